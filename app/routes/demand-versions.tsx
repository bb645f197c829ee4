import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { type ReadVersion, versionsPage } from "~/presenters/demand-versions";
import { notFound, page } from "~/session/gate";
import { Versions } from "~/ui/demand/versions";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { demandById } from "@db/queries/demands";
import { versionById, versionsOf } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";

export const loader = page("/demands/:id/versions", async ({ viewer, scope, now, language, url, params }) => {
  const demand = (await demandById(scope, params.id ?? "")) ?? notFound();
  if (demand.confidentiality === "bureau") await logConfidentialAccess(viewer.id, demand.dossier.id, now);
  const read = async (name: "from" | "to"): Promise<ReadVersion | null> => {
    const version = await versionById(demand.id, url.searchParams.get(name) ?? "");
    return version && { version, paragraphs: paragraphsIn(version.source) };
  };
  const [versions, from, to] = await Promise.all([versionsOf(demand.id), read("from"), read("to")]);
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("versions.title") }), page: versionsPage(language, demand, versions, from && to ? [from, to] : null) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DemandVersions() {
  return <Versions page={useLoaderData<typeof loader>().page} />;
}
