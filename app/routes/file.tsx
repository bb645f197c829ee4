import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { demandFilePage } from "~/presenters/demand-file";
import { depositsOfFileShown } from "~/presenters/deposit";
import { showsBureauDemands } from "~/presenters/dossier-demands";
import { notFound, page } from "~/session/gate";
import { DemandFileView } from "~/ui/demand/demand-file";
import { DepositsCard } from "~/ui/deposit/deposits-card";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { fileById } from "@db/queries/demand-files";
import { depositsOfFile } from "@db/queries/deposits";

export const loader = page("/files/:id", async ({ viewer, scope, now, language, params }) => {
  const file = (await fileById(scope, params.id ?? "")) ?? notFound();
  if (showsBureauDemands([file], file.items)) await logConfidentialAccess(viewer.id, file.dossier.id, now);
  return { title: translator(language)("common.pageTitle", { page: file.title }), file: demandFilePage(file, { viewer, language }), deposits: depositsOfFileShown(language, await depositsOfFile(scope, file.id)) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DemandFile() {
  const { file, deposits } = useLoaderData<typeof loader>();
  return <DemandFileView page={file}><DepositsCard items={deposits} /></DemandFileView>;
}
