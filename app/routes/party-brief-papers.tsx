import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issuePartyBrief } from "~/commands/issue-brief";
import { nameIn } from "~/domain/localized";
import { briefLevels } from "~/domain/paper";
import { ledgerPaperForm } from "~/forms/paper";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { change, page } from "~/session/gate";
import { afterPaperForm } from "~/session/issuing";
import { ledgerPapersShown } from "~/session/ledger-papers";
import { partyHere } from "~/session/party-here";
import { PapersView } from "~/ui/paper/papers-view";

const ADDRESS = "/parties/:id/brief/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const party = await partyHere(params.id);
  const { language } = asked;
  const shown = await ledgerPapersShown(asked, { title: translator(language)("brief.issue.title"), kind: "brief", subjectId: party.id, levels: briefLevels, back: { href: `/parties/${party.id}/brief`, title: nameIn(language, party.name).text }, file: `/parties/${party.id}/brief.pdf` });
  if (shown.page.issue) press().warm();
  return shown;
});

export const action = change(ADDRESS, async ({ viewer, form, now, params, context }) => {
  const party = await partyHere(params.id);
  return afterPaperForm(form, ledgerPaperForm, `/parties/${party.id}/brief/papers`, (input) => issuePartyBrief(viewer, party.id, input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function BriefOfParty() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("brief.issue");
  const words = { title: t("title"), lede: t("lede"), heading: t("submit"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
