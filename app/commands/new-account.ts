import type { ConsentGiven } from "~/domain/consent";
import type { Gender, Language, Localized } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { type Contact, namesOfContact } from "~/forms/contact";
import { newId } from "~/forms/id";
import { credentialsOfAccount, insertAccount } from "@db/queries/accounts";
import { insertConsent } from "@db/queries/legal-notice";
import { secondFactorSince } from "@db/queries/second-factor";
import type { Transaction } from "@db/transaction";

import { checkPassword } from "./check-password";
import { type NewPasswordRefusal, refusalOfNewPassword } from "./new-password";

/** Somebody who is getting an account: what they say of themselves. `id` becomes the account's. */
export type Newcomer = { readonly id: Id; readonly name: string; readonly gender: Gender | null; readonly contact: Contact; readonly password: string; readonly language: Language };

/** Why the password of a newcomer may not be set, or null: neither their own names nor the organisation's will do. */
export function refusalOfPassword({ password, name, contact }: Newcomer, organisation: Localized): Promise<NewPasswordRefusal | null> {
  return refusalOfNewPassword(password, [...Object.values(organisation), name, ...namesOfContact(contact)]);
}

/** Adds the account and, with it, that its owner agreed to the notice. Answers false, and adds nothing, when the contact or the id is taken. */
export async function addAccountOf(tx: Transaction, newcomer: Newcomer, given: ConsentGiven, passwordHash: string, now: Date): Promise<boolean> {
  const added = await insertAccount(tx, { ...newcomer, passwordHash }, now);
  if (added) await insertConsent(tx, { ...given, id: newId(), accountId: newcomer.id }, now);
  return added;
}

/**
 * Whether an account was made from this very form, sent before: it has its id, and its password. One that has a second factor by now is never let in
 * so: its owner signs in. Wrong passwords are counted as those that are asked for again.
 */
export async function isSentAgain({ id, password }: Pick<Newcomer, "id" | "password">): Promise<boolean> {
  const made = await credentialsOfAccount(id);
  if (!made || (await secondFactorSince(id)) !== null) return false;
  return (await checkPassword(id, password)) === null;
}
