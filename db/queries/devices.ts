import { and, count, desc, eq, gt, ne } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { session } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** A browser in which somebody is signed in. The id is the session's: a hash that opens nothing. */
export type Device = { readonly id: string; readonly device: string | null; readonly createdAt: Date; readonly lastUsedAt: Date };

const SHOWN = 100;

/** The browsers in which an account is signed in, the last used first, at most a hundred. */
export function devicesOf(accountId: Id, now: Date): Promise<Device[]> {
  return database().db.select({ id: session.id, device: session.device, createdAt: session.createdAt, lastUsedAt: session.lastUsedAt }).from(session)
    .where(and(eq(session.userId, accountId), gt(session.expiresAt, now))).orderBy(desc(session.lastUsedAt), session.id).limit(SHOWN);
}

/** In how many browsers an account is signed in. */
export async function countDevices(accountId: Id, now: Date): Promise<number> {
  const [row] = await database().db.select({ devices: count() }).from(session).where(and(eq(session.userId, accountId), gt(session.expiresAt, now)));
  return row?.devices ?? 0;
}

/** Ends one session, if it is this account's. */
export async function endDevice(tx: Transaction, accountId: Id, id: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.userId, accountId), eq(session.id, id)));
}

/** Ends every session of an account but one. */
export async function endOtherDevices(tx: Transaction, accountId: Id, kept: string): Promise<void> {
  await tx.delete(session).where(and(eq(session.userId, accountId), ne(session.id, kept)));
}
