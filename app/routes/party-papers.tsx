import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issuePartyLedger } from "~/commands/issue-party-ledger";
import { nameIn } from "~/domain/localized";
import { ledgerPaperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { change, page } from "~/session/gate";
import { afterIssuing } from "~/session/issued";
import { ledgerPapersPage } from "~/session/ledger-papers";
import { partyHere } from "~/session/party-here";
import { PapersView } from "~/ui/paper/papers-view";

const ADDRESS = "/parties/:id/papers";

export const loader = page(ADDRESS, async ({ params, carried, ...asked }) => {
  const party = await partyHere(params.id);
  const { language } = asked;
  const t = translator(language);
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  press().warm();
  return {
    title: t("common.pageTitle", { page: t("ledgerPapers.issue.partyTitle") }),
    page: await ledgerPapersPage(asked, { kind: "party_ledger", subjectId: party.id, back: { href: `/parties/${party.id}`, title: nameIn(language, party.name).text }, file: `/parties/${party.id}/ledger.pdf` }),
    lastResult: carried && parseForm(carried, ledgerPaperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const party = await partyHere(params.id);
  const reply = parseForm(form, ledgerPaperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issuePartyLedger(viewer, party.id, reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `/parties/${party.id}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfParty() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("ledgerPapers.issue");
  const words = { title: t("partyTitle"), lede: t("partyLede"), heading: t("heading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
