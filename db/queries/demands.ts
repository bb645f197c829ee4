import { and, asc, eq, type SQL, sql } from "drizzle-orm";

import type { AncestryRow, DemandLine, DemandPlace, DemandRow } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandAncestry, demandFile, demandFileItem, demandVersion, deposit, depositItem, dossier, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { demandIsVisible, holderOf, lineColumns, lineOf } from "./demand-columns";
import { lockDossier } from "./dossiers";
import { pointInFile } from "./point-numbers";
import { inOrganisations, levelIsReadable } from "./visible";

type Reader = Pick<Transaction, "select">;

/** The places of a demand in files that the reader may see, the newest file first. */
const placesOf = (scope: Scope) => sql<readonly DemandPlace[]>`coalesce((
  select json_agg(json_build_object('fileId', ${demandFile.id}, 'fileTitle', ${demandFile.title}, 'openedOn', ${demandFile.openedOn}, 'point', ${pointInFile})
    order by ${demandFile.openedOn} desc, ${demandFile.id} desc)
  from ${demandFileItem} join ${demandFile} on ${demandFile.id} = ${demandFileItem.fileId}
  where ${demandFileItem.demandId} = ${demand.id} and ${levelIsReadable(scope, demandFile)}), '[]'::json)`;

/**
 * Everybody whose hand is in a text since it was last handed over: who wrote, proposed or accepted. Of one that never was handed over, whoever wrote
 * what it was merged from or split off too. Asked of the truth, not of what the reader may see.
 */
export const authorsOf = sql<readonly Id[]>`coalesce((
  with recursive handed(id, number) as (
    select dv.demand_id, max(dv.number) from ${demandVersion} dv join ${depositItem} di on di.version_id = dv.id join ${deposit} d on d.id = di.deposit_id
    where d.strike_id is null and dv.dossier_id = ${demand.dossierId} group by dv.demand_id),
  line(id) as (
    select ${demand.id} union select a.from_id from ${demandAncestry} a join line on line.id = a.demand_id where not exists (select 1 from handed where handed.id = a.demand_id))
  select json_agg(distinct hand.who) from ${demandVersion} v join line on line.id = v.demand_id
  cross join lateral (values (v.created_by), (v.proposed_by)) as hand(who)
  where hand.who is not null and (v.id = ${demand.currentVersionId} or v.number > coalesce((select handed.number from handed where handed.id = v.demand_id), 0))), '[]'::json)`;

function wholeDemands(scope: Scope, where: SQL | undefined, through: Reader) {
  return through.select({ ...lineColumns(scope), dossier, places: placesOf(scope), authors: authorsOf, createdByName: person.name })
    .from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId)).innerJoin(person, eq(person.id, demand.createdBy))
    .where(and(where, demandIsVisible(scope)));
}

function rowOf({ dossier: holder, places, authors, createdByName, ...line }: Awaited<ReturnType<typeof wholeDemands>>[number]): DemandRow {
  const { organisationId, createdBy, createdAt } = line.demand;
  return { ...lineOf(line), organisationId, dossier: holderOf(holder), createdBy, createdByName, createdAt, places, authors };
}

/** A demand whole, or null when there is none that the reader may know of from the inside. */
export async function demandById(scope: Scope, id: string): Promise<DemandRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await wholeDemands(scope, eq(demand.id, id), database().db);
  return found ? rowOf(found) : null;
}

/** The same inside a transaction, locked until the end together with its dossier, which is locked first: every move and edit begins with it. */
export async function lockDemand(tx: Transaction, scope: Scope, id: string): Promise<DemandRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [held] = await tx.select({ dossierId: demand.dossierId }).from(demand).where(eq(demand.id, id));
  if (!held || !(await lockDossier(tx, scope, held.dossierId))) return null;
  const [found] = await wholeDemands(scope, eq(demand.id, id), tx).for("update", { of: demand });
  return found ? rowOf(found) : null;
}

/** The demands of a dossier that the reader may see from the inside, oldest first. */
export async function demandsOf(scope: Scope, dossierId: Id, through: Reader = database().db): Promise<DemandLine[]> {
  const rows = await through.select(lineColumns(scope)).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .where(and(eq(demand.dossierId, dossierId), demandIsVisible(scope))).orderBy(asc(demand.createdAt), asc(demand.id));
  return rows.map(lineOf);
}

/** The demands that wait for a bureau in which the reader sits, oldest first; `limit` at most. */
export async function demandsInReview(scope: Scope, limit: number): Promise<DemandRow[]> {
  return (await inReviewQuery(scope, limit)).map(rowOf);
}

/** The query of the review desk, in the words of its partial index. */
export const inReviewQuery = (scope: Scope, limit: number) =>
  waitingQuery(scope, and(sql`${demand.stance} = 'in_review'`, inOrganisations(demand.organisationId, scope.reads.bureau)), limit);

/** The demands that a bureau sent back to these organisations, oldest first. */
export async function returnedDemands(scope: Scope, organisationIds: readonly Id[], limit: number): Promise<DemandRow[]> {
  return (await waitingQuery(scope, and(eq(demand.stance, "returned"), inOrganisations(demand.organisationId, organisationIds)), limit)).map(rowOf);
}

const waitingQuery = (scope: Scope, where: SQL | undefined, limit: number) => wholeDemands(scope, where, database().db).orderBy(asc(demand.createdAt), asc(demand.id)).limit(limit);

/** What a demand comes from, as far as the reader may see it. */
export function ancestorsOf(scope: Scope, id: Id): Promise<AncestryRow[]> {
  return ancestry(scope, eq(demandAncestry.demandId, id), eq(demand.id, demandAncestry.fromId));
}

/** What came of a demand, as far as the reader may see it. */
export function descendantsOf(scope: Scope, id: Id): Promise<AncestryRow[]> {
  return ancestry(scope, eq(demandAncestry.fromId, id), eq(demand.id, demandAncestry.demandId));
}

function ancestry(scope: Scope, where: SQL, other: SQL): Promise<AncestryRow[]> {
  return database().db
    .select({ demandId: demandAncestry.demandId, fromId: demandAncestry.fromId, kind: demandAncestry.kind, title: demand.title, at: demandAncestry.at })
    .from(demandAncestry).innerJoin(demand, other).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .where(and(where, demandIsVisible(scope))).orderBy(asc(demandAncestry.at), asc(demand.id));
}
