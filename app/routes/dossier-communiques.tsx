import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { communiquesPage } from "~/presenters/communiques";
import { pageTitle } from "~/presenters/dossier-page";
import { page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { CommuniqueListView } from "~/ui/communique/communique-list";
import { communiquesOf } from "@db/queries/communiques";

export const loader = page("/dossiers/:number/communiques", async ({ viewer, scope, language, params }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  return {
    title: pageTitle(dossier, language, translator(language)("communiques.title")),
    page: communiquesPage(dossier, await communiquesOf(scope, dossier.id), { viewer, language }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Communiques() {
  return <CommuniqueListView page={useLoaderData<typeof loader>().page} />;
}
