import { and, eq, gte, isNull, lte, ne, or, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { HeldRole } from "~/domain/rows/person";
import type { Id, Role } from "~/domain/viewer";
import { database } from "@db/client";
import { organisation, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameInUse } from "./live-roles";
import { nameOf } from "./names";
import { inOrganisations } from "./visible";

export type NewRole = { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly role: Role; readonly startsOn: Day; readonly endsOn: Day | null; readonly grantedBy: Id | null };

/** Gives somebody an office. Answers false when this very grant (same id) was written before. */
export async function insertRole(tx: Transaction, grant: NewRole, now: Date): Promise<boolean> {
  const written = await tx.insert(roleGrant).values({ ...grant, createdAt: now }).onConflictDoNothing({ target: roleGrant.id }).returning({ id: roleGrant.id });
  return written.length === 1;
}

/** Whether somebody already holds a role in an organisation on a day. */
export async function holdsRole(tx: Transaction, accountId: Id, organisationId: Id, role: Role, today: Day): Promise<boolean> {
  const held = await tx.select({ id: roleGrant.id }).from(roleGrant)
    .where(and(eq(roleGrant.accountId, accountId), eq(roleGrant.organisationId, organisationId), eq(roleGrant.role, role), isLive(today)));
  return held.length > 0;
}

const isLive = (today: Day) => and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)));
const isNotOver = (today: Day) => or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today));

/** The organisations in which somebody holds a role on a day, or will. */
export async function organisationsOfPerson(accountId: Id, today: Day, tx?: Transaction): Promise<Id[]> {
  const rows = await (tx ?? database().db).selectDistinct({ id: roleGrant.organisationId }).from(roleGrant).where(and(eq(roleGrant.accountId, accountId), isNotOver(today)));
  return rows.map(({ id }) => id);
}

export type Grant = { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly role: Role; readonly startsOn: Day; readonly endsOn: Day | null };

/** A grant, locked until the transaction ends. */
export async function grantForEnding(tx: Transaction, id: Id): Promise<Grant | null> {
  const [row] = await tx.select().from(roleGrant).where(eq(roleGrant.id, id)).for("update");
  return row ?? null;
}

export async function setLastDay(tx: Transaction, id: Id, endsOn: Day): Promise<void> {
  await tx.update(roleGrant).set({ endsOn }).where(eq(roleGrant.id, id));
}

/**
 * Whether, without this grant, somebody whose account is not suspended still administers the root of the tree from a day on without an end.
 * Waits for whoever else is ending an administrator's role, so that two cannot take each other's away.
 */
export async function administratorRemains(tx: Transaction, without: Id, today: Day): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('hiwar administrators'))`);
  const rows = await tx.execute(sql`
    select 1 from role_grant g join installation i on i.root_id = g.organisation_id join account a on a.id = g.account_id
    where g.role = 'administrator' and g.id <> ${without} and g.ends_on is null and g.starts_on <= ${today} and a.suspended_at is null and a.left_at is null limit 1`);
  return rows.length > 0;
}

const SHOWN = 200;

/**
 * The roles that are held now or will be, in some organisations: of one person, or all that are not a member's (at most two hundred).
 * By role, then name.
 */
export async function rolesHeld(organisationIds: readonly Id[], today: Day, personId: Id | null): Promise<HeldRole[]> {
  const rows = await database().db
    .select({ grant: roleGrant, personName: nameInUse, email: person.email, phone: person.phone, organisation })
    .from(roleGrant).innerJoin(person, eq(person.id, roleGrant.accountId)).innerJoin(organisation, eq(organisation.id, roleGrant.organisationId))
    .where(and(inOrganisations(roleGrant.organisationId, organisationIds), isNotOver(today), personId ? eq(roleGrant.accountId, personId) : ne(roleGrant.role, "member"), isNull(person.erasedAt)))
    .orderBy(sql`${roleGrant.role} desc`, person.name, roleGrant.id).limit(SHOWN);
  return rows.map(({ grant: { id, accountId, organisationId, role, startsOn, endsOn }, personName, email, phone, organisation: place }) => (
    { id, accountId, organisationId, role, startsOn, endsOn, personName, email, phone, organisationName: nameOf(place) }
  ));
}
