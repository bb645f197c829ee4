import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { agreementsShown } from "~/presenters/agreement";
import { dossierDemands, showsBureauDemands } from "~/presenters/dossier-demands";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { AgreementsCard } from "~/ui/agreement/agreements-card";
import { DossierDemands } from "~/ui/demand/dossier-demands";
import { agreementsOf } from "@db/queries/agreements";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { filesOf } from "@db/queries/demand-files";
import { demandsOf } from "@db/queries/demands";

export const loader = page("/dossiers/:number/demands", async ({ viewer, scope, now, today, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const [files, demands, agreements] = await Promise.all([filesOf(scope, dossier.id), demandsOf(scope, dossier.id), agreementsOf(scope, dossier.id)]);
  if (dossier.confidentiality === "bureau" || showsBureauDemands(files, [...demands, ...agreements])) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.demands")),
    header: dossierHeader(dossier, { viewer, language, today }),
    demands: dossierDemands({ dossier, files, demands, viewer, language }),
    agreements: agreementsShown(language, viewer, dossier, { demands: demands.length, agreements }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierDemandsPage() {
  const { header, demands, agreements } = useLoaderData<typeof loader>();
  return <DossierDemands header={header} page={demands}>{agreements && <AgreementsCard {...agreements} />}</DossierDemands>;
}
