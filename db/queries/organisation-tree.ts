import { and, eq, gt, inArray, isNull, or, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { RECORDING_STATES } from "~/domain/dossier";
import { takesOnNew } from "~/domain/organisation";
import type { Id, Role } from "~/domain/viewer";
import { database } from "@db/client";
import { account, dossier, invitation, joinLink, organisation, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { liveOn, nameInUse } from "./live-roles";

/** A number of our own for PostgreSQL's advisory lock on the tree of organisations. */
const TREE_LOCK = 7_201_002;

/** Waits until nobody else changes the tree of organisations: two moves at once could close a circle that neither of them makes. */
export async function lockOrganisationTree(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TREE_LOCK})`);
}

/** The whole tree: every organisation's parent (null for the root) and the day it is closed from. */
export type Tree = ReadonlyMap<Id, { readonly parentId: Id | null; readonly closedOn: Day | null }>;

export async function organisationTree(tx?: Transaction): Promise<Tree> {
  const rows = await (tx ?? database().db).select({ id: organisation.id, parentId: organisation.parentId, closedOn: organisation.closedOn }).from(organisation);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** The parent of everything that has one. */
export function parentsIn(tree: Tree): ReadonlyMap<Id, Id> {
  return new Map([...tree].flatMap(([id, { parentId }]) => (parentId ? [[id, parentId] as const] : [])));
}

/** How many organisations directly below one still take on new things on a day. */
export function openBelow(tree: Tree, id: Id, today: Day): number {
  return [...tree.values()].filter((below) => below.parentId === id && takesOnNew(below, today)).length;
}

/** Puts an organisation below another. The caller holds the lock on the tree. */
export async function setParent(tx: Transaction, id: Id, parentId: Id): Promise<void> {
  await tx.update(organisation).set({ parentId, version: sql`${organisation.version} + 1` }).where(eq(organisation.id, id));
}

/** Closes an organisation from a day on, or (null) opens it again. */
export async function setClosedOn(tx: Transaction, id: Id, closedOn: Day | null): Promise<void> {
  await tx.update(organisation).set({ closedOn, version: sql`${organisation.version} + 1` }).where(eq(organisation.id, id));
}

/** From which day each of some organisations is closed (null: it is not), which holds until the end of the transaction: whoever closes one waits. */
export async function closingsOf(tx: Transaction, ids: readonly Id[]): Promise<ReadonlyMap<Id, Day | null>> {
  const rows = await tx.select({ id: organisation.id, closedOn: organisation.closedOn }).from(organisation).where(inArray(organisation.id, [...ids])).orderBy(organisation.id).for("share");
  return new Map(rows.map(({ id, closedOn }) => [id, closedOn]));
}

/** Whether an organisation takes on anything new on a day. */
export async function stillTakesOn(tx: Transaction, id: Id, today: Day): Promise<boolean> {
  const closedOn = (await closingsOf(tx, [id])).get(id);
  return closedOn !== undefined && takesOnNew({ closedOn }, today);
}

/** Whether links can lead into an organisation: it is neither closed nor to be, since a link may live longer than the organisation. */
export async function takesLinks(tx: Transaction, id: Id): Promise<boolean> {
  return (await closingsOf(tx, [id])).get(id) === null;
}

/** Whoever sits in the bureau of these organisations or administers them on a day, one line for each office. */
export type Overseer = { readonly accountId: Id; readonly name: string; readonly role: Role; readonly organisationId: Id };

export async function overseersOf(organisationIds: readonly Id[], today: Day): Promise<Overseer[]> {
  if (organisationIds.length === 0) return [];
  return database().db.selectDistinct({ accountId: person.id, name: nameInUse, role: roleGrant.role, organisationId: roleGrant.organisationId })
    .from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).innerJoin(person, eq(person.id, roleGrant.accountId))
    .where(and(inArray(roleGrant.organisationId, [...organisationIds]), inArray(roleGrant.role, ["bureau", "administrator"]), liveOn(today)))
    .orderBy(nameInUse, person.id);
}

/** What ends, and what stays open, when an organisation is closed. */
export type ClosingCounts = { readonly roles: number; readonly invitations: number; readonly joinLinks: number; readonly openDossiers: number };

/** The counts for a closing on a day: roles that last beyond it, links that can still be used at an instant, and dossiers that are not closed. One round trip. */
export async function closingCounts(id: Id, lastDay: Day, now: Date): Promise<ClosingCounts> {
  const { db } = database();
  const [row] = await db.select({
    roles: db.$count(roleGrant, and(eq(roleGrant.organisationId, id), lastsBeyond(lastDay))),
    invitations: db.$count(invitation, and(eq(invitation.organisationId, id), isNull(invitation.usedAt), isNull(invitation.revokedAt), gt(invitation.expiresAt, now))),
    joinLinks: db.$count(joinLink, and(eq(joinLink.organisationId, id), isNull(joinLink.revokedAt), gt(joinLink.expiresAt, now))),
    openDossiers: db.$count(dossier, and(eq(dossier.organisationId, id), inArray(dossier.state, [...RECORDING_STATES]))),
  }).from(organisation).where(eq(organisation.id, id));
  return row ?? { roles: 0, invitations: 0, joinLinks: 0, openDossiers: 0 };
}

const lastsBeyond = (day: Day) => or(isNull(roleGrant.endsOn), gt(roleGrant.endsOn, day));

/** Ends every role in an organisation on a day, those that end before it left as they are. Answers how many. */
export async function endRolesIn(tx: Transaction, organisationId: Id, lastDay: Day): Promise<number> {
  const ended = await tx.update(roleGrant).set({ endsOn: lastDay }).where(and(eq(roleGrant.organisationId, organisationId), lastsBeyond(lastDay))).returning({ id: roleGrant.id });
  return ended.length;
}

/** Takes back every invitation and join link into an organisation that nobody has taken back yet; what guests were called is forgotten with it. */
export async function revokeLinksInto(tx: Transaction, organisationId: Id, now: Date): Promise<void> {
  await tx.update(invitation).set({ revokedAt: now, guest: "" }).where(and(eq(invitation.organisationId, organisationId), isNull(invitation.usedAt), isNull(invitation.revokedAt)));
  await tx.update(joinLink).set({ revokedAt: now }).where(and(eq(joinLink.organisationId, organisationId), isNull(joinLink.revokedAt)));
}
