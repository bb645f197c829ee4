import { inArray, sql } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import type { Stored } from "@db/files/file-store";
import { storedFile } from "@db/schema";
import type { Transaction } from "@db/transaction";

export type NewStoredFile = Stored & { readonly mediaType: string; readonly createdBy: Id };

/** Speaks of a file whose bytes are in the store already, in the transaction that needs it. The same bytes twice are one row, the first. */
export async function noteStoredFile(tx: Transaction, file: NewStoredFile, now: Date): Promise<void> {
  await tx.insert(storedFile).values({ ...file, createdAt: now }).onConflictDoNothing();
}

/** Those of some hashes that the database speaks of. */
export async function hashesKnown(hashes: readonly string[]): Promise<ReadonlySet<string>> {
  if (hashes.length === 0) return new Set();
  const rows = await database().db.select({ hash: storedFile.hash }).from(storedFile).where(inArray(storedFile.hash, [...hashes]));
  return new Set(rows.map(({ hash }) => hash));
}

/** Runs `work` unless a backup is being taken, which waits until it has ended. Answers whether it ran. */
export async function whileNoBackup(lock: string, work: () => Promise<void>): Promise<boolean> {
  return database().db.transaction(async (tx) => {
    const [found] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(hashtext(${lock})) as held`);
    if (!found?.held) return false;
    await work();
    return true;
  });
}
