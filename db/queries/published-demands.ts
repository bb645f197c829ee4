import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";

import { type DepositOfDemand, depositsSince, type Happened, standingOfDeposits } from "~/domain/demand";
import type { PublishedDemand } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandVersion, deposit, depositItem, dossier, party, response } from "@db/schema";

import { lastMaintained } from "./demand-columns";
import { nameOf } from "./names";
import { dossierIsVisible, levelIsReadable } from "./visible";

/**
 * What is told of demands that were handed over, of dossiers that the reader sees: the words that were handed over last. Under the scope of a member it is
 * what was published. That it was deposited and answered is told to members with the publication of the demand itself; by whom and in which words is not.
 */
async function publishedDemands(scope: Scope, where: Parameters<typeof and>[0]): Promise<PublishedDemand[]> {
  const answers = sql<DepositOfDemand["answers"]>`coalesce((
    select json_agg(${response.kind}) from ${response}
    where ${response.depositId} = ${deposit.id} and (${response.demandId} = ${demand.id} or ${response.demandId} is null) and ${response.strikeId} is null and ${response.confidentiality} <> 'bureau'), '[]'::json)`;
  const rows = await database().db
    .select({ demand, dossier, source: demandVersion.source, versionTitle: demandVersion.title, point: depositItem.point, part: depositItem.part, versionId: depositItem.versionId, onDay: deposit.onDay, createdAt: deposit.createdAt, party, answers, maintained: lastMaintained })
    .from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId)).innerJoin(demand, eq(demand.id, depositItem.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(where, levelIsReadable(scope, demand), dossierIsVisible(scope), isNull(deposit.strikeId), inArray(deposit.confidentiality, ["members", "organisation"])))
    .orderBy(asc(depositItem.position), asc(deposit.onDay), asc(deposit.createdAt));
  const ids = [...new Set(rows.map((row) => row.demand.id))];
  return ids.flatMap((id) => {
    const found = rows.filter((row) => row.demand.id === id).toSorted((a, b) => a.onDay.localeCompare(b.onDay) || a.createdAt.getTime() - b.createdAt.getTime());
    const last = found.at(-1);
    return last ? [{
      id, title: last.versionTitle, part: last.part, point: last.point, source: last.source, state: stateForMembers(last.demand, found.map((row) => ({ ...row, at: row.createdAt.getTime() })), last.maintained),
      dossier: { id: last.dossier.id, number: last.dossier.number, title: nameOf(last.dossier) }, deposits: found.map(({ party: at, onDay }) => ({ party: nameOf(at), onDay })),
    }] : [];
  });
}

/** Members hear of what was handed over: that a new version is being prepared is work inside. */
function stateForMembers({ stance, validatedVersionId }: Pick<typeof demand.$inferSelect, "stance" | "validatedVersionId">, deposits: readonly DepositOfDemand[], maintained: Happened | null): PublishedDemand["state"] {
  if (stance === "draft" || stance === "in_review" || stance === "returned" || stance === "validated") return standingOfDeposits(deposits) ?? "deposited";
  return (stance === "maintained" && maintained && standingOfDeposits(depositsSince(maintained, validatedVersionId, deposits))) || stance;
}

/** A published demand as members read it, or null. */
export async function publishedDemand(scope: Scope, id: string): Promise<PublishedDemand | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await publishedDemands(scope, eq(demand.id, id));
  return found ?? null;
}

/** The demands of a dossier that were handed over, as far as a scope reads them, in the order in which they were: under the members' scope, the published ones. */
export function handedOverDemands(scope: Scope, dossierId: Id): Promise<PublishedDemand[]> {
  return publishedDemands(scope, eq(demand.dossierId, dossierId));
}
