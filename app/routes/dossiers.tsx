import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { dossierListPage } from "~/presenters/dossier-list";
import { addressOfList, cursorIn, filterIn } from "~/presenters/dossier-list-address";
import { page } from "~/session/gate";
import { DossierList } from "~/ui/dossier/dossier-list";
import { organisationChoices } from "@db/queries/dossier-choices";
import { dossierPage } from "@db/queries/dossier-list";

export const loader = page("/dossiers", async ({ viewer, scope, today, language, url }) => {
  const t = translator(language);
  const filter = filterIn(url.searchParams);
  const [found, organisations] = await Promise.all([dossierPage(scope, filter, cursorIn(url.searchParams), today), organisationChoices(scope.reads.members)]);
  const ends = { previous: found.previous && addressOfList(filter, found.previous), next: found.next && addressOfList(filter, found.next) };
  return { title: t("common.pageTitle", { page: t("dossiers.title") }), list: dossierListPage({ lines: found.lines, ...ends }, { viewer, language, today, filter, organisations }) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Dossiers() {
  return <DossierList page={useLoaderData<typeof loader>().list} />;
}
