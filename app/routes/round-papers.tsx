import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueRoundLedger } from "~/commands/issue-round-ledger";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { roundName } from "~/presenters/round-name";
import { change, notFound, page } from "~/session/gate";
import { afterLedgerForm, ledgerPapersShown } from "~/session/ledger-papers";
import { PapersView } from "~/ui/paper/papers-view";
import { roundById } from "@db/queries/rounds";

const ADDRESS = "/rounds/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  const { language } = asked;
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  press().warm();
  return ledgerPapersShown(asked, { title: translator(language)("ledgerPapers.issue.roundTitle"), kind: "round_ledger", subjectId: round.id, back: { href: `/rounds/${round.id}`, title: roundName(language, round) }, file: `/rounds/${round.id}/balance.pdf` });
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const round = (await roundById(params.id ?? "")) ?? notFound();
  return afterLedgerForm(form, `/rounds/${round.id}/papers`, (input) => issueRoundLedger(viewer, round.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfRound() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("ledgerPapers.issue");
  const words = { title: t("roundTitle"), lede: t("roundLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
