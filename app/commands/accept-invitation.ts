import type { ConsentGiven } from "~/domain/consent";
import { type Day, dayAt } from "~/domain/days";
import { invitableRoles } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { hashPassword } from "@db/passwords";
import { type FoundInvitation, invitationByToken, markInvitationUsed } from "@db/queries/invitations";
import { holdsRole, insertRole } from "@db/queries/roles-held";
import { endSessionsOf, loadViewer } from "@db/queries/sessions";
import { minutesToWait, minutesUntilNext } from "@db/queries/throttle";
import { type Transaction, transaction } from "@db/transaction";

import { addAccountOf, isSentAgain, type Newcomer, refusalOfPassword } from "./new-account";
import type { NewPasswordRefusal } from "./new-password";

export type InvitationRefusal = "not_found" | "invitation_used" | "invitation_expired" | "invitation_revoked";
type Accepted = { readonly ok: true; readonly accountId: Id } | { readonly ok: false; readonly refusal: InvitationRefusal | "contact_taken" | "own_role" };
type Joined = Accepted | { readonly ok: false; readonly refusal: NewPasswordRefusal } | { readonly ok: false; readonly refusal: "throttled"; readonly minutes: number };
type Asked = { readonly given: ConsentGiven; readonly now: Date; readonly ip: string };

/** Why an invitation cannot be used at an instant, or null when it can. One whose author may no longer give such a role counts as taken back. */
export async function refusalOf(invitation: FoundInvitation | null, now: Date): Promise<InvitationRefusal | null> {
  const refusal = refusalByItself(invitation, now);
  if (refusal || !invitation) return refusal;
  const author = await loadViewer(invitation.createdBy, dayAt(now));
  return author && invitableRoles(author, invitation.organisationId).includes(invitation.role) ? null : "invitation_revoked";
}

function refusalByItself(invitation: FoundInvitation | null, now: Date): InvitationRefusal | null {
  if (!invitation) return "not_found";
  if (invitation.usedAt) return "invitation_used";
  if (invitation.revokedAt) return "invitation_revoked";
  return invitation.expiresAt <= now ? "invitation_expired" : null;
}

/**
 * Makes an account of an invitation, which is used up by it. The same form sent twice, with the same password, is the same account.
 * A contact that is taken is refused, and after many of those from one network address everybody there waits: a link is no way to find out who is here.
 */
export async function joinByInvitation(token: string, guest: Newcomer, { given, now, ip }: Asked): Promise<Joined> {
  const invitation = await invitationByToken(token);
  const refusal = await refusalOf(invitation, now);
  if (refusal || !invitation) return refusal === "invitation_used" && (await isSentTwice(token, guest)) ? { ok: true, accountId: guest.id } : { ok: false, refusal: refusal ?? "not_found" };
  const minutes = await minutesUntilNext(["contactTaken", ip]);
  if (minutes > 0) return { ok: false, refusal: "throttled", minutes };
  const refusedPassword = await refusalOfPassword(guest, invitation.organisationName);
  if (refusedPassword) return { ok: false, refusal: refusedPassword };
  const passwordHash = await hashPassword(guest.password);
  const accepted = await transaction(guest.id, (tx) =>
    useUp(tx, token, guest.id, now, async () => ((await addAccountOf(tx, guest, given, passwordHash, now)) ? null : "contact_taken")),
  );
  if (accepted.ok) return accepted;
  if (accepted.refusal === "invitation_used" && (await isSentTwice(token, guest))) return { ok: true, accountId: guest.id };
  if (accepted.refusal === "contact_taken") await minutesToWait(["contactTaken", ip]);
  return accepted;
}

async function isSentTwice(token: string, guest: Newcomer): Promise<boolean> {
  const invitation = await invitationByToken(token);
  return invitation?.usedBy === guest.id && (await isSentAgain(guest));
}

/** Accepts an invitation with the account in hand; nobody accepts one of their own making (`own_role`). Its sessions end, since what it may do has changed: the caller opens a new one. */
export async function acceptInvitation(viewer: Viewer, token: string, now: Date): Promise<Accepted> {
  const invitation = await invitationByToken(token);
  if (invitation?.usedBy === viewer.id) return { ok: true, accountId: viewer.id };
  const refusal = await refusalOf(invitation, now);
  if (refusal) return { ok: false, refusal };
  if (invitation?.createdBy === viewer.id) return { ok: false, refusal: "own_role" };
  return transaction(viewer.id, (tx) =>
    useUp(tx, token, viewer.id, now, async () => {
      await endSessionsOf(tx, viewer.id);
      return null;
    }),
  );
}

/** Uses an invitation up for an account, once: whoever comes second finds it used. `before` makes the account ready, or refuses. */
async function useUp(tx: Transaction, token: string, accountId: Id, now: Date, before: () => Promise<"contact_taken" | null>): Promise<Accepted> {
  const invitation = await invitationByToken(token, tx);
  const refusal = refusalByItself(invitation, now) ?? (await before());
  if (refusal || !invitation) return { ok: false, refusal: refusal ?? "not_found" };
  await giveRole(tx, invitation, accountId, dayAt(now), now);
  return { ok: true, accountId };
}

async function giveRole(tx: Transaction, { id, organisationId, role, createdBy }: FoundInvitation, accountId: Id, today: Day, now: Date): Promise<void> {
  if (!(await holdsRole(tx, accountId, organisationId, role, today))) {
    await insertRole(tx, { id: newId(), accountId, organisationId, role, startsOn: today, endsOn: null, grantedBy: createdBy }, now);
  }
  await markInvitationUsed(tx, id, accountId, now);
}
