import { type Day, dayAt } from "~/domain/days";
import { invitableRoles } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { Guest } from "~/forms/join";
import { hashPassword, passwordFits } from "@db/passwords";
import { credentialsOfAccount, insertAccount } from "@db/queries/accounts";
import { type FoundInvitation, invitationByToken, markInvitationUsed } from "@db/queries/invitations";
import { holdsRole, insertRole } from "@db/queries/roles-held";
import { endSessionsOf, loadViewer } from "@db/queries/sessions";
import { type Transaction, transaction } from "@db/transaction";

export type InvitationRefusal = "not_found" | "invitation_used" | "invitation_expired" | "invitation_revoked";
type Accepted = { readonly ok: true; readonly accountId: Id } | { readonly ok: false; readonly refusal: InvitationRefusal | "email_taken" };

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

/** Makes an account of an invitation, which is used up by it. The same form sent twice, with the same password, is the same account. */
export async function joinByInvitation(token: string, guest: Guest, now: Date): Promise<Accepted> {
  const refusal = await refusalOf(await invitationByToken(token), now);
  if (refusal) return refusal === "invitation_used" && (await isSentTwice(token, guest)) ? { ok: true, accountId: guest.id } : { ok: false, refusal };
  const passwordHash = await hashPassword(guest.password);
  const accepted = await transaction(guest.id, (tx) =>
    useUp(tx, token, guest.id, now, async () => ((await insertAccount(tx, { ...guest, passwordHash }, now)) ? null : "email_taken")),
  );
  return !accepted.ok && accepted.refusal === "invitation_used" && (await isSentTwice(token, guest)) ? { ok: true, accountId: guest.id } : accepted;
}

async function isSentTwice(token: string, guest: Guest): Promise<boolean> {
  const [invitation, made] = await Promise.all([invitationByToken(token), credentialsOfAccount(guest.id)]);
  return invitation?.usedBy === guest.id && (await passwordFits(guest.password, made?.passwordHash ?? null));
}

/** Accepts an invitation with the account in hand. Its sessions end, since what it may do has changed: the caller opens a new one. */
export async function acceptInvitation(viewer: Viewer, token: string, now: Date): Promise<Accepted> {
  const invitation = await invitationByToken(token);
  if (invitation?.usedBy === viewer.id) return { ok: true, accountId: viewer.id };
  const refusal = await refusalOf(invitation, now);
  if (refusal) return { ok: false, refusal };
  return transaction(viewer.id, (tx) =>
    useUp(tx, token, viewer.id, now, async () => {
      await endSessionsOf(tx, viewer.id);
      return null;
    }),
  );
}

/** Uses an invitation up for an account, once: whoever comes second finds it used. `before` makes the account ready, or refuses. */
async function useUp(tx: Transaction, token: string, accountId: Id, now: Date, before: () => Promise<"email_taken" | null>): Promise<Accepted> {
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
