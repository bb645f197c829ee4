import type { Contact } from "~/forms/contact";
import { newId } from "~/forms/id";
import { contactsAsRead, type OwnContactsChange } from "~/forms/own-contacts";
import type { Id, Viewer } from "~/domain/viewer";
import { mailIsConfigured } from "~/outside/mail";
import { contactChangeByToken, contactsOf, contactTaken, forgetContactChanges, insertContactChange, markContactChangeUsed, type Reached, saveContacts } from "@db/queries/contacts";
import { minutesToWait } from "@db/queries/throttle";
import { newToken } from "@db/tokens";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { askToConfirm, tellFormerAddress } from "./contact-letters";
import { type Refused, refused } from "./refusal";

/** A new address can be confirmed for a day. */
const MILLISECONDS_TO_CONFIRM = 86_400_000;

/** `waiting` says that the new address must be confirmed before it counts. */
export type ContactsChanged = { readonly ok: true; readonly waiting: boolean } | PasswordRefusal | Refused<"stale" | "not_found" | "no_contact" | "email_taken" | "phone_taken">;

type Asked = { readonly now: Date; /** Where links lead: the origin of this installation. */ readonly origin: string };

/**
 * Changes how the viewer is reached, for whoever knows the password. Where mail is sent, a new e-mail address counts once a letter to it was answered,
 * and the address before it is told; a telephone number counts at once. Refused: *stale* (changed elsewhere meanwhile), *no_contact* (nothing would be
 * left until the new address is confirmed), *email_taken*, *phone_taken*, and what `checkPassword` refuses.
 */
export async function changeContacts(viewer: Viewer, { password, was, ...wanted }: OwnContactsChange, { now, origin }: Asked): Promise<ContactsChanged> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const minutes = await minutesToWait(["contactChange", viewer.id]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const token = newToken();
  const changed = await unlessTaken(() =>
    transaction(viewer.id, async (tx) => {
      const kept = await contactsOf(viewer.id, tx);
      if (!kept) return refused("not_found");
      if (contactsAsRead(kept) !== was && contactsAsRead(kept) !== contactsAsRead(wanted)) return refused("stale");
      const waiting = mailIsConfigured() && wanted.email !== null && wanted.email !== kept.email;
      const next: Contact = waiting ? { ...wanted, email: kept.email } : wanted;
      if (next.email === null && next.phone === null) return refused("no_contact");
      if (contactsAsRead(next) !== contactsAsRead(kept)) await saveContacts(tx, viewer.id, next, now);
      if (wanted.email && waiting) await insertContactChange(tx, { id: newId(), token, accountId: viewer.id, email: wanted.email, expiresAt: new Date(now.getTime() + MILLISECONDS_TO_CONFIRM) }, now);
      else if (wanted.email !== kept.email) await forgetContactChanges(tx, viewer.id);
      return { ok: true as const, waiting, kept, next };
    }),
  );
  if (!changed.ok) return changed;
  if (changed.waiting && wanted.email) askToConfirm(changed.kept, wanted.email, `${origin}/confirm/${token}`);
  tellOf(changed);
  return { ok: true, waiting: changed.waiting };
}

function tellOf({ waiting, kept, next }: { readonly waiting: boolean; readonly kept: Reached; readonly next: Contact }): void {
  if (contactsAsRead(next) !== contactsAsRead(kept)) tellFormerAddress(kept, "changed");
  else if (waiting) tellFormerAddress(kept, "asked");
}

/** Takes back a new address that was not confirmed yet. */
export function forgetNewAddress(viewer: Viewer): Promise<void> {
  return transaction(viewer.id, (tx) => forgetContactChanges(tx, viewer.id));
}

export type ConfirmationRefusal = "not_found" | "expired" | "email_taken";
export type Confirmed = { readonly ok: true } | Refused<ConfirmationRefusal>;

/**
 * Makes an address that was confirmed the one that counts, in the name of its owner: who holds the link reads that mailbox. Twice is once. Refused:
 * *not_found* (no such link, replaced by a newer one, or the account is closed), *expired*, *email_taken* (somebody else has it by now).
 */
export async function confirmContact(token: string, now: Date): Promise<Confirmed> {
  const found = await contactChangeByToken(token);
  if (!found) return refused("not_found");
  const confirmed = await unlessTaken(() => transaction(found.accountId, (tx) => confirmIn(tx, token, found.accountId, now)));
  // The telephone number stays as it was, so that the address alone can be somebody else's.
  if (!confirmed.ok) return confirmed.refusal === "phone_taken" ? refused("email_taken") : refused(confirmed.refusal);
  if (confirmed.former) tellFormerAddress(confirmed.former, "changed");
  return { ok: true };
}

async function confirmIn(tx: Parameters<typeof markContactChangeUsed>[0], token: string, accountId: Id, now: Date) {
  const change = await contactChangeByToken(token, tx);
  const former = await contactsOf(accountId, tx);
  if (!change || !former || change.closed) return refused("not_found");
  if (change.usedAt) return { ok: true as const, former: null };
  if (change.expiresAt <= now) return refused("expired");
  await saveContacts(tx, accountId, { email: change.email, phone: former.phone }, now);
  await markContactChangeUsed(tx, change.id, now);
  return { ok: true as const, former };
}

/** Runs a write; that a contact belongs to somebody else is a refusal, not a fault. */
async function unlessTaken<Result>(write: () => Promise<Result>): Promise<Result | Refused<"email_taken"> | Refused<"phone_taken">> {
  try {
    return await write();
  } catch (error) {
    const taken = contactTaken(error);
    if (!taken) throw error;
    return taken === "email_taken" ? refused("email_taken") : refused("phone_taken");
  }
}
