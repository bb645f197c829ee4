import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { dossierHeader } from "~/presenters/dossier-header";
import { dossierMeetings, pageTitle, showsBureauLevel } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside, loadStory } from "~/session/inside-dossier";
import { DossierMeetings } from "~/ui/dossier/meetings-view";
import { logConfidentialAccess } from "@db/queries/confidential-access";

export const loader = page("/dossiers/:number/meetings", async ({ viewer, scope, now, today, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const { rows, thresholds } = await loadStory(scope, dossier);
  if (showsBureauLevel(dossier, rows)) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.meetings")),
    header: dossierHeader(dossier, { viewer, language, today }),
    meetings: dossierMeetings({ dossier, rows, viewer, language, today, thresholds }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierMeetingsPage() {
  const { header, meetings } = useLoaderData<typeof loader>();
  return <DossierMeetings header={header} meetings={meetings} />;
}
