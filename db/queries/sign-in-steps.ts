import { and, eq, gt, lte } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { signInStep } from "@db/schema";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

/** A sign-in whose password was right and that waits for a code. */
export type SignInStep = { readonly id: string; readonly accountId: Id };

type NewSignInStep = { readonly token: string; readonly accountId: Id; readonly expiresAt: Date };

/** Begins the second step of a sign-in; the table gets the hash of its token. Steps that ran out are swept away on the occasion. */
export async function insertSignInStep(tx: Transaction, { token, accountId, expiresAt }: NewSignInStep, now: Date): Promise<void> {
  await tx.delete(signInStep).where(lte(signInStep.expiresAt, now));
  await tx.insert(signInStep).values({ id: hashOfToken(token), accountId, expiresAt });
}

/** The step of a token at an instant; null when it ran out, was used, or ended with the account's sessions. */
export async function signInStepByToken(token: string, now: Date): Promise<SignInStep | null> {
  const [row] = await database().db.select({ id: signInStep.id, accountId: signInStep.accountId }).from(signInStep)
    .where(and(eq(signInStep.id, hashOfToken(token)), gt(signInStep.expiresAt, now)));
  return row ?? null;
}

/** Whether a step is still open at an instant; it is locked until the transaction ends. */
export async function isSignInStepOpen(tx: Transaction, id: string, now: Date): Promise<boolean> {
  const found = await tx.select({ id: signInStep.id }).from(signInStep).where(and(eq(signInStep.id, id), gt(signInStep.expiresAt, now))).for("update");
  return found.length === 1;
}

export async function deleteSignInStep(tx: Transaction, id: string): Promise<void> {
  await tx.delete(signInStep).where(eq(signInStep.id, id));
}
