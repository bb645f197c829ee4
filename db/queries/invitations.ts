import { and, desc, eq, gt, isNull } from "drizzle-orm";

import type { Localized } from "~/domain/localized";
import type { OpenInvitation } from "~/domain/rows/person";
import type { Id, Role } from "~/domain/viewer";
import { database } from "@db/client";
import { invitation, organisation, person } from "@db/schema";
import { hashOfToken } from "@db/tokens";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { inOrganisations } from "./visible";

export type NewInvitation = { readonly id: Id; readonly token: string; readonly organisationId: Id; readonly role: Role; readonly guest: string; readonly createdBy: Id; readonly expiresAt: Date };

/**
 * Writes an invitation. One of the same id, by the same person, to the same place, and not used yet is the same one sent twice: it gets this token
 * instead of its first. Answers false when the id belongs to another.
 */
export async function insertInvitation(tx: Transaction, { token, ...invited }: NewInvitation, now: Date): Promise<boolean> {
  const tokenHash = hashOfToken(token);
  const written = await tx.insert(invitation).values({ ...invited, tokenHash, createdAt: now }).onConflictDoNothing({ target: invitation.id }).returning({ id: invitation.id });
  if (written.length === 1) return true;
  const sameOne = and(
    eq(invitation.id, invited.id), eq(invitation.createdBy, invited.createdBy), eq(invitation.organisationId, invited.organisationId),
    eq(invitation.role, invited.role), isNull(invitation.usedAt), isNull(invitation.revokedAt),
  );
  const again = await tx.update(invitation).set({ tokenHash }).where(sameOne).returning({ id: invitation.id });
  return again.length === 1;
}

const SHOWN = 100;

/** The invitations into some organisations that can still be used, newest first, at most a hundred. */
export async function openInvitations(organisationIds: readonly Id[], now: Date): Promise<OpenInvitation[]> {
  const rows = await database().db
    .select({ invitation, organisation, createdByName: person.name })
    .from(invitation).innerJoin(organisation, eq(organisation.id, invitation.organisationId)).innerJoin(person, eq(person.id, invitation.createdBy))
    .where(and(inOrganisations(invitation.organisationId, organisationIds), isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now)))
    .orderBy(desc(invitation.createdAt)).limit(SHOWN);
  return rows.map(({ invitation: { id, guest, role, organisationId, expiresAt }, organisation: place, createdByName }) => (
    { id, guest, role, organisationId, organisationName: nameOf(place), createdByName, expiresAt }
  ));
}

/** An invitation as its link finds it. */
export type FoundInvitation = {
  readonly id: Id; readonly role: Role; readonly organisationId: Id; readonly organisationName: Localized; readonly createdBy: Id; readonly createdByName: string | null;
  readonly expiresAt: Date; readonly revokedAt: Date | null; readonly usedAt: Date | null; readonly usedBy: Id | null;
};

/** The invitation behind a token, whatever became of it; null when there never was one. Reading it does not use it up. */
export async function invitationByToken(token: string, tx?: Transaction): Promise<FoundInvitation | null> {
  const query = (tx ?? database().db)
    .select({ invitation, organisation, createdByName: person.name })
    .from(invitation).innerJoin(organisation, eq(organisation.id, invitation.organisationId)).innerJoin(person, eq(person.id, invitation.createdBy))
    .where(eq(invitation.tokenHash, hashOfToken(token)));
  const [row] = await (tx ? query.for("update", { of: invitation }) : query);
  if (!row) return null;
  const { id, role, organisationId, createdBy, expiresAt, revokedAt, usedAt, usedBy } = row.invitation;
  return { id, role, organisationId, createdBy, expiresAt, revokedAt, usedAt, usedBy, organisationName: nameOf(row.organisation), createdByName: row.createdByName };
}

/** Uses an invitation up. What its author called the guest has told the links apart and is forgotten: it is a person's name as often as not. */
export async function markInvitationUsed(tx: Transaction, id: Id, usedBy: Id, now: Date): Promise<void> {
  await tx.update(invitation).set({ usedAt: now, usedBy, guest: "" }).where(eq(invitation.id, id));
}

/** An invitation for deciding whether it may be revoked; locked until the transaction ends. */
export async function invitationForRevoking(tx: Transaction, id: Id): Promise<{ readonly organisationId: Id; readonly role: Role; readonly usedAt: Date | null } | null> {
  const [row] = await tx.select({ organisationId: invitation.organisationId, role: invitation.role, usedAt: invitation.usedAt }).from(invitation).where(eq(invitation.id, id)).for("update");
  return row ?? null;
}

/** Revokes an invitation, and forgets what its author called the guest. */
export async function revokeInvitation(tx: Transaction, id: Id, now: Date): Promise<void> {
  await tx.update(invitation).set({ revokedAt: now, guest: "" }).where(and(eq(invitation.id, id), isNull(invitation.revokedAt)));
}
