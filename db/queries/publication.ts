import { and, eq, inArray, sql } from "drizzle-orm";
import type { PgColumn, PgTable } from "drizzle-orm/pg-core";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, commitment, demand, deposit, dossier, event, meeting, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { levelIsReadable } from "./visible";

/** The records of a dossier that are published each on its own, besides the dossier itself. */
const TABLES = { meeting, event, commitment, demand, deposit, response, agreement } as const;
export type HeldKind = keyof typeof TABLES;
export type VersionedLevel = { readonly id: Id; readonly version: number; readonly confidentiality: Confidentiality };

/** The versions of a dossier's records that the reader may read, by kind: what an edit of their levels starts from. */
export async function versionsIn(scope: Scope, dossierId: Id): Promise<ReadonlyMap<Id, number>> {
  const lists = await Promise.all((Object.keys(TABLES) as HeldKind[]).map((kind) => levelsOf(database().db, scope, kind, dossierId)));
  return new Map(lists.flat().map(({ id, version }) => [id, version]));
}

function levelsOf(through: Pick<Transaction, "select">, scope: Scope, kind: HeldKind, dossierId: Id) {
  const table = TABLES[kind];
  return through.select({ id: table.id, version: table.version, confidentiality: table.confidentiality }).from(table as PgTable & typeof table)
    .where(and(eq(table.dossierId, dossierId), levelIsReadable(scope, table)));
}

/** Some records of one kind in a dossier as far as the reader may read them, their rows locked in the order of their ids. */
export async function lockLevels(tx: Transaction, scope: Scope, kind: HeldKind, dossierId: Id, ids: readonly Id[]): Promise<VersionedLevel[]> {
  if (ids.length === 0) return [];
  const table = TABLES[kind];
  return tx.select({ id: table.id, version: table.version, confidentiality: table.confidentiality }).from(table as PgTable & typeof table)
    .where(and(eq(table.dossierId, dossierId), inArray(table.id as PgColumn, [...ids]), levelIsReadable(scope, table))).orderBy(table.id).for("update");
}

/** Gives locked records of one kind a level; their versions go up by one, so that an edit under way notices. */
export async function setLevels(tx: Transaction, kind: HeldKind, ids: readonly Id[], level: Confidentiality): Promise<void> {
  if (ids.length === 0) return;
  const table = TABLES[kind];
  await tx.update(table).set({ confidentiality: level, version: sql`${table.version} + 1` }).where(inArray(table.id as PgColumn, [...ids]));
}

/** The same for a locked dossier; when it opens something to its members it counts as moved. */
export async function setDossierLevel(tx: Transaction, id: Id, level: Confidentiality): Promise<void> {
  await tx.update(dossier).set({ confidentiality: level, version: sql`${dossier.version} + 1` }).where(eq(dossier.id, id));
}
