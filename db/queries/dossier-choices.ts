import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Localized } from "~/domain/localized";
import { type DossierRow, involvedIn } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, organisation, person, roleGrant } from "@db/schema";

import { nameOf } from "./names";

export type OrganisationChoice = { readonly id: Id; readonly name: Localized };
export type PersonChoice = { readonly id: Id; readonly name: string; readonly organisationId: Id };

/** These organisations by name, in the order of their founding in the installation. */
export async function organisationChoices(ids: readonly Id[]): Promise<OrganisationChoice[]> {
  if (ids.length === 0) return [];
  const rows = await database().db.select().from(organisation).where(inArray(organisation.id, [...ids])).orderBy(asc(organisation.createdAt), asc(organisation.id));
  return rows.map((row) => ({ id: row.id, name: nameOf(row) }));
}

const liveOn = (today: Day): SQL | undefined =>
  and(lte(roleGrant.startsOn, today), or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)), isNull(account.suspendedAt));

/** Who coordinates these organisations on a day: those who can own a dossier of theirs. One line for each person and organisation. */
export async function coordinatorsOf(organisationIds: readonly Id[], today: Day): Promise<PersonChoice[]> {
  if (organisationIds.length === 0) return [];
  return database().db.selectDistinct({ id: person.id, name: person.name, organisationId: roleGrant.organisationId })
    .from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).innerJoin(person, eq(person.id, roleGrant.accountId))
    .where(and(eq(roleGrant.role, "coordinator"), inArray(roleGrant.organisationId, [...organisationIds]), liveOn(today)))
    .orderBy(asc(person.name), asc(person.id));
}

/** Who holds a role that reaches down, in an organisation or in one above it, on a day. */
async function holdersAbove(role: "bureau" | "administrator", organisationId: Id, today: Day): Promise<{ id: Id; name: string }[]> {
  const above = sql`(with recursive above as (
    select o.id, o.parent_id from organisation o where o.id = ${organisationId} union all select o.id, o.parent_id from organisation o join above on o.id = above.parent_id) select id from above)`;
  return database().db.selectDistinct({ id: person.id, name: person.name })
    .from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).innerJoin(person, eq(person.id, roleGrant.accountId))
    .where(and(eq(roleGrant.role, role), sql`${roleGrant.organisationId} in ${above}`, liveOn(today)))
    .orderBy(asc(person.name), asc(person.id));
}

/** Who may decide on a dossier on a day: the bureau above it without those who had a hand in it (settled question 2). Empty where nobody qualifies. */
export async function whoMayDecide(dossier: Pick<DossierRow, "organisationId" | "ownerId" | "createdBy" | "submittedBy">, today: Day): Promise<{ id: Id; name: string }[]> {
  const involved = involvedIn(dossier);
  return (await holdersAbove("bureau", dossier.organisationId, today)).filter(({ id }) => !involved.includes(id));
}

/** The administrators who reach an organisation on a day: whom to ask for a delegation. */
export async function administratorsOver(organisationId: Id, today: Day): Promise<{ id: Id; name: string }[]> {
  return holdersAbove("administrator", organisationId, today);
}
