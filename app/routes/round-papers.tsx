import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueRoundLedger } from "~/commands/issue-round-ledger";
import { ledgerPaperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { roundName } from "~/presenters/round-name";
import { change, notFound, page } from "~/session/gate";
import { afterIssuing } from "~/session/issued";
import { ledgerPapersPage } from "~/session/ledger-papers";
import { PapersView } from "~/ui/paper/papers-view";
import { roundById } from "@db/queries/rounds";

const ADDRESS = "/rounds/:id/papers";

export const loader = page(ADDRESS, async ({ params, carried, ...asked }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  const { language } = asked;
  const t = translator(language);
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  press().warm();
  return {
    title: t("common.pageTitle", { page: t("ledgerPapers.issue.roundTitle") }),
    page: await ledgerPapersPage(asked, { kind: "round_ledger", subjectId: round.id, back: { href: `/rounds/${round.id}`, title: roundName(language, round) }, file: `/rounds/${round.id}/balance.pdf` }),
    lastResult: carried && parseForm(carried, ledgerPaperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  const reply = parseForm(form, ledgerPaperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueRoundLedger(viewer, round.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/rounds/${round.id}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfRound() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("ledgerPapers.issue");
  const words = { title: t("roundTitle"), lede: t("roundLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
