import { and, asc, eq, gte, inArray, isNull, or } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Localized } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, organisation, person, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { liveOn, nameInUse } from "./live-roles";
import { nameColumnsOf, nameOf } from "./names";
import { partyChoices } from "./party-choices";
import { inOrganisations } from "./visible";

export type OrganisationChoice = { readonly id: Id; readonly name: Localized; readonly closedOn: Day | null };
export type PersonChoice = { readonly id: Id; readonly name: string; readonly organisationId: Id };

/** These organisations by name, those that are closed among them, in the order of their founding in the installation. */
export async function organisationChoices(ids: readonly Id[]): Promise<OrganisationChoice[]> {
  if (ids.length === 0) return [];
  const rows = await database().db.select({ id: organisation.id, closedOn: organisation.closedOn, ...nameColumnsOf(organisation) })
    .from(organisation).where(inOrganisations(organisation.id, ids)).orderBy(asc(organisation.createdAt), asc(organisation.id));
  return rows.map((row) => ({ id: row.id, name: nameOf(row), closedOn: row.closedOn }));
}

/** Who coordinates these organisations on a day: those who can own a dossier of theirs. One line for each person and organisation. */
export async function coordinatorsOf(organisationIds: readonly Id[], today: Day): Promise<PersonChoice[]> {
  if (organisationIds.length === 0) return [];
  return database().db.selectDistinct({ id: person.id, name: nameInUse, organisationId: roleGrant.organisationId })
    .from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId)).innerJoin(person, eq(person.id, roleGrant.accountId))
    .where(and(eq(roleGrant.role, "coordinator"), inArray(roleGrant.organisationId, [...organisationIds]), liveOn(today)))
    .orderBy(asc(person.name), asc(person.id));
}

/** Whether somebody whose account is in use coordinates an organisation on a day, or will. */
export async function coordinatesOrWill(tx: Transaction, accountId: Id, organisationId: Id, today: Day): Promise<boolean> {
  const [held] = await tx.select({ id: roleGrant.id }).from(roleGrant).innerJoin(account, eq(account.id, roleGrant.accountId))
    .where(and(
      eq(roleGrant.accountId, accountId), eq(roleGrant.organisationId, organisationId), eq(roleGrant.role, "coordinator"),
      or(isNull(roleGrant.endsOn), gte(roleGrant.endsOn, today)), isNull(account.suspendedAt), isNull(account.leftAt),
    )).limit(1);
  return held !== undefined;
}

/** What the form of a dossier offers a coordinator of these organisations. */
export async function dossierChoices(organisationIds: readonly Id[], today: Day) {
  const [organisations, coordinators, parties] = await Promise.all([organisationChoices(organisationIds), coordinatorsOf(organisationIds, today), partyChoices()]);
  return { organisations, coordinators, parties };
}
export type DossierChoices = Awaited<ReturnType<typeof dossierChoices>>;
