import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";

import { openDemandMoves } from "~/commands/move-demand";
import type { DemandRow } from "~/domain/rows/demand";
import { documentFrom } from "~/editor/document";
import { referencesIn } from "~/editor/references";
import { translator } from "~/i18n/translator";
import { demandPage } from "~/presenters/demand";
import { depositsOfDemandShown } from "~/presenters/deposit";
import { demandAnswers } from "~/presenters/deposit-answers";
import { memberDemand } from "~/presenters/member-demand";
import { referencesSeen } from "~/presenters/references";
import { type Asked, notFound, page } from "~/session/gate";
import { whoDecides } from "~/session/reviewing";
import { leadsToStriking } from "~/session/striking";
import { struckRecord } from "~/session/struck";
import { DemandView } from "~/ui/demand/demand-view";
import { MemberDemand } from "~/ui/demand/member-demand";
import { DemandText } from "~/ui/demand/text";
import { DemandAnswers } from "~/ui/response/demand-answers";
import { StruckRecord } from "~/ui/strike/struck-record";
import { DepositsCard } from "~/ui/deposit/deposits-card";
import { logConfidentialAccess } from "@db/queries/confidential-access";
import { ancestorsOf, demandById, descendantsOf } from "@db/queries/demands";
import { versionById, versionsOf } from "@db/queries/demand-versions";
import { depositsOfDemand } from "@db/queries/deposits";
import { publishedAnswers } from "@db/queries/published-answers";
import { publishedDemand } from "@db/queries/published-demands";
import { readableReferences } from "@db/queries/references";
import { responsesToDemand } from "@db/queries/responses";
import { stateChangesOf } from "@db/queries/state-changes";
import { strikeFacts } from "@db/queries/strike-facts";

export const loader = page("/demands/:id", async (asked) => {
  const id = asked.params.id ?? "";
  const row = await demandById(asked.scope, id);
  if (row) return { kind: "inside" as const, ...(await inside(row, asked)) };
  const t = translator(asked.language);
  const published = await publishedDemand(asked.scope, id);
  if (!published) {
    const struck = await struckRecord(asked, "demand", id);
    return { kind: "struck" as const, title: t("common.pageTitle", { page: struck.record.title }), page: struck };
  }
  return { kind: "member" as const, title: t("common.pageTitle", { page: published.title }), page: memberDemand(asked.language, published, await publishedAnswers(asked.scope, published.id)), source: published.source, point: published.point, references: {} };
});

/** The page of a demand for those who work on it. */
async function inside(row: DemandRow, asked: Asked) {
  const { viewer, scope, now, today, language } = asked;
  const [version, versions, deposits, answers, changes, ancestors, descendants, who, facts] = await Promise.all([
    versionById(row.id, row.currentVersionId), versionsOf(row.id), depositsOfDemand(scope, row.id), responsesToDemand(scope, row.id), stateChangesOf([row.id]), ancestorsOf(scope, row.id), descendantsOf(scope, row.id), whoDecides(viewer, row, today), strikeFacts(scope, "demand", row.id),
    row.confidentiality === "bureau" ? logConfidentialAccess(viewer.id, row.dossier.id, now) : null,
  ]);
  const shown = demandPage(
    { row, versions, ancestors, descendants, who, moves: openDemandMoves(viewer, row), changes: changes.map(({ change, actorName }) => ({ ...change, actorName })) },
    { viewer, language, strikes: await leadsToStriking(asked, facts) },
  );
  const source = version?.source ?? notFound();
  const references = referencesSeen(language, await readableReferences(scope, referencesIn(documentFrom(source))));
  return { title: translator(language)("common.pageTitle", { page: row.title }), page: shown, source, point: shown.point, references, deposits: depositsOfDemandShown(language, deposits), answers: demandAnswers(answers, { viewer, language }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title ?? "" }];

export default function Demand() {
  const shown = useLoaderData<typeof loader>();
  if (shown.kind === "struck") return <StruckRecord page={shown.page} />;
  const text = <DemandText source={shown.source} point={shown.point} references={shown.references} />;
  return shown.kind === "inside" ? <DemandView page={shown.page} deposits={<DepositsCard items={shown.deposits} />} answers={<DemandAnswers answers={shown.answers} />}>{text}</DemandView> : <MemberDemand page={shown.page}>{text}</MemberDemand>;
}
