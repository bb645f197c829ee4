import { and, asc, desc, eq, ilike, inArray, or, type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { RECORDING_STATES } from "~/domain/dossier";
import { type DossierCursor, type DossierFilter, STATES_OF_GROUP } from "~/domain/dossier-list";
import type { DossierLine } from "~/domain/rows/dossier";
import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, organisation, person } from "@db/schema";

import { nameOf } from "./names";
import { hasNoOwner, ownerUntil } from "./owned-dossiers";
import { dossierIsVisible, inOrganisations } from "./visible";

/** One page of the list, and where the pages beside it begin; null where there is none. */
export type DossierPage = { readonly lines: readonly DossierLine[]; readonly previous: DossierCursor | null; readonly next: DossierCursor | null };

export const DOSSIER_PAGE = 30;

const escaped = (words: string) => words.replaceAll(/[\\%_]/g, "\\$&");

function narrowedTo(scope: Scope, { group, organisationId, words }: DossierFilter, today: Day): (SQL | undefined)[] {
  const states = STATES_OF_GROUP[group];
  const anywhere = `%${escaped(words)}%`;
  return [
    states ? inArray(dossier.state, [...states]) : undefined,
    group === "mine" ? or(eq(dossier.ownerId, scope.viewerId), eq(dossier.createdBy, scope.viewerId)) : undefined,
    group === "unowned" ? and(inArray(dossier.state, [...RECORDING_STATES]), inOrganisations(dossier.organisationId, scope.reads.organisation), hasNoOwner(today)) : undefined,
    organisationId ? eq(dossier.organisationId, organisationId) : undefined,
    words ? or(ilike(dossier.number, `${escaped(words)}%`), ilike(dossier.nameAr, anywhere), ilike(dossier.nameFr, anywhere), ilike(dossier.nameEn, anywhere)) : undefined,
  ];
}

/** The dossiers a reader may know of, by last movement, from a place on; who owns none of them is judged on a day. One round trip. */
export async function dossierPage(scope: Scope, filter: DossierFilter, cursor: DossierCursor | null, today: Day): Promise<DossierPage> {
  const backwards = cursor?.direction === "before";
  const direction = backwards ? asc : desc;
  const place = cursor && sql`(${dossier.movedAt}, ${dossier.id}) ${backwards ? sql`>` : sql`<`} (${cursor.movedAt}::timestamptz, ${cursor.id}::uuid)`;
  const { db } = database();
  const order = [direction(dossier.movedAt), direction(dossier.id)];
  const listed = db.select({ id: dossier.id }).from(dossier).where(and(dossierIsVisible(scope), ...narrowedTo(scope, filter, today), place ?? undefined))
    .orderBy(...order).limit(DOSSIER_PAGE + 1).as("listed");
  const rows = await db.select({ dossier, organisation, ownerName: person.name, ownerUntil, movedAtText: sql<string>`${dossier.movedAt}::text` })
    .from(listed).innerJoin(dossier, eq(dossier.id, listed.id)).innerJoin(organisation, eq(organisation.id, dossier.organisationId)).leftJoin(person, eq(person.id, dossier.ownerId))
    .orderBy(...order);
  const more = rows.length > DOSSIER_PAGE;
  const shown = rows.slice(0, DOSSIER_PAGE);
  if (backwards) shown.reverse();
  const placeOf = (row: (typeof shown)[number] | undefined, to: DossierCursor["direction"]): DossierCursor | null =>
    row ? { direction: to, movedAt: row.movedAtText, id: row.dossier.id } : null;
  return {
    lines: shown.map(({ dossier: row, organisation: held, ownerName, ownerUntil: until }) => ({
      id: row.id, number: row.number, title: nameOf(row), organisationId: row.organisationId, organisationName: nameOf(held), state: row.state, priority: row.priority, level: row.level,
      category: row.category, ownerId: row.ownerId, ownerName, ownerUntil: until, openedOn: row.openedOn, suspendedUntil: row.suspendedUntil, movedAt: row.movedAt, confidentiality: row.confidentiality,
    })),
    previous: cursor && (!backwards || more) ? placeOf(shown.at(0), "before") : null,
    next: backwards || more ? placeOf(shown.at(-1), "after") : null,
  };
}

/** Open dossiers in reach besides one, the ones that moved last first: those it can be merged into. `limit` at most. */
export async function openDossiersBeside(scope: Scope, id: string, limit: number): Promise<Pick<DossierLine, "id" | "number" | "title">[]> {
  const rows = await database().db.select().from(dossier)
    .where(and(dossierIsVisible(scope), inArray(dossier.state, [...(STATES_OF_GROUP.open ?? [])]), sql`${dossier.id} <> ${id}`))
    .orderBy(desc(dossier.movedAt), desc(dossier.id)).limit(limit);
  return rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row) }));
}
