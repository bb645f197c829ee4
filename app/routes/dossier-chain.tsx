import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { chainPage } from "~/presenters/chain-page";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { DossierChain } from "~/ui/chain/chain-page";
import { chainsOf } from "@db/queries/chain";
import { logConfidentialAccess } from "@db/queries/confidential-access";

export const loader = page("/dossiers/:number/chain", async ({ viewer, scope, now, today, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  const rows = await chainsOf(scope, dossier.id);
  if ([dossier, ...rows].some(({ confidentiality }) => confidentiality === "bureau")) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("chains.page.title")),
    header: dossierHeader(dossier, { viewer, language, today }),
    chain: chainPage(language, rows, dossier),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierChainPage() {
  const { header, chain } = useLoaderData<typeof loader>();
  return <DossierChain header={header} page={chain} />;
}
