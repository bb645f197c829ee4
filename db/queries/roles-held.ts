import { and, asc, desc, eq, gt, gte, isNull, lte, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { Day } from "~/domain/days";
import type { HeldRole } from "~/domain/rows/person";
import type { Id, Role } from "~/domain/viewer";
import { database } from "@db/client";
import { organisation, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { inOrganisations } from "./visible";

export type NewRole = {
  readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly role: Role; readonly startsOn: Day; readonly endsOn: Day | null; readonly grantedBy: Id | null;
  /** In whose stead it is held, for a delegation. */
  readonly inSteadOf?: Id;
};

/**
 * Gives somebody an office. In an organisation that is to be closed it ends with it, whatever was asked. Answers false when this very grant (same id)
 * was written before.
 */
export async function insertRole(tx: Transaction, { endsOn: asked, ...given }: NewRole, now: Date): Promise<boolean> {
  const [place] = await tx.select({ closedOn: organisation.closedOn }).from(organisation).where(eq(organisation.id, given.organisationId)).for("share");
  const [endsOn = null] = [asked, place?.closedOn].filter((day) => typeof day === "string").toSorted();
  const grant = { ...given, endsOn };
  const written = await tx.insert(roleGrant).values({ ...grant, createdAt: now }).onConflictDoNothing({ target: roleGrant.id }).returning({ id: roleGrant.id });
  return written.length === 1;
}

/** Whether somebody already holds a role in an organisation on a day. */
export async function holdsRole(tx: Transaction, accountId: Id, organisationId: Id, role: Role, today: Day): Promise<boolean> {
  const held = await tx.select({ id: roleGrant.id }).from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), eq(roleGrant.organisationId, organisationId), eq(roleGrant.role, role), isLive(today)));
  return held.length > 0;
}

const isLive = (today: Day) => and(lte(roleGrant.startsOn, today), isNotOver(today));
const isNotOver = (today: Day) => or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today));

/** The organisations in which somebody holds a role on a day, or will. */
export async function organisationsOfPerson(accountId: Id, today: Day, tx?: Transaction): Promise<Id[]> {
  const rows = await (tx ?? database().db).selectDistinct({ id: roleGrant.organisationId }).from(roleGrant).where(and(eq(roleGrant.accountId, accountId), isNotOver(today)));
  return rows.map(({ id }) => id);
}

export type Grant = { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly role: Role; readonly startsOn: Day; readonly endsOn: Day | null; readonly inSteadOf: Id | null };

/** A grant, locked until the transaction ends. */
export async function lockGrant(tx: Transaction, id: Id): Promise<Grant | null> {
  const [row] = await tx.select().from(roleGrant).where(eq(roleGrant.id, id)).for("update");
  return row ?? null;
}

/** A grant that was written under an id, if one was. */
export async function grantWritten(tx: Transaction, id: Id): Promise<Grant | null> {
  const [row] = await tx.select().from(roleGrant).where(eq(roleGrant.id, id));
  return row ?? null;
}

export async function setLastDay(tx: Transaction, id: Id, endsOn: Day): Promise<void> {
  await tx.update(roleGrant).set({ endsOn }).where(eq(roleGrant.id, id));
}

/** Ends the delegations given in the stead of an office's holder, for the same office, on a day: nobody stands in for an office that is no longer held. */
export async function endDelegationsOf(tx: Transaction, { accountId, organisationId, role }: Pick<Grant, "accountId" | "organisationId" | "role">, lastDay: Day): Promise<void> {
  await tx.update(roleGrant).set({ endsOn: lastDay })
    .where(and(eq(roleGrant.inSteadOf, accountId), eq(roleGrant.organisationId, organisationId), eq(roleGrant.role, role), gt(roleGrant.endsOn, lastDay)));
}

/**
 * Whether, without one grant or without one account, somebody whose account is neither suspended nor left still administers the root of the tree,
 * from a day on and without an end. Whatever takes an administrator away asks this in its own transaction. It waits for whoever else is asking,
 * so that two cannot take each other away.
 */
export async function administratorRemains(tx: Transaction, without: { readonly grantId: Id } | { readonly accountId: Id }, today: Day): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar administrators'))`);
  const others = "grantId" in without ? sql`g.id <> ${without.grantId}` : sql`g.account_id <> ${without.accountId}`;
  const rows = await tx.execute(sql`
    select 1 from role_grant g join installation i on i.root_id = g.organisation_id join account a on a.id = g.account_id
    where g.role = 'administrator' and ${others} and g.ends_on is null and g.starts_on <= ${today} and a.suspended_at is null and a.left_at is null limit 1`);
  return rows.length > 0;
}

const SHOWN = 200;
const stead = alias(person, "stead");

function heldRoles(where: SQL | undefined) {
  return database().db
    .select({ grant: roleGrant, person: { name: person.name, email: person.email, phone: person.phone }, stead: { id: stead.id, name: stead.name }, organisation })
    .from(roleGrant).innerJoin(person, eq(person.id, roleGrant.accountId)).innerJoin(organisation, eq(organisation.id, roleGrant.organisationId))
    .leftJoin(stead, eq(stead.id, roleGrant.inSteadOf))
    .where(where).limit(SHOWN).$dynamic();
}

type Found = Awaited<ReturnType<typeof heldRoles>>[number];

function heldRole({ grant: { id, accountId, organisationId, role, startsOn, endsOn }, person: { name, email, phone }, stead: insteadOf, organisation: place }: Found): HeldRole {
  return { id, accountId, organisationId, role, startsOn, endsOn, personName: name, email, phone, organisationName: nameOf(place), inSteadOf: insteadOf && { name: insteadOf.name } };
}

/** The roles that are held now or will be and are not a member's, in some organisations (at most two hundred). By role, then name. */
export async function rolesHeld(organisationIds: readonly Id[], today: Day): Promise<HeldRole[]> {
  const rows = await heldRoles(and(inOrganisations(roleGrant.organisationId, organisationIds), isNotOver(today), ne(roleGrant.role, "member"), isNull(person.erasedAt)))
    .orderBy(sql`${roleGrant.role} desc`, person.name, roleGrant.id);
  return rows.map(heldRole);
}

/** Every role that somebody ever held that is not a member's, in one organisation (at most two hundred), the newest first: its memory when offices change hands. */
export async function officesOf(organisationId: Id): Promise<HeldRole[]> {
  const rows = await heldRoles(and(eq(roleGrant.organisationId, organisationId), ne(roleGrant.role, "member"))).orderBy(desc(roleGrant.startsOn), desc(roleGrant.createdAt), asc(roleGrant.id));
  return rows.map(heldRole);
}

/** Every role a person holds, will hold or ever held (at most two hundred), the newest first. */
export async function rolesOfPerson(accountId: Id): Promise<HeldRole[]> {
  const rows = await heldRoles(eq(roleGrant.accountId, accountId)).orderBy(desc(roleGrant.startsOn), desc(roleGrant.createdAt), asc(roleGrant.id));
  return rows.map(heldRole);
}
