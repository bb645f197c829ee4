import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { allClocks } from "~/domain/clock";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { clocksRunning } from "~/presenters/clocks";
import { depositPage } from "~/presenters/deposit";
import { referencesSeen } from "~/presenters/references";
import { notFound, page } from "~/session/gate";
import { ClocksCard } from "~/ui/deposit/clocks-card";
import { DepositView } from "~/ui/deposit/deposit-view";
import { savedClocks } from "@db/queries/clocks";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { depositById } from "@db/queries/deposits";
import { readableReferences } from "@db/queries/references";

export const loader = page("/deposits/:id", async ({ viewer, scope, now, today, language, url, params }) => {
  const row = (await depositById(scope, params.id ?? "")) ?? notFound();
  const [clocks, references] = await Promise.all([
    savedClocks(), readableReferences(scope, row.items.flatMap(({ source }) => referencesIn(documentFrom(source)))),
    [row, ...row.items].some(({ confidentiality }) => confidentiality === "bureau") ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const shown = depositPage(row, { viewer, language });
  return {
    title: translator(language)("common.pageTitle", { page: shown.title }), page: shown, references: referencesSeen(language, references),
    clocks: clocksRunning(language, row, allClocks(clocks), today), saved: url.searchParams.has("recorded"),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Deposit() {
  const { page: shown, references, clocks, saved } = useLoaderData<typeof loader>();
  return <DepositView page={shown} references={references} saved={saved} clocks={<ClocksCard clocks={clocks} />} />;
}
