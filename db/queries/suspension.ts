import { and, eq, isNull } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, invitation, joinLink } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Whether an account can be entered at all. */
export type Access = { readonly suspendedAt: Date | null; readonly leftAt: Date | null };

/** Whether an account can be entered, or null when there is none; a transaction locks it. */
export async function accessOf(accountId: Id, tx?: Transaction): Promise<Access | null> {
  const query = (tx ?? database().db).select({ suspendedAt: account.suspendedAt, leftAt: account.leftAt }).from(account).where(eq(account.id, accountId));
  const [row] = await (tx ? query.for("update") : query);
  return row ?? null;
}

/** Suspends an account from an instant on, or (null) lets it in again. */
export async function setSuspended(tx: Transaction, accountId: Id, at: Date | null): Promise<void> {
  await tx.update(account).set({ suspendedAt: at }).where(eq(account.id, accountId));
}

/** Takes back the invitations and join links that somebody made and nobody has used up. */
export async function revokeLinksMadeBy(tx: Transaction, accountId: Id, now: Date): Promise<void> {
  await tx.update(invitation).set({ revokedAt: now }).where(and(eq(invitation.createdBy, accountId), isNull(invitation.usedAt), isNull(invitation.revokedAt)));
  await tx.update(joinLink).set({ revokedAt: now }).where(and(eq(joinLink.createdBy, accountId), isNull(joinLink.revokedAt)));
}
