import { and, eq, isNull, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { DemandPart } from "~/domain/demand";
import type { DepositDetails } from "~/domain/rows/deposit";
import type { Id, Scope } from "~/domain/viewer";
import { demandFile, deposit, depositItem, dossier } from "@db/schema";
import type { Transaction } from "@db/transaction";

import type { Birth } from "./demand-writes";
import { depositIsVisible } from "./deposit-columns";

/** A text as it is frozen in a deposit. */
export type FrozenItem = { readonly demandId: Id; readonly versionId: Id; readonly part: DemandPart; readonly position: number; readonly point: number | null };

type NewDeposit = Birth & DepositDetails & {
  readonly fileId: Id;
  readonly fileTitle: string;
  readonly partyId: Id;
  readonly receiptId: Id | null;
  readonly hash: string;
  readonly confidentiality: Confidentiality;
  readonly items: readonly FrozenItem[];
};

/** Writes a deposit down with what was handed over. Answers false, and writes nothing, when a deposit with this id is there. */
export async function insertDeposit(tx: Transaction, { items, ...row }: NewDeposit): Promise<boolean> {
  const written = await tx.insert(deposit).values(row).onConflictDoNothing({ target: deposit.id }).returning({ id: deposit.id });
  if (written.length === 0) return false;
  const { id: depositId, dossierId, organisationId } = row;
  await tx.insert(depositItem).values(items.map((item) => ({ ...item, depositId, dossierId, organisationId })));
  return true;
}

/** Who wrote the deposit with this id down, and of which file; null when there is none. */
export async function authorOfDeposit(tx: Transaction, id: Id): Promise<{ createdBy: Id; fileId: Id } | null> {
  const [found] = await tx.select({ createdBy: deposit.createdBy, fileId: deposit.fileId }).from(deposit).where(eq(deposit.id, id));
  return found ?? null;
}

/** The dossier that holds a deposit, whoever asks: what is locked first. */
export async function dossierOfDeposit(tx: Transaction, id: Id): Promise<Id | null> {
  const [found] = await tx.select({ dossierId: deposit.dossierId }).from(deposit).where(eq(deposit.id, id));
  return found?.dossierId ?? null;
}

/** Finds and locks a deposit, with the level of its file; null when the reader does not know of it. The caller holds its dossier's lock. */
export async function lockDeposit(tx: Transaction, scope: Scope, id: Id) {
  const [found] = await tx.select({ deposit, fileLevel: demandFile.confidentiality }).from(deposit).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId))
    .where(and(eq(deposit.id, id), depositIsVisible(scope))).for("update", { of: deposit });
  return found ?? null;
}

/** Replaces what can be corrected of a deposit. The caller holds its lock and has compared the versions; what was handed over never changes. */
export async function updateDeposit(tx: Transaction, id: Id, content: DepositDetails & { readonly receiptId: Id | null; readonly confidentiality: Confidentiality }): Promise<void> {
  await tx.update(deposit).set({ ...content, version: sql`${deposit.version} + 1` }).where(eq(deposit.id, id));
}

/** Whether a file of a dossier was handed over to anybody, struck-out deposits left out. */
export async function hasDeposit(tx: Transaction, dossierId: Id): Promise<boolean> {
  const [row] = await tx.select({ id: deposit.id }).from(deposit).where(and(eq(deposit.dossierId, dossierId), isNull(deposit.strikeId))).limit(1);
  return row !== undefined;
}
