import { type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { copyAgain } from "~/commands/add-evidence";
import { translator } from "~/i18n/translator";
import { evidencePage } from "~/presenters/evidence";
import { change, forbidden, notFound, page } from "~/session/gate";
import { leadingToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { EvidenceView } from "~/ui/evidence/evidence-view";
import { StruckRecord } from "~/ui/strike/struck-record";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { evidenceById } from "@db/queries/evidence";

const ADDRESS = "/evidence/:id";

export const loader = page(ADDRESS, async (asked) => {
  const { viewer, scope, now, language, params } = asked;
  const t = translator(language);
  const row = await evidenceById(scope, params.id ?? "");
  if (!row) {
    const struck = await struckRecord(asked, "evidence", params.id ?? "");
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  if (row.confidentiality === "bureau" || row.commitment.confidentiality === "bureau") await logConfidentialAccess(viewer.id, row.dossier.id, now);
  const strikes = await leadingToStriking(asked, { organisationId: row.organisationId, ownerId: row.dossier.ownerId }, [row]);
  return { kind: "live" as const, title: t("common.pageTitle", { page: row.shows }), page: evidencePage(row, { viewer, language, strikes }) };
});

/** Tries again to copy a page of which nothing could be kept. What comes of it stands on the page. */
export const action = change(ADDRESS, async ({ viewer, now, params }) => {
  const id = params.id ?? "";
  const result = await copyAgain(viewer, id, now);
  if (!result.ok && result.refusal === "not_found") notFound();
  if (!result.ok && result.refusal === "forbidden") forbidden();
  throw redirect(`/evidence/${id}`, 303);
});

export const meta: MetaFunction<typeof loader> = ({ data: found }) => [{ title: found?.title ?? "" }];

export default function Evidence() {
  const shown = useLoaderData<typeof loader>();
  return shown.kind === "struck" ? <StruckRecord page={shown.page} /> : <EvidenceView page={shown.page} />;
}
