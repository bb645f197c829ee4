import { invitableRoles, may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { JoinLinkToMake } from "~/forms/join-link";
import { insertJoinLink, lockJoinLink, revokeJoinLink } from "@db/queries/join-links";
import { takesLinks } from "@db/queries/organisation-tree";
import { newToken } from "@db/tokens";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

const MILLISECONDS_PER_DAY = 86_400_000;

type Made = { readonly ok: true; readonly token: string } | Refused<"forbidden" | "closed_organisation">;

/**
 * Makes a link by which many become members of an organisation. Its token is answered here and kept nowhere; the same form sent twice gets a new one.
 * Refused: *forbidden*, *closed_organisation* (it is closed, or is to be).
 */
export async function makeJoinLink(viewer: Viewer, { days, ...link }: JoinLinkToMake, now: Date): Promise<Made> {
  if (!mayInviteMembers(viewer, link.organisationId)) return refused("forbidden");
  const token = newToken();
  const expiresAt = new Date(now.getTime() + days * MILLISECONDS_PER_DAY);
  return transaction<Made>(viewer.id, async (tx) => {
    if (!(await takesLinks(tx, link.organisationId))) return refused("closed_organisation");
    return (await insertJoinLink(tx, { ...link, token, createdBy: viewer.id, expiresAt }, now)) ? { ok: true, token } : refused("forbidden");
  });
}

/** Whether somebody may invite members to an organisation: what making a join link asks, and what keeps it open. */
export function mayInviteMembers(viewer: Viewer, organisationId: Id): boolean {
  return may(viewer, "person.invite", { organisationId }) && invitableRoles(viewer, organisationId).includes("member");
}

/** Revokes a join link, for whoever could have made it. Revoking twice is revoking once; those who came by it keep what they have. */
export function revokeOpenJoinLink(viewer: Viewer, id: Id, now: Date): Promise<{ readonly ok: true } | Refused<"not_found">> {
  return transaction(viewer.id, async (tx) => {
    const link = await lockJoinLink(tx, id);
    if (!link || !mayInviteMembers(viewer, link.organisationId)) return refused("not_found");
    await revokeJoinLink(tx, id, now);
    return { ok: true };
  });
}
