import { and, asc, desc, eq, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { PointOfDeposit } from "~/domain/point";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandFileItem, demandVersion, deposit, depositItem, dossier, party } from "@db/schema";

import { demandFileIsVisible } from "./demand-columns";
import { nameOf } from "./names";
import { pointInFile } from "./point-numbers";
import { levelIsReadable } from "./visible";

/** Where a demand stands in a file today. The cover and annexes have no point. */
export type Point = { readonly fileId: Id; readonly fileTitle: string; readonly openedOn: Day; readonly demandId: Id; readonly point: number | null };

/**
 * The points of the files of a dossier, newest file first. They are numbered over all demands of a file, those that the reader may not see among them,
 * so that a number is the same for everybody.
 */
export async function pointsOf(scope: Scope, dossierId: Id): Promise<Point[]> {
  return database().db.select({ fileId: demandFile.id, fileTitle: demandFile.title, openedOn: demandFile.openedOn, demandId: demand.id, point: pointInFile })
    .from(demandFileItem).innerJoin(demandFile, eq(demandFile.id, demandFileItem.fileId)).innerJoin(demand, eq(demand.id, demandFileItem.demandId)).innerJoin(dossier, eq(dossier.id, demandFile.dossierId))
    .where(and(eq(demandFile.dossierId, dossierId), demandFileIsVisible(scope), levelIsReadable(scope, demand)))
    .orderBy(desc(demandFile.openedOn), desc(demandFile.createdAt), asc(demandFileItem.position), asc(demand.createdAt), asc(demand.id));
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
