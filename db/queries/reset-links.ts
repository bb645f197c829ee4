import { and, eq, gt, isNull } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, contactChange, resetLink } from "@db/schema";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

import { endSessionsOf } from "./sessions";

export type NewResetLink = { readonly id: Id; readonly token: string; readonly accountId: Id; readonly createdBy: Id | null; readonly expiresAt: Date };

/** Writes a link that lets its holder set a new password. The older ones of the account end with it: the newest alone works. */
export async function insertResetLink(tx: Transaction, { token, ...link }: NewResetLink, now: Date): Promise<void> {
  await revokeResetLinksOf(tx, link.accountId, now);
  await tx.insert(resetLink).values({ ...link, tokenHash: hashOfToken(token), createdAt: now });
}

/** A link as its address finds it. `closed` says that its account is suspended or was left. */
export type FoundResetLink = {
  readonly id: Id; readonly accountId: Id; readonly expiresAt: Date; readonly usedAt: Date | null; readonly revokedAt: Date | null; readonly closed: boolean;
};

/** The link behind a token, whatever became of it; null when there never was one. Reading it does not use it up; a transaction locks it. */
export async function resetLinkByToken(token: string, tx?: Transaction): Promise<FoundResetLink | null> {
  const query = (tx ?? database().db).select({ link: resetLink, account }).from(resetLink).innerJoin(account, eq(account.id, resetLink.accountId))
    .where(eq(resetLink.tokenHash, hashOfToken(token)));
  const [row] = await (tx ? query.for("update", { of: resetLink }) : query);
  if (!row) return null;
  const { id, accountId, expiresAt, usedAt, revokedAt } = row.link;
  return { id, accountId, expiresAt, usedAt, revokedAt, closed: row.account.suspendedAt !== null || row.account.leftAt !== null };
}

export async function markResetLinkUsed(tx: Transaction, id: Id, now: Date): Promise<void> {
  await tx.update(resetLink).set({ usedAt: now }).where(eq(resetLink.id, id));
}

export async function revokeResetLinksOf(tx: Transaction, accountId: Id, now: Date): Promise<void> {
  await tx.update(resetLink).set({ revokedAt: now }).where(and(eq(resetLink.accountId, accountId), isNull(resetLink.usedAt), isNull(resetLink.revokedAt)));
}

/**
 * Ends everything by which an account can be entered without its password: sessions, sign-ins half done, links for a new password, and e-mail
 * addresses that wait to be confirmed, which an intruder could have put there.
 */
export async function endWaysIn(tx: Transaction, accountId: Id, now: Date): Promise<void> {
  await endSessionsOf(tx, accountId);
  await revokeResetLinksOf(tx, accountId, now);
  await tx.update(contactChange).set({ expiresAt: now })
    .where(and(eq(contactChange.accountId, accountId), isNull(contactChange.usedAt), gt(contactChange.expiresAt, now)));
}
