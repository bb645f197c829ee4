import { DEFAULT_THRESHOLDS } from "~/domain/deadlines";
import { entriesOf, traceOf } from "~/domain/trace";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { placeOfDemand, tracePage } from "~/presenters/trace";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { loadInstallation } from "@db/queries/installation";
import { pointsOf } from "@db/queries/points";
import { traceRowsOf } from "@db/queries/trace";

import { type Asked, notFound } from "./gate";

type Wanted = { readonly demandId: Id; /** The page's own address. */ readonly href: string; /** The point and year that were asked for, where the address names them. */ readonly place?: { readonly point: number; readonly year: number } };

/** The trace that an address asks for: a demand, or with `?paragraph=` one paragraph of it. A paragraph that no version has is not found. */
export async function tracedAt({ viewer, scope, now, today, language, url }: Asked, { demandId, href, place }: Wanted) {
  const [found, installation] = await Promise.all([traceRowsOf(scope, demandId), loadInstallation()]);
  const { start, rows, confidential } = found ?? notFound();
  const anchor = url.searchParams.get("paragraph");
  if (anchor !== null && !rows.versions.some((version) => version.demandId === start.id && version.paragraphs.some((each) => each.anchor === anchor))) notFound();
  if (confidential) await logConfidentialAccess(viewer.id, start.dossier.id, now);
  const trace = traceOf(rows, { demandId: start.id, anchor });
  const deposited = entriesOf(trace, "deposit").findLast(({ items }) => items.some((item) => item.demandId === start.id))?.items.find((item) => item.demandId === start.id)?.version;
  const shown = deposited ?? rows.versions.find(({ id }) => id === start.currentVersionId);
  const page = tracePage(
    { trace, rows, demand: start, place: place ?? placeOfDemand(trace, start.id, await pointsOf(scope, start.dossier.id)), paragraphs: shown?.paragraphs ?? [], href },
    { language, today, thresholds: installation?.thresholds ?? DEFAULT_THRESHOLDS },
  );
  const t = translator(language);
  return { title: t("common.pageTitle", { page: t("trace.pageTitle", { title: start.title }) }), page };
}
