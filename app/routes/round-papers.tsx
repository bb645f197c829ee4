import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueRoundLedger } from "~/commands/issue-round-ledger";
import { ledgerPaperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { roundName } from "~/presenters/round-name";
import { change, notFound, page } from "~/session/gate";
import { afterPaperForm } from "~/session/issuing";
import { ledgerPapersShown } from "~/session/ledger-papers";
import { PapersView } from "~/ui/paper/papers-view";
import { roundById } from "@db/queries/rounds";

const ADDRESS = "/rounds/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  const { language } = asked;
  const shown = await ledgerPapersShown(asked, { title: translator(language)("ledgerPapers.issue.roundTitle"), kind: "round_ledger", subjectId: round.id, back: { href: `/rounds/${round.id}`, title: roundName(language, round) }, file: `/rounds/${round.id}/balance.pdf` });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  return afterPaperForm(form, ledgerPaperForm, `/rounds/${round.id}/papers`, (input) => issueRoundLedger(viewer, round.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfRound() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("ledgerPapers.issue");
  const words = { title: t("roundTitle"), lede: t("roundLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
