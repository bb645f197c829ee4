import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issuePartyLedger } from "~/commands/issue-party-ledger";
import { nameIn } from "~/domain/localized";
import { ledgerPaperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { change, page } from "~/session/gate";
import { afterPaperForm } from "~/session/issuing";
import { ledgerPapersShown } from "~/session/ledger-papers";
import { partyHere } from "~/session/party-here";
import { PapersView } from "~/ui/paper/papers-view";

const ADDRESS = "/parties/:id/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const party = await partyHere(params.id);
  const { language } = asked;
  const shown = await ledgerPapersShown(asked, { title: translator(language)("ledgerPapers.issue.partyTitle"), kind: "party_ledger", subjectId: party.id, back: { href: `/parties/${party.id}`, title: nameIn(language, party.name).text }, file: `/parties/${party.id}/ledger.pdf` });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const party = await partyHere(params.id);
  return afterPaperForm(form, ledgerPaperForm, `/parties/${party.id}/papers`, (input) => issuePartyLedger(viewer, party.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfParty() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("ledgerPapers.issue");
  const words = { title: t("partyTitle"), lede: t("partyLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
