import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { translator } from "~/i18n/translator";
import { demandFilePage } from "~/presenters/demand-file";
import { depositsOfFileShown } from "~/presenters/deposit";
import { showsBureauDemands } from "~/presenters/dossier-demands";
import { page } from "~/session/gate";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { DemandFileView } from "~/ui/demand/demand-file";
import { DepositsCard } from "~/ui/deposit/deposits-card";
import { StruckRecord } from "~/ui/strike/struck-record";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { fileById } from "@db/queries/demand-files";
import { depositsOfFile } from "@db/queries/deposits";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/files/:id", async (asked) => {
  const { viewer, scope, now, language, params } = asked;
  const t = translator(language);
  const file = await fileById(scope, params.id ?? "");
  if (!file) {
    const struck = await struckRecord(asked, "demand_file", params.id ?? "");
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  const [deposits, facts] = await Promise.all([depositsOfFile(scope, file.id), strikeFacts(scope, "demand_file", file.id)]);
  if (showsBureauDemands([file], file.items)) await logConfidentialAccess(viewer.id, file.dossier.id, now);
  return {
    kind: "live" as const, title: t("common.pageTitle", { page: file.title }), page: demandFilePage(file, { viewer, language }), deposits: depositsOfFileShown(language, deposits),
    strikeHref: (await leadsToStriking(asked, facts)) ? `/strike/demand_file/${file.id}` : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DemandFile() {
  const shown = useLoaderData<typeof loader>();
  if (shown.kind === "struck") return <StruckRecord page={shown.page} />;
  return <DemandFileView page={shown.page} strikeHref={shown.strikeHref}><DepositsCard items={shown.deposits} /></DemandFileView>;
}
