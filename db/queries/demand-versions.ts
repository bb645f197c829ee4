import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { VersionOrigin } from "~/domain/demand";
import type { KeptText, VersionLine, VersionRow } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandVersion, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

const proposer = alias(person, "proposer");

const lineColumns = {
  id: demandVersion.id, demandId: demandVersion.demandId, number: demandVersion.number, title: demandVersion.title, hash: demandVersion.hash, schemaVersion: demandVersion.schemaVersion,
  origin: demandVersion.origin, parentId: demandVersion.parentId, why: demandVersion.why, createdBy: demandVersion.createdBy, createdByName: person.name,
  proposedBy: demandVersion.proposedBy, proposedByName: proposer.name, createdAt: demandVersion.createdAt,
};

/** The versions of a demand, newest first, without their texts. The caller has already asked whether the demand may be read. */
export async function versionsOf(demandId: Id): Promise<VersionLine[]> {
  return database().db.select(lineColumns).from(demandVersion)
    .innerJoin(person, eq(person.id, demandVersion.createdBy)).leftJoin(proposer, eq(proposer.id, demandVersion.proposedBy))
    .where(eq(demandVersion.demandId, demandId)).orderBy(desc(demandVersion.number));
}

/** A version of a demand with its text, or null. The caller has already asked whether the demand may be read. */
export async function versionById(demandId: Id, id: string, through: Pick<Transaction, "select"> = database().db): Promise<VersionRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await through.select({ ...lineColumns, source: demandVersion.source }).from(demandVersion)
    .innerJoin(person, eq(person.id, demandVersion.createdBy)).leftJoin(proposer, eq(proposer.id, demandVersion.proposedBy))
    .where(and(eq(demandVersion.demandId, demandId), eq(demandVersion.id, id)));
  return found ?? null;
}

/** Some versions with their texts, by their ids. The caller has already asked whether their demands may be read. */
export async function versionsWithText(ids: readonly Id[]): Promise<ReadonlyMap<Id, KeptText & { readonly title: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await database().db.select({ id: demandVersion.id, title: demandVersion.title, source: demandVersion.source, hash: demandVersion.hash, schemaVersion: demandVersion.schemaVersion })
    .from(demandVersion).where(inArray(demandVersion.id, [...ids]));
  return new Map(rows.map(({ id, ...version }) => [id, version]));
}

/** The hashes of some versions, by their ids, whoever asks. */
export async function versionHashes(tx: Transaction, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
  const rows = await tx.select({ id: demandVersion.id, hash: demandVersion.hash }).from(demandVersion).where(inArray(demandVersion.id, [...ids]));
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** What is written of a version besides its number, which is the next one. */
export type NewVersion = KeptText & {
  readonly id: Id;
  readonly demandId: Id;
  readonly dossierId: Id;
  readonly organisationId: Id;
  readonly title: string;
  readonly origin: VersionOrigin;
  readonly parentId: Id | null;
  readonly why: string | null;
  readonly createdBy: Id;
  readonly proposedBy?: Id | null;
  readonly now: Date;
};

/**
 * Writes a version down as the newest of its demand, whose title follows and whose own version goes up by one. The caller holds the demand's lock, or
 * writes the demand itself in the same transaction. Answers false, and writes nothing, when a version with this id is there.
 */
export async function insertVersion(tx: Transaction, { now, ...given }: NewVersion): Promise<boolean> {
  const next = sql<number>`(select coalesce(max(v.number), 0) + 1 from ${demandVersion} v where v.demand_id = ${given.demandId})`;
  const written = await tx.insert(demandVersion).values({ ...given, proposedBy: given.proposedBy ?? null, number: next, createdAt: now })
    .onConflictDoNothing({ target: demandVersion.id }).returning({ id: demandVersion.id, number: demandVersion.number });
  if (written.length === 0) return false;
  await tx.update(demand).set({ currentVersionId: given.id, title: given.title, version: sql`${demand.version} + 1` }).where(eq(demand.id, given.demandId));
  return true;
}

/** Who wrote the version with this id, and of which demand; null when there is none. */
export async function authorOfVersion(tx: Transaction, id: Id): Promise<{ createdBy: Id; demandId: Id } | null> {
  const [found] = await tx.select({ createdBy: demandVersion.createdBy, demandId: demandVersion.demandId }).from(demandVersion).where(eq(demandVersion.id, id));
  return found ?? null;
}
