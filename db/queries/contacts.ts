import { and, desc, eq, gt, isNull } from "drizzle-orm";

import type { Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import type { Contact } from "~/forms/contact";
import { database } from "@db/client";
import { account, contactChange, person, resetLink } from "@db/schema";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

import { nameInUse } from "./live-roles";

/** How somebody is reached, and the language in which they are written to. */
export type Reached = Contact & { readonly name: string; readonly language: Language };

/** The contacts of a person, or null once they were erased; inside a transaction they are locked. */
export async function contactsOf(id: Id, tx?: Transaction): Promise<Reached | null> {
  const query = (tx ?? database().db).select({ email: person.email, phone: person.phone, name: nameInUse, language: account.language })
    .from(person).innerJoin(account, eq(account.id, person.id)).where(and(eq(person.id, id), isNull(person.erasedAt)));
  const [row] = await (tx ? query.for("update") : query);
  return row ?? null;
}

/** Gives a person other contacts. Links to a new password that were asked for by mail stop working when the address changes. */
export async function saveContacts(tx: Transaction, id: Id, { email, phone }: Contact, now: Date): Promise<void> {
  await tx.update(person).set({ email, phone }).where(eq(person.id, id));
  await tx.update(resetLink).set({ revokedAt: now }).where(and(eq(resetLink.accountId, id), isNull(resetLink.createdBy), isNull(resetLink.usedAt), isNull(resetLink.revokedAt)));
}

const UNIQUE_VIOLATION = "23505";

/** Which contact belongs to somebody else already, read from the error that a write ended with; null when it ended with another. */
export function contactTaken(error: unknown): "email_taken" | "phone_taken" | null {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code, constraint_name: constraint } = cause as { code?: unknown; constraint_name?: unknown };
    if (code !== UNIQUE_VIOLATION) continue;
    if (constraint === "person_email_unique") return "email_taken";
    if (constraint === "person_phone_unique") return "phone_taken";
  }
  return null;
}

export type NewContactChange = { readonly id: Id; readonly token: string; readonly accountId: Id; readonly email: string; readonly expiresAt: Date };

/** Notes a new e-mail address that waits to be confirmed. Only one waits at a time: the ones before it stop working. */
export async function insertContactChange(tx: Transaction, { token, ...change }: NewContactChange, now: Date): Promise<void> {
  await forgetContactChanges(tx, change.accountId);
  await tx.insert(contactChange).values({ ...change, tokenHash: hashOfToken(token), createdAt: now });
}

/** Forgets the addresses of an account that wait to be confirmed. */
export async function forgetContactChanges(tx: Transaction, accountId: Id): Promise<void> {
  await tx.delete(contactChange).where(and(eq(contactChange.accountId, accountId), isNull(contactChange.usedAt)));
}

/** The address of an account that waits to be confirmed, if there is one. */
export async function waitingContact(accountId: Id, now: Date): Promise<{ readonly email: string; readonly expiresAt: Date } | null> {
  const [row] = await database().db.select({ email: contactChange.email, expiresAt: contactChange.expiresAt }).from(contactChange)
    .where(and(eq(contactChange.accountId, accountId), isNull(contactChange.usedAt), gt(contactChange.expiresAt, now))).orderBy(desc(contactChange.createdAt)).limit(1);
  return row ?? null;
}

export type FoundContactChange = {
  readonly id: Id; readonly accountId: Id; readonly email: string; readonly expiresAt: Date; readonly usedAt: Date | null;
  /** The account is suspended or was left. */
  readonly closed: boolean;
};

/** The change behind a token, whatever became of it; null when there never was one. Reading it does not use it up; a transaction locks it. */
export async function contactChangeByToken(token: string, tx?: Transaction): Promise<FoundContactChange | null> {
  const query = (tx ?? database().db).select({ change: contactChange, suspendedAt: account.suspendedAt, leftAt: account.leftAt })
    .from(contactChange).innerJoin(account, eq(account.id, contactChange.accountId)).where(eq(contactChange.tokenHash, hashOfToken(token)));
  const [row] = await (tx ? query.for("update", { of: contactChange }) : query);
  if (!row) return null;
  const { id, accountId, email, expiresAt, usedAt } = row.change;
  return { id, accountId, email, expiresAt, usedAt, closed: row.suspendedAt !== null || row.leftAt !== null };
}

export async function markContactChangeUsed(tx: Transaction, id: Id, now: Date): Promise<void> {
  await tx.update(contactChange).set({ usedAt: now }).where(eq(contactChange.id, id));
}
