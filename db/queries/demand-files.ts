import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";

import { DEMAND_PARTS } from "~/domain/demand";
import type { DemandFileRow, FileItem } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandFileItem, dossier } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { demandFileIsVisible, demandIsVisible, holderOf, lineColumns, lineOf } from "./demand-columns";
import { lockDossier } from "./dossiers";
import { pointInFile } from "./point-numbers";
import { levelIsReadable } from "./visible";

type Reader = Pick<Transaction, "select">;

/** Whether a file holds a live text that the reader may not see: then it is not for them to hand it over. */
const holdsHidden = (scope: Scope) => sql<boolean>`exists (
  select 1 from ${demandFileItem} join ${demand} on ${demand.id} = ${demandFileItem.demandId}
  where ${demandFileItem.fileId} = ${demandFile.id} and ${demand.strikeId} is null and not coalesce(${levelIsReadable(scope, demand)}, false))`;

function wholeFiles(scope: Scope, where: SQL, through: Reader) {
  return through.select({ file: demandFile, dossier, holdsHidden: holdsHidden(scope) }).from(demandFile).innerJoin(dossier, eq(dossier.id, demandFile.dossierId)).where(and(where, demandFileIsVisible(scope)));
}

type FoundFile = Awaited<ReturnType<typeof wholeFiles>>[number];

/** What the reader may see of these files, by the file's id: covers, the points in order with the numbers that they have for everybody, then annexes. */
async function itemsOf(scope: Scope, fileIds: readonly Id[], through: Reader): Promise<ReadonlyMap<Id, readonly FileItem[]>> {
  const inOrder = new Map<Id, FileItem[]>(fileIds.map((id) => [id, []]));
  if (fileIds.length === 0) return inOrder;
  const rows = await through.select({ ...lineColumns(scope), fileId: demandFileItem.fileId, position: demandFileItem.position, point: pointInFile })
    .from(demandFileItem).innerJoin(demand, eq(demand.id, demandFileItem.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .where(and(inArray(demandFileItem.fileId, [...fileIds]), demandIsVisible(scope))).orderBy(asc(demandFileItem.position), asc(demand.createdAt), asc(demand.id));
  for (const part of DEMAND_PARTS) {
    for (const { fileId, position, point, ...found } of rows.filter((row) => row.demand.part === part)) inOrder.get(fileId)?.push({ ...lineOf(found), position, point });
  }
  return inOrder;
}

function rowOf({ file, dossier: holder, holdsHidden: hidden }: FoundFile, items: readonly FileItem[]): DemandFileRow {
  const { id, organisationId, title, openedOn, confidentiality, createdBy, createdAt, version } = file;
  return { id, organisationId, dossier: holderOf(holder), title, openedOn, confidentiality, createdBy, createdAt, version, items, whole: !hidden };
}

/** The demand files of a dossier that the reader may see, the newest first, each with what stands in it. */
export async function filesOf(scope: Scope, dossierId: Id): Promise<DemandFileRow[]> {
  const { db } = database();
  const found = await wholeFiles(scope, eq(demandFile.dossierId, dossierId), db).orderBy(desc(demandFile.openedOn), desc(demandFile.createdAt), desc(demandFile.id));
  const items = await itemsOf(scope, found.map(({ file }) => file.id), db);
  return found.map((each) => rowOf(each, items.get(each.file.id) ?? []));
}

/** A demand file with what stands in it, or null when there is none that the reader may know of. */
export async function fileById(scope: Scope, id: string): Promise<DemandFileRow | null> {
  if (!idField.safeParse(id).success) return null;
  const { db } = database();
  const [found] = await wholeFiles(scope, eq(demandFile.id, id), db);
  return found ? rowOf(found, (await itemsOf(scope, [id], db)).get(id) ?? []) : null;
}

/** The same inside a transaction, locked until the end together with its dossier, which is locked first. */
export async function lockFile(tx: Transaction, scope: Scope, id: string): Promise<DemandFileRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [held] = await tx.select({ dossierId: demandFile.dossierId }).from(demandFile).where(eq(demandFile.id, id));
  if (!held || !(await lockDossier(tx, scope, held.dossierId))) return null;
  const [found] = await wholeFiles(scope, eq(demandFile.id, id), tx).for("update", { of: demandFile });
  return found ? rowOf(found, (await itemsOf(scope, [id], tx)).get(id) ?? []) : null;
}
