import { and, asc, eq, isNull, or } from "drizzle-orm";

import type { Gender, Language } from "~/domain/localized";
import type { Id, Role } from "~/domain/viewer";
import { type Contact, contactKey } from "~/forms/contact";
import { database } from "@db/client";
import { account, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameInUse } from "./live-roles";

/** What sign-in needs of an account. */
export type Credentials = { readonly id: Id; readonly passwordHash: string; readonly suspended: boolean; /** Left by its owner's own hand. */ readonly left: boolean; readonly language: Language };

const credentialColumns = { id: account.id, passwordHash: account.passwordHash, suspendedAt: account.suspendedAt, leftAt: account.leftAt, language: account.language };
type CredentialRow = Omit<Credentials, "suspended" | "left"> & { readonly suspendedAt: Date | null; readonly leftAt: Date | null };
function credentialsOf(row: CredentialRow | undefined): Credentials | null {
  return row ? { id: row.id, passwordHash: row.passwordHash, language: row.language, suspended: row.suspendedAt !== null, left: row.leftAt !== null } : null;
}

/** The account behind an e-mail address or a telephone number, in whatever letters or grouping it was typed. */
export async function credentialsByContact(typed: string): Promise<Credentials | null> {
  const contact = contactKey(typed);
  const [row] = await database().db.select(credentialColumns).from(account).innerJoin(person, eq(person.id, account.id))
    .where(or(eq(person.email, contact), eq(person.phone, contact)));
  return credentialsOf(row);
}

export async function credentialsOfAccount(id: Id): Promise<Credentials | null> {
  const [row] = await database().db.select(credentialColumns).from(account).where(eq(account.id, id));
  return credentialsOf(row);
}

export type NewAccount = { readonly id: Id; readonly name: string; readonly contact: Contact; readonly gender: Gender | null; readonly passwordHash: string; readonly language: Language };

/** Adds a person with an account. Answers false, and adds nothing, when the e-mail address, the telephone number or the id is taken. */
export async function insertAccount(tx: Transaction, { id, name, contact: { email, phone }, gender, passwordHash, language }: NewAccount, now: Date): Promise<boolean> {
  const added = await tx.insert(person).values({ id, name, email: email?.toLowerCase() ?? null, phone, gender }).onConflictDoNothing().returning({ id: person.id });
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

export async function savePassword(tx: Transaction, id: Id, passwordHash: string): Promise<void> {
  await tx.update(account).set({ passwordHash }).where(eq(account.id, id));
}

/** The account that holds a role in the example, or null. The caller has asked whether this is the example. */
export async function exampleAccount(role: Role): Promise<Id | null> {
  const [row] = await database().db.select({ id: account.id }).from(account).innerJoin(roleGrant, eq(roleGrant.accountId, account.id))
    .where(eq(roleGrant.role, role)).orderBy(asc(roleGrant.createdAt), asc(account.id)).limit(1);
  return row?.id ?? null;
}
