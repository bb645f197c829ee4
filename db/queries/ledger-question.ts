import { and, asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import type { LedgerFilter } from "~/domain/ledger";
import type { Localized } from "~/domain/localized";
import type { DossierRow } from "~/domain/rows/dossier";
import type { NamedRound } from "~/domain/rows/round";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, officeHolder, party } from "@db/schema";

import { dossierById } from "./dossiers";
import type { LedgerQuestion } from "./ledger-streams";
import { nameOf } from "./names";
import { roundById } from "./rounds";
import { inOrganisations } from "./visible";

/** A region with more dossiers than this has commitments everywhere in the ledger, so that a page of them is soon found in its order. */
const FEW_DOSSIERS = 2_000;

/** An office and who held it when, by the office's name. */
export type OfficeHeld = { readonly id: Id; readonly partyId: Id; readonly name: Localized; readonly startsOn: Day | null; readonly endsOn: Day | null };
/** What a filter names by id, as the directory calls it. */
export type NamedInFilter = {
  readonly party: Localized | null;
  readonly office: OfficeHeld | null;
  /** Null also where the reader may not see it; nothing is found in it then. */
  readonly dossier: Pick<DossierRow, "number" | "title"> | null;
  readonly round: NamedRound | null;
};

/**
 * A filter as it is asked of the database, with the names of what it names: a party that was merged into another stands for the one that took it in, a region is
 * known by its dossiers where they are few, and what does not exist, or is not open to the reader, is left out of the filter. Asks nothing where the filter has none of these.
 */
export async function ledgerQuestion(scope: Scope, filter: LedgerFilter, { today, thresholds }: { readonly today: Day; readonly thresholds: Thresholds }): Promise<LedgerQuestion & { readonly named: NamedInFilter }> {
  const { partyId, officeHolderId, regionCode, organisationId, dossierId, roundId } = filter;
  const [bound, held, dossierIds, dossier, round] = await Promise.all([
    partyId ? partyStanding(partyId) : null, officeHolderId ? officeHeld(officeHolderId) : null, regionCode ? dossiersOfRegion(scope, regionCode) : [],
    dossierId ? dossierById(scope, dossierId) : null, roundId ? roundById(roundId) : null,
  ]);
  const office = held && (!bound || held.partyId === bound.id) ? held : null;
  const resolved: LedgerFilter = {
    ...filter, partyId: bound?.id ?? null, officeHolderId: office?.id ?? null, organisationId: organisationId && scope.reads.organisation.includes(organisationId) ? organisationId : null,
  };
  return { filter: resolved, today, thresholds, named: { party: bound?.name ?? null, office, dossier, round }, ...(regionCode && dossierIds.length <= FEW_DOSSIERS ? { dossierIds } : {}) };
}

/** The party with this id, or the one that took it in; null where there is none. */
async function partyStanding(id: Id): Promise<{ readonly id: Id; readonly name: Localized } | null> {
  const named = alias(party, "named");
  const [found] = await database().db.select({ party }).from(named).innerJoin(party, eq(party.id, sql`coalesce(${named.mergedIntoId}, ${named.id})`)).where(eq(named.id, id));
  return found ? { id: found.party.id, name: nameOf(found.party) } : null;
}

async function officeHeld(id: Id): Promise<OfficeHeld | null> {
  const [found] = await database().db.select().from(officeHolder).where(eq(officeHolder.id, id));
  return found ? officeOf(found) : null;
}

/** Everybody who held an office in a party, in the order of their time. */
export async function officesHeldIn(partyId: Id): Promise<OfficeHeld[]> {
  const rows = await database().db.select().from(officeHolder).where(eq(officeHolder.partyId, partyId)).orderBy(asc(officeHolder.startsOn), asc(officeHolder.createdAt));
  return rows.map(officeOf);
}

const officeOf = ({ id, partyId, startsOn, endsOn, ...names }: typeof officeHolder.$inferSelect): OfficeHeld => ({ id, partyId, startsOn, endsOn, name: nameOf(names) });

async function dossiersOfRegion(scope: Scope, regionCode: string): Promise<Id[]> {
  const rows = await database().db.select({ id: dossier.id }).from(dossier)
    .where(and(eq(dossier.regionCode, regionCode), inOrganisations(dossier.organisationId, scope.reads.organisation))).limit(FEW_DOSSIERS + 1);
  return rows.map(({ id }) => id);
}
