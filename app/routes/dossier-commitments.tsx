import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { dossierHeader } from "~/presenters/dossier-header";
import { dossierCommitments, pageTitle, showsBureauLevel } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside, loadStory } from "~/session/inside-dossier";
import { DossierCommitments } from "~/ui/dossier/commitments-view";
import { logConfidentialAccess } from "@db/queries/confidential-access";

export const loader = page("/dossiers/:number/commitments", async ({ viewer, scope, now, today, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const { rows, thresholds } = await loadStory(scope, dossier);
  if (showsBureauLevel(dossier, rows)) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.commitments")),
    header: dossierHeader(dossier, { viewer, language, today }),
    commitments: dossierCommitments({ dossier, rows, viewer, language, today, thresholds }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierCommitmentsPage() {
  const { header, commitments } = useLoaderData<typeof loader>();
  return <DossierCommitments header={header} commitments={commitments} />;
}
