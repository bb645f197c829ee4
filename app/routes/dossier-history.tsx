import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { addressOf } from "~/domain/rows/dossier";
import { may } from "~/domain/permissions";
import { translator } from "~/i18n/translator";
import { dossierHeader } from "~/presenters/dossier-header";
import { pageTitle } from "~/presenters/dossier-page";
import { historyPage, ROWS_ON_A_PAGE } from "~/presenters/history";
import { struckList } from "~/presenters/struck-list";
import { forbidden, notFound, page } from "~/session/gate";
import { dossierFromInside } from "~/session/inside-dossier";
import { SectionHead } from "~/ui/dossier/header";
import { DossierTabs } from "~/ui/dossier/tabs";
import { HistoryView } from "~/ui/story/history-view";
import { StruckList } from "~/ui/strike/struck-list";
import { historyOf, placeFrom } from "@db/queries/history";
import { historyNames } from "@db/queries/history-names";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { struckIn } from "@db/queries/strikes";

export const loader = page("/dossiers/:number/history", async ({ viewer, scope, now, today, language, params, url }) => {
  const dossier = await dossierFromInside(scope, params.number ?? "");
  if (!may(viewer, "dossier.history", { organisationId: dossier.organisationId })) forbidden();
  const before = url.searchParams.get("before");
  const place = placeFrom(before);
  if (before !== null && !place) notFound();
  const [rows, struck] = await Promise.all([historyOf(scope, dossier, ROWS_ON_A_PAGE + 1, place), struckIn(scope, dossier.id, url.searchParams.get("struck"))]);
  const address = `${addressOf(dossier)}/history`;
  const strictest = rows.some((row) => [row.old, row.new].some((columns) => columns?.confidentiality === "bureau")) || struck.lines.some(({ level }) => level === "bureau");
  if (strictest) await logConfidentialAccess(viewer.id, dossier.id, now);
  return {
    title: pageTitle(dossier, language, translator(language)("history.title")),
    header: dossierHeader(dossier, { viewer, language, today }),
    history: historyPage(rows, await historyNames(scope, rows), { address, isNewest: place === null, language }),
    struck: struckList(struck, { viewer, dossier, address, now, language }),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function DossierHistory() {
  const { header, history, struck } = useLoaderData<typeof loader>();
  return (
    <>
      <SectionHead header={header} />
      <DossierTabs sections={header.sections} current="history" />
      <StruckList list={struck} />
      <HistoryView history={history} />
    </>
  );
}
