import { and, asc, eq, sql } from "drizzle-orm";

import type { SavedView } from "~/domain/rows/saved-view";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, savedView } from "@db/schema";
import type { Transaction } from "@db/transaction";

const columns = { id: savedView.id, name: savedView.name, query: savedView.query };

/** The views that somebody keeps, in the order in which they were first kept. */
export function savedViewsOf(accountId: Id): Promise<SavedView[]> {
  return database().db.select(columns).from(savedView).where(eq(savedView.accountId, accountId)).orderBy(asc(savedView.createdAt), asc(savedView.id));
}

/** The same inside a transaction, in which nobody else changes the views of this account. */
export async function lockSavedViews(tx: Transaction, accountId: Id): Promise<SavedView[]> {
  await tx.execute(sql`select 1 from ${account} where ${account.id} = ${accountId} for update`);
  return tx.select(columns).from(savedView).where(eq(savedView.accountId, accountId));
}

export async function insertSavedView(tx: Transaction, accountId: Id, view: SavedView, now: Date): Promise<void> {
  await tx.insert(savedView).values({ ...view, accountId, createdAt: now }).onConflictDoNothing({ target: savedView.id });
}

export async function updateSavedView(tx: Transaction, { id, name, query }: SavedView): Promise<void> {
  await tx.update(savedView).set({ name, query }).where(eq(savedView.id, id));
}

/** Removes a view of this account; one that is not there, or not theirs, stays as it is. */
export async function deleteSavedView(tx: Transaction, accountId: Id, id: Id): Promise<void> {
  await tx.delete(savedView).where(and(eq(savedView.id, id), eq(savedView.accountId, accountId)));
}
