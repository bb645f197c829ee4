import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslations } from "use-intl";

import { issueDossier } from "~/commands/issue-dossier";
import { levelsOfPaper } from "~/domain/paper";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import { newId } from "~/forms/id";
import { DOSSIER_PAPERS, dossierPaperForm } from "~/forms/paper";
import { parseForm } from "~/forms/parse";
import { nameIn } from "~/domain/localized";
import { translator } from "~/i18n/translator";
import { press } from "~/pdf/press";
import { pageTitle } from "~/presenters/dossier-page";
import { papersPage } from "~/presenters/papers";
import { change, page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { afterIssuing } from "~/session/issued";
import { PapersView } from "~/ui/paper/papers-view";
import { papersAbout } from "@db/queries/papers";

const ADDRESS = "/dossiers/:number/papers";

export const loader = page(ADDRESS, async ({ viewer, scope, language, params, carried }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const issues = may(viewer, "paper.issue", dossier);
  // Whoever sees the form may send it in a moment: the press takes longer to begin than to draw.
  if (issues) press().warm();
  const issued = await Promise.all(DOSSIER_PAPERS.map((kind) => papersAbout(scope, kind, dossier.id)));
  const address = addressOf(dossier);
  return {
    title: pageTitle(dossier, language, translator(language)("papers.issue.dossierTitle")),
    page: papersPage({
      back: { href: address, title: dossier.number ?? nameIn(language, dossier.title).text }, kinds: DOSSIER_PAPERS,
      rows: issued.flat().toSorted((a, b) => b.issuedAt.getTime() - a.issuedAt.getTime()), file: (kind) => `${address}/${kind}.pdf`, language, sideBySide: true, id: newId(), levels: issues ? levelsOfPaper(scope, dossier) : [],
    }),
    lastResult: carried && parseForm(carried, dossierPaperForm).reply(),
  };
});

export const action = change(ADDRESS, async ({ viewer, scope, form, now, params, context }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const reply = parseForm(form, dossierPaperForm);
  if (reply.status !== "success") return data({ lastResult: reply.reply(), refusal: null }, { status: 422 });
  const result = await issueDossier(viewer, params.number ?? "", reply.value, { origin: context.origin, now });
  return afterIssuing(result, reply, `${addressOf(dossier)}/papers`);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function PapersOfDossier() {
  const { page: shown, lastResult } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations("papers.issue");
  const words = { title: t("dossierTitle"), lede: t("dossierLede"), heading: t("dossierHeading"), submit: t("submit") };
  return <PapersView page={shown} words={words} lastResult={answer?.lastResult ?? lastResult} refusal={answer?.refusal ?? null} />;
}
