import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Ancestry, DemandPart, DemandStance } from "~/domain/demand";
import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { demand, demandAncestry, demandComment, demandFile, demandFileItem, deposit, depositItem } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Where a record of a dossier belongs, and who wrote it when. */
export type Birth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly createdBy: Id; readonly createdAt: Date };

type NewDemand = Birth & { readonly part: DemandPart; readonly title: string; readonly confidentiality: Confidentiality; /** Its first version, which is written in the same transaction. */ readonly versionId: Id };

/** Writes a new draft. Answers false, and writes nothing, when a demand with this id is there. Its first version follows and makes its own version 1. */
export async function insertDemand(tx: Transaction, { versionId, ...given }: NewDemand): Promise<boolean> {
  const written = await tx.insert(demand).values({ ...given, stance: "draft", currentVersionId: versionId, version: 0 }).onConflictDoNothing({ target: demand.id }).returning({ id: demand.id });
  return written.length === 1;
}

/** Who opened the demand with this id, and in which dossier; null when there is none. */
export async function authorOfDemand(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: demand.createdBy, dossierId: demand.dossierId }).from(demand).where(eq(demand.id, id));
  return found ?? null;
}

/** What a move changes in a demand's row; a validated version that is left out stays. */
export type DemandStanding = { readonly stance: DemandStance; readonly validatedVersionId?: Id | null };

/** Puts a locked demand into a stance; its version goes up by one. */
export async function setDemandStanding(tx: Transaction, id: Id, standing: DemandStanding): Promise<void> {
  await tx.update(demand).set({ ...standing, version: sql`${demand.version} + 1` }).where(eq(demand.id, id));
}

/** Whether this very version was handed over to anybody, whoever asks. */
export async function wasHandedOver(tx: Transaction, versionId: Id): Promise<boolean> {
  const [found] = await tx.select({ id: depositItem.depositId }).from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId))
    .where(and(eq(depositItem.versionId, versionId), isNull(deposit.strikeId))).limit(1);
  return found !== undefined;
}

/** Says where a demand comes from. */
export async function insertAncestry(tx: Transaction, given: typeof demandAncestry.$inferInsert & { readonly kind: Ancestry }): Promise<void> {
  await tx.insert(demandAncestry).values(given);
}

type Moving = { readonly fromId: Id; readonly toId: Id; readonly versionId: Id; /** Those at these paragraphs alone; null for all. */ readonly anchors: readonly string[] | null };

/** Moves the comments that still wait for a decision, with their replies, to another demand, which took the text over in this version. */
export async function moveOpenComments(tx: Transaction, { fromId, toId, versionId, anchors }: Moving): Promise<void> {
  const at = anchors ? inArray(demandComment.anchor, [...anchors]) : undefined;
  const open = await tx.select({ id: demandComment.id }).from(demandComment)
    .where(and(eq(demandComment.demandId, fromId), eq(demandComment.state, "open"), isNull(demandComment.replyToId), at));
  const ids = open.map(({ id }) => id);
  if (ids.length === 0) return;
  await tx.update(demandComment).set({ demandId: toId, versionId }).where(or(inArray(demandComment.id, ids), inArray(demandComment.replyToId, ids)));
}

type NewFile = Birth & { readonly title: string; readonly openedOn: Day; readonly confidentiality: Confidentiality };

/** Writes a new, empty file. Answers false, and writes nothing, when a file with this id is there. */
export async function insertFile(tx: Transaction, given: NewFile): Promise<boolean> {
  const written = await tx.insert(demandFile).values(given).onConflictDoNothing({ target: demandFile.id }).returning({ id: demandFile.id });
  return written.length === 1;
}

/** Who opened the file with this id, and in which dossier; null when there is none. */
export async function authorOfFile(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: demandFile.createdBy, dossierId: demandFile.dossierId }).from(demandFile).where(eq(demandFile.id, id));
  return found ?? null;
}

/** Writes the name and day of a locked file over; its version goes up by one. */
export async function updateFile(tx: Transaction, id: Id, content: { readonly title?: string; readonly openedOn?: Day }): Promise<void> {
  await tx.update(demandFile).set({ ...content, version: sql`${demandFile.version} + 1` }).where(eq(demandFile.id, id));
}

type Place = { readonly fileId: Id; readonly demandId: Id; readonly dossierId: Id; readonly organisationId: Id };

/** Puts a demand at the end of a locked file, or right behind another one of it. A demand that stands in it already stays where it is. */
export async function putIntoFile(tx: Transaction, { fileId, demandId, dossierId, organisationId }: Place, behind: Id | null = null): Promise<void> {
  const items = await tx.select({ demandId: demandFileItem.demandId, position: demandFileItem.position }).from(demandFileItem).where(eq(demandFileItem.fileId, fileId));
  if (items.some((item) => item.demandId === demandId)) return;
  const before = items.find((item) => item.demandId === behind)?.position ?? Math.max(0, ...items.map((item) => item.position));
  await tx.update(demandFileItem).set({ position: sql`${demandFileItem.position} + 1` }).where(and(eq(demandFileItem.fileId, fileId), gt(demandFileItem.position, before)));
  await tx.insert(demandFileItem).values({ fileId, demandId, dossierId, organisationId, position: before + 1 });
}

/** Takes a demand out of a locked file. */
export async function takeOutOfFile(tx: Transaction, fileId: Id, demandId: Id): Promise<void> {
  await tx.delete(demandFileItem).where(and(eq(demandFileItem.fileId, fileId), eq(demandFileItem.demandId, demandId)));
}

/** Has a demand stand where another one stood, in every file; where both stand already, the other's place is given up. */
export async function takePlaces(tx: Transaction, fromId: Id, toId: Id): Promise<void> {
  const taken = tx.select({ fileId: demandFileItem.fileId }).from(demandFileItem).where(eq(demandFileItem.demandId, toId));
  await tx.delete(demandFileItem).where(and(eq(demandFileItem.demandId, fromId), inArray(demandFileItem.fileId, taken)));
  await tx.update(demandFileItem).set({ demandId: toId }).where(eq(demandFileItem.demandId, fromId));
}

/** The files in which a demand stands, whoever asks. */
export async function filesHolding(tx: Transaction, demandId: Id): Promise<Id[]> {
  const rows = await tx.select({ fileId: demandFileItem.fileId }).from(demandFileItem).where(eq(demandFileItem.demandId, demandId));
  return rows.map(({ fileId }) => fileId);
}

/** Lets two demands of a locked file change places. */
export async function changePlaces(tx: Transaction, fileId: Id, one: { readonly id: Id; readonly position: number }, other: { readonly id: Id; readonly position: number }): Promise<void> {
  for (const [demandId, position] of [[one.id, other.position], [other.id, one.position]] as const) {
    await tx.update(demandFileItem).set({ position }).where(and(eq(demandFileItem.fileId, fileId), eq(demandFileItem.demandId, demandId)));
  }
}
