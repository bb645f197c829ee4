import { and, desc, eq, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { PointOfDeposit } from "~/domain/point";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandFileItem, demandVersion, deposit, depositItem, dossier, party } from "@db/schema";

import { demandFileIsVisible } from "./demand-columns";
import { nameOf } from "./names";
import { levelIsReadable } from "./visible";

/** Where a demand stands in a file today. The cover and annexes have no point. */
export type Point = { readonly fileId: Id; readonly fileTitle: string; readonly openedOn: Day; readonly demandId: Id; readonly point: number | null };

/**
 * The points of the files of a dossier, newest file first. They are numbered over all demands of a file, those that the reader may not see among them,
 * so that a number is the same for everybody.
 */
export async function pointsOf(scope: Scope, dossierId: Id): Promise<Point[]> {
  const rows = await database().db.execute<{ file_id: Id; file_title: string; opened_on: Day; demand_id: Id; point: number | null }>(sql`
    with numbered as (
      select i.file_id, i.demand_id, i.position,
        case when d.part = 'demand' then row_number() over (partition by i.file_id, d.part order by i.position)::int end as point
      from ${demandFileItem} i join ${demand} d on d.id = i.demand_id where i.dossier_id = ${dossierId} and d.strike_id is null)
    select ${demandFile.id} as file_id, ${demandFile.title} as file_title, ${demandFile.openedOn}::text as opened_on, ${demand.id} as demand_id, numbered.point
    from numbered join ${demandFile} on ${demandFile.id} = numbered.file_id join ${demand} on ${demand.id} = numbered.demand_id join ${dossier} on ${dossier.id} = ${demandFile.dossierId}
    where ${demandFileIsVisible(scope)} and ${levelIsReadable(scope, demand)}
    order by ${demandFile.openedOn} desc, ${demandFile.createdAt} desc, numbered.position`);
  return rows.map((row) => ({ fileId: row.file_id, fileTitle: row.file_title, openedOn: row.opened_on, demandId: row.demand_id, point: row.point }));
}

/** A file of demands as far as its points need it; null when the reader does not know of it from the inside. */
export async function fileOfPoints(scope: Scope, id: string) {
  if (!idField.safeParse(id).success) return null;
  const [found] = await database().db.select({ demandFile }).from(demandFile).innerJoin(dossier, eq(dossier.id, demandFile.dossierId)).where(and(eq(demandFile.id, id), demandFileIsVisible(scope)));
  return found ? { id, title: found.demandFile.title, openedOn: found.demandFile.openedOn, dossierId: found.demandFile.dossierId } : null;
}

/** The deposits of a file that held a demand at a point, newest first. The caller has asked whether the file may be read. */
export async function depositsAtPoint(scope: Scope, fileId: Id, point: number): Promise<PointOfDeposit[]> {
  const rows = await database().db.select({ depositId: deposit.id, onDay: deposit.onDay, party, demandId: demand.id, title: demandVersion.title, seen: sql<boolean>`${levelIsReadable(scope, demand)}` })
    .from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId)).innerJoin(party, eq(party.id, deposit.partyId)).innerJoin(demand, eq(demand.id, depositItem.demandId)).innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .where(and(eq(deposit.fileId, fileId), eq(depositItem.point, point), levelIsReadable(scope, deposit))).orderBy(desc(deposit.onDay), desc(deposit.createdAt));
  return rows.map(({ party: at, ...row }) => ({ ...row, party: nameOf(at) }));
}
