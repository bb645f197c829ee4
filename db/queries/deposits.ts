import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";

import type { DemandDeposit, DepositedText, DepositLine, DepositRow } from "~/domain/rows/deposit";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandFile, demandVersion, deposit, depositItem, document, dossier, party, person } from "@db/schema";

import { demandIsVisible, holderOf } from "./demand-columns";
import { depositColumns, depositIsVisible, depositLineOf } from "./deposit-columns";
import { levelIsReadable, levelReaches } from "./visible";

const byDay = [desc(deposit.onDay), desc(deposit.createdAt), desc(deposit.id)] as const;

async function lines(scope: Scope, where: SQL): Promise<DepositLine[]> {
  const rows = await database().db.select({ ...depositColumns(scope), party }).from(deposit)
    .innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(where, depositIsVisible(scope))).orderBy(...byDay);
  return rows.map(depositLineOf);
}

/** The deposits of a dossier that the reader may see, the newest first. */
export const depositsOf = (scope: Scope, dossierId: Id): Promise<DepositLine[]> => lines(scope, eq(deposit.dossierId, dossierId));

/** The deposits of a file that the reader may see, the newest first. */
export const depositsOfFile = (scope: Scope, fileId: Id): Promise<DepositLine[]> => lines(scope, eq(deposit.fileId, fileId));

/** The deposits that held a demand, each with the version that was handed over and the number it had, the newest first. The caller has asked whether the demand may be read. */
export async function depositsOfDemand(scope: Scope, demandId: Id): Promise<DemandDeposit[]> {
  const rows = await database().db.select({ ...depositColumns(scope), party, versionId: depositItem.versionId, versionNumber: demandVersion.number, point: depositItem.point })
    .from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId)).innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(eq(depositItem.demandId, demandId), depositIsVisible(scope))).orderBy(...byDay);
  return rows.map(({ versionId, versionNumber, point, ...found }) => ({ ...depositLineOf(found), versionId, versionNumber, point }));
}

/** What was handed over as far as the reader may see it, in order. A text that was struck out since stays what was handed over. */
async function textsOf(scope: Scope, depositId: Id): Promise<DepositedText[]> {
  const rows = await database().db.select({ item: depositItem, version: demandVersion, demand })
    .from(depositItem).innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId)).innerJoin(demand, eq(demand.id, depositItem.demandId))
    .where(and(eq(depositItem.depositId, depositId), levelReaches(scope, demand))).orderBy(asc(depositItem.position));
  return rows.map(({ item: { demandId, versionId, part, position, point }, version: { number, title, source, schemaVersion, hash }, demand: { strikeId, confidentiality } }) =>
    ({ demandId, versionId, versionNumber: number, part, position, point, title, source, schemaVersion, hash, struck: strikeId !== null, confidentiality }));
}

const texts = sql<number>`(select count(*) from ${depositItem} where ${depositItem.depositId} = ${deposit.id})`.mapWith(Number);

/** A deposit whole with what was handed over, or null when there is none that the reader may know of. Two round trips at once. */
export async function depositById(scope: Scope, id: string): Promise<DepositRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [[found], items] = await Promise.all([
    database().db.select({ ...depositColumns(scope), texts, party, dossier, fileLevel: demandFile.confidentiality, receipt: { id: document.id, fileName: document.fileName }, createdByName: person.name }).from(deposit)
      .innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId)).innerJoin(party, eq(party.id, deposit.partyId)).innerJoin(person, eq(person.id, deposit.createdBy))
      .leftJoin(document, and(eq(document.id, deposit.receiptId), levelIsReadable(scope, document)))
      .where(and(eq(deposit.id, id), depositIsVisible(scope))),
    textsOf(scope, id),
  ]);
  if (!found) return null;
  const { deposit: row, dossier: holder, receipt, createdByName, fileLevel, texts: handedOver, ...line } = found;
  const { organisationId, hash, createdBy, createdAt, version } = row;
  return {
    ...depositLineOf({ deposit: row, ...line }), organisationId, dossier: { ...holderOf(holder), level: holder.level }, partyKind: line.party.kind, fileLevel, receipt, receiptHidden: row.receiptId !== null && receipt === null, hash, items, whole: items.length === handedOver,
    createdBy, createdByName, createdAt, version,
  };
}

/** The titles and numbers of some versions, of demands that the reader may see, by their ids. */
export async function versionsNamed(scope: Scope, ids: readonly Id[]): Promise<ReadonlyMap<Id, { readonly title: string; readonly number: number }>> {
  const known = ids.filter((id) => idField.safeParse(id).success);
  if (known.length === 0) return new Map();
  const rows = await database().db.select({ id: demandVersion.id, title: demandVersion.title, number: demandVersion.number }).from(demandVersion)
    .innerJoin(demand, eq(demand.id, demandVersion.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId)).where(and(inArray(demandVersion.id, known), demandIsVisible(scope)));
  return new Map(rows.map(({ id, ...version }) => [id, version]));
}

/** The deposits in which a version was handed over, as far as the reader may see them, the newest first. */
export const depositsOfVersion = (scope: Scope, versionId: Id): Promise<DepositLine[]> =>
  lines(scope, sql`exists (select 1 from ${depositItem} where ${depositItem.depositId} = ${deposit.id} and ${depositItem.versionId} = ${versionId})`);
