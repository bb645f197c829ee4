import { and, asc, eq, inArray, type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { RECORDING_STATES } from "~/domain/dossier";
import type { NO_END } from "~/domain/rows/dossier";
import type { OwnedDossiers } from "~/domain/rows/owned-dossiers";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { account, dossier, organisation, roleGrant } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations } from "./visible";

const MOST_LISTED = 200;
const isOpen = inArray(dossier.state, [...RECORDING_STATES]);

/**
 * Whether nobody answers for a dossier: it has no owner, or its owner neither coordinates its organisation on a day nor will, or can no longer sign in.
 * Somebody who takes the office over next week is its owner already.
 */
export function hasNoOwner(today: Day): SQL {
  return sql`(${dossier.ownerId} is null or not exists (
    select 1 from ${roleGrant} held join ${account} owner on owner.id = held.account_id
    where held.account_id = ${dossier.ownerId} and held.organisation_id = ${dossier.organisationId} and held.role = 'coordinator'
      and (held.ends_on is null or held.ends_on >= ${today}) and owner.suspended_at is null and owner.left_at is null))`;
}

/** The last day on which the owner of a dossier coordinates its organisation, or will, as text; `infinity` without an end, null where nobody answers for it. */
export const ownerUntil = sql<Day | typeof NO_END | null>`(
  select max(coalesce(held.ends_on, 'infinity'::date))::text from ${roleGrant} held join ${account} owner on owner.id = held.account_id
  where held.account_id = ${dossier.ownerId} and held.organisation_id = ${dossier.organisationId} and held.role = 'coordinator'
    and owner.suspended_at is null and owner.left_at is null)`;

/** Those that a person owns, those that nobody owns on a day, or all of them. */
export type OwnedBy = { readonly ownerId: Id } | { readonly nobodyOn: Day } | "anyone";

function ownedBy(by: OwnedBy): SQL | undefined {
  if (by === "anyone") return undefined;
  return "ownerId" in by ? eq(dossier.ownerId, by.ownerId) : hasNoOwner(by.nobodyOn);
}

/**
 * The dossiers of these organisations that are not closed and that somebody, or nobody, owns: organisation by organisation with how many there are, the
 * oldest first, at most two hundred. Whoever may hand dossiers over is not always one who may read them: titles beyond the reader's scope are null.
 */
export async function ownedDossiers(scope: Scope, organisationIds: readonly Id[], by: OwnedBy): Promise<OwnedDossiers[]> {
  const rows = await database().db
    .select({ dossier, organisation, mayRead: sql<boolean>`${dossierIsVisible(scope)}`, count: sql<number>`count(*) over (partition by ${dossier.organisationId})`.mapWith(Number) })
    .from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(and(inOrganisations(dossier.organisationId, organisationIds), isOpen, ownedBy(by)))
    .orderBy(asc(organisation.createdAt), asc(organisation.id), asc(dossier.openedOn), asc(dossier.id)).limit(MOST_LISTED);
  const groups = new Map<Id, { -readonly [Key in keyof OwnedDossiers]: OwnedDossiers[Key] }>();
  for (const { dossier: row, organisation: place, mayRead, count } of rows) {
    const group = groups.get(place.id) ?? { organisationId: place.id, organisationName: nameOf(place), count, dossiers: [] };
    group.dossiers = [...group.dossiers, { id: row.id, number: row.number, title: mayRead ? nameOf(row) : null, state: row.state, openedOn: row.openedOn }];
    groups.set(place.id, group);
  }
  return [...groups.values()];
}

/** How many dossiers that are not closed a person owns in an organisation. */
export async function ownedCount(ownerId: Id, organisationId: Id): Promise<number> {
  return database().db.$count(dossier, and(eq(dossier.ownerId, ownerId), eq(dossier.organisationId, organisationId), isOpen));
}

/** Which dossiers of an organisation change hands: some of those that somebody or nobody owns, or all of them. */
export type HandedOver = { readonly organisationId: Id; readonly by: OwnedBy; readonly only?: readonly Id[] };

/**
 * Gives dossiers that are not closed another owner, in one statement, and answers which. Their versions go up, so that a form that was open
 * meanwhile does not bring the former owner back; when something last happened in them stays as it was.
 */
export async function handOver(tx: Transaction, { organisationId, by, only }: HandedOver, toId: Id): Promise<Id[]> {
  const changed = await tx.update(dossier).set({ ownerId: toId, version: sql`${dossier.version} + 1` })
    .where(and(eq(dossier.organisationId, organisationId), isOpen, ownedBy(by), only ? inArray(dossier.id, [...only]) : undefined, sql`${dossier.ownerId} is distinct from ${toId}`))
    .returning({ id: dossier.id });
  return changed.map(({ id }) => id);
}
