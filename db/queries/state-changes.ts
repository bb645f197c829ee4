import { asc, eq, inArray } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { person, stateChange } from "@db/schema";
import type { Transaction } from "@db/transaction";

export type NewStateChange = typeof stateChange.$inferInsert;

/** Writes a move down. Answers false when this very move (same id) was written before: a double tap. */
export async function recordStateChange(tx: Transaction, change: NewStateChange): Promise<boolean> {
  const written = await tx.insert(stateChange).values(change).onConflictDoNothing({ target: stateChange.id }).returning({ id: stateChange.id });
  return written.length === 1;
}

/** The moves of some records, oldest first, each with the name of who made it. The caller has already asked whether the records may be read. */
export async function stateChangesOf(subjectIds: readonly Id[]) {
  if (subjectIds.length === 0) return [];
  return database().db
    .select({ change: stateChange, actorName: person.name })
    .from(stateChange).leftJoin(person, eq(person.id, stateChange.actorId))
    .where(inArray(stateChange.subjectId, [...subjectIds]))
    .orderBy(asc(stateChange.at), asc(stateChange.id));
}
