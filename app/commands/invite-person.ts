import { invitableRoles, may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { Invitation } from "~/forms/invitation";
import { insertInvitation, invitationForRevoking, revokeInvitation } from "@db/queries/invitations";
import { takesLinks } from "@db/queries/organisation-tree";
import { newToken } from "@db/tokens";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";

/** A link can be used for a week. */
const DAYS_OPEN = 7;
const MILLISECONDS_PER_DAY = 86_400_000;

type Invited = { readonly ok: true; readonly token: string } | PasswordRefusal | { readonly ok: false; readonly refusal: "forbidden" | "closed_organisation" };

/**
 * Invites somebody to a role in an organisation. The token of the link is answered here and kept nowhere; the same form sent twice gets a new one.
 * Any office but membership asks for the password again. Refused: *forbidden*, *closed_organisation* (it is closed, or is to be).
 */
export async function invitePerson(viewer: Viewer, { id, guest, organisationId, role, password = "" }: Invitation, now: Date): Promise<Invited> {
  if (!may(viewer, "person.invite", { organisationId }) || !invitableRoles(viewer, organisationId).includes(role)) return { ok: false, refusal: "forbidden" };
  const wrong = role === "member" ? null : await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const token = newToken();
  const expiresAt = new Date(now.getTime() + DAYS_OPEN * MILLISECONDS_PER_DAY);
  return transaction<Invited>(viewer.id, async (tx) => {
    if (!(await takesLinks(tx, organisationId))) return { ok: false, refusal: "closed_organisation" };
    const written = await insertInvitation(tx, { id, token, organisationId, role, guest, createdBy: viewer.id, expiresAt }, now);
    return written ? { ok: true, token } : { ok: false, refusal: "forbidden" };
  });
}

type Revoked = { readonly ok: true } | { readonly ok: false; readonly refusal: "not_found" | "invitation_used" };

/** Takes an invitation back, for whoever could have made it. Revoking twice is revoking once; one that was used stays. */
export function revokeOpenInvitation(viewer: Viewer, id: Id, now: Date): Promise<Revoked> {
  return transaction<Revoked>(viewer.id, async (tx) => {
    const found = await invitationForRevoking(tx, id);
    if (!found || !invitableRoles(viewer, found.organisationId).includes(found.role)) return { ok: false, refusal: "not_found" };
    if (found.usedAt) return { ok: false, refusal: "invitation_used" };
    await revokeInvitation(tx, id, now);
    return { ok: true };
  });
}
