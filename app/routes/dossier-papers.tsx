import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueDossier } from "~/commands/issue-dossier";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import { DOSSIER_PAPERS, dossierPaperForm } from "~/forms/paper";
import { nameIn } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { pageTitle } from "~/presenters/dossier-page";
import { change, page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { afterPaperForm, papersShown } from "~/session/issuing";
import { PapersView } from "~/ui/paper/papers-view";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/dossiers/:number/papers";

export const loader = page(ADDRESS, async ({ params, ...asked }) => {
  const { viewer, scope, language } = asked;
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const issued = await Promise.all(DOSSIER_PAPERS.map((kind) => papersAbout(scope, kind, dossier.id)));
  const address = addressOf(dossier);
  const shown = papersShown(asked, dossierPaperForm, {
    title: translator(language)("papers.issue.dossierTitle"), back: { href: address, title: dossier.number ?? nameIn(language, dossier.title).text }, kinds: DOSSIER_PAPERS,
    rows: issued.flat().toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime()), file: (kind) => `${address}/${kind}.pdf`, sideBySide: true, levels: may(viewer, "paper.issue", dossier) ? levelsOfPaper(scope, dossier) : [],
  });
  if (shown.page.issue) press().warm();
  return { ...shown, title: pageTitle(dossier, language, translator(language)("papers.issue.dossierTitle")) };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  return afterPaperForm(form, dossierPaperForm, `${addressOf(dossier)}/papers`, (input) => issueDossier(viewer, params.number ?? "", input, { origin: context.origin, now }));
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfDossier() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("papers.issue");
  const words = { title: t("dossierTitle"), lede: t("dossierLede"), heading: t("dossierHeading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
