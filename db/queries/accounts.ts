import { and, asc, eq, isNull } from "drizzle-orm";

import type { Gender, Language } from "~/domain/localized";
import type { Id, Role } from "~/domain/viewer";
import { database } from "@db/client";
import { account, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameInUse } from "./live-roles";

/** What sign-in needs of an account. */
export type Credentials = { readonly id: Id; readonly passwordHash: string; readonly suspended: boolean; readonly language: Language };

const credentialColumns = { id: account.id, passwordHash: account.passwordHash, suspendedAt: account.suspendedAt, language: account.language };
type CredentialRow = Omit<Credentials, "suspended"> & { readonly suspendedAt: Date | null };
const credentialsOf = (row: CredentialRow | undefined): Credentials | null => (row ? { id: row.id, passwordHash: row.passwordHash, language: row.language, suspended: row.suspendedAt !== null } : null);

/** The account behind an e-mail address, compared in lower case. */
export async function credentialsByEmail(email: string): Promise<Credentials | null> {
  const [row] = await database().db.select(credentialColumns).from(account).innerJoin(person, eq(person.id, account.id)).where(eq(person.email, email.toLowerCase()));
  return credentialsOf(row);
}

export async function credentialsOfAccount(id: Id): Promise<Credentials | null> {
  const [row] = await database().db.select(credentialColumns).from(account).where(eq(account.id, id));
  return credentialsOf(row);
}

export type NewAccount = { readonly id: Id; readonly name: string; readonly email: string; readonly gender: Gender | null; readonly passwordHash: string; readonly language: Language };

/** Adds a person with an account. Answers false, and adds nothing, when the e-mail address or the id is taken. */
export async function insertAccount(tx: Transaction, { id, name, email, gender, passwordHash, language }: NewAccount, now: Date): Promise<boolean> {
  const added = await tx.insert(person).values({ id, name, email: email.toLowerCase(), gender }).onConflictDoNothing().returning({ id: person.id });
  if (added.length === 0) return false;
  await tx.insert(account).values({ id, passwordHash, language, createdAt: now });
  return true;
}

/** What a person reads about themselves under settings. */
export type OwnAccount = { readonly name: string; readonly email: string | null; readonly phone: string | null; readonly gender: Gender | null; readonly language: Language };

export async function ownAccount(id: Id): Promise<OwnAccount | null> {
  const [row] = await database().db.select({ name: nameInUse, email: person.email, phone: person.phone, gender: person.gender, language: account.language })
    .from(account).innerJoin(person, eq(person.id, account.id)).where(and(eq(account.id, id), isNull(person.erasedAt)));
  return row ?? null;
}

export async function saveOwnAccount(tx: Transaction, id: Id, { name, gender, language }: Omit<OwnAccount, "email" | "phone">): Promise<void> {
  await tx.update(person).set({ name, gender }).where(eq(person.id, id));
  await tx.update(account).set({ language }).where(eq(account.id, id));
}

export async function savePassword(tx: Transaction, id: Id, passwordHash: string): Promise<void> {
  await tx.update(account).set({ passwordHash }).where(eq(account.id, id));
}

/** The account that holds a role in the example, or null. The caller has asked whether this is the example. */
export async function exampleAccount(role: Role): Promise<Id | null> {
  const [row] = await database().db.select({ id: account.id }).from(account).innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(eq(roleGrant.role, role)).orderBy(asc(roleGrant.createdAt), asc(account.id)).limit(1);
  return row?.id ?? null;
}
