import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { agreementsShown } from "~/presenters/agreement";
import { depositsOfDossierShown } from "~/presenters/deposit";
import { dossierDemands, showsBureauDemands } from "~/presenters/dossier-demands";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { AgreementsCard } from "~/ui/agreement/agreements-card";
import { DepositsCard } from "~/ui/deposit/deposits-card";
import { DossierDemands } from "~/ui/demand/dossier-demands";
import { agreementsOf } from "@db/queries/agreements";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { filesOf } from "@db/queries/demand-files";
import { demandsOf } from "@db/queries/demands";
import { depositsOf } from "@db/queries/deposits";

export const loader = page("/dossiers/:number/demands", async ({ viewer, scope, now, today, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const [files, demands, deposits, agreements] = await Promise.all([filesOf(scope, dossier.id), demandsOf(scope, dossier.id), depositsOf(scope, dossier.id), agreementsOf(scope, dossier.id)]);
  if (dossier.confidentiality === "bureau" || showsBureauDemands(files, [...demands, ...deposits, ...agreements])) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("story.sections.demands")),
    header: dossierHeader(dossier, { viewer, language, today }),
    demands: dossierDemands({ dossier, files, demands, viewer, language }),
    deposits: depositsOfDossierShown(language, deposits),
    agreements: agreementsShown(language, viewer, dossier, { demands: demands.length, agreements }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierDemandsPage() {
  const { header, demands, deposits, agreements } = useLoaderData<typeof loader>();
  return <DossierDemands header={header} page={demands}><DepositsCard items={deposits} />{agreements && <AgreementsCard {...agreements} />}</DossierDemands>;
}
