import { and, eq, isNotNull } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import type { LedgerFilter } from "~/domain/ledger";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, party } from "@db/schema";

import type { LedgerQuestion } from "./ledger-streams";
import { inOrganisations } from "./visible";

/** A region with more dossiers than this has commitments everywhere in the ledger, so that a page of them is soon found in its order. */
const FEW_DOSSIERS = 2_000;

/**
 * A filter as it is asked of the database: a party that was merged into another stands for the one that took it in, and a region is known by its dossiers where
 * they are few. Asks nothing of the database where the filter has neither.
 */
export async function ledgerQuestion(scope: Scope, filter: LedgerFilter, { today, thresholds }: { readonly today: Day; readonly thresholds: Thresholds }): Promise<LedgerQuestion> {
  const [into, dossierIds] = await Promise.all([
    filter.partyId ? tookIn(filter.partyId) : null,
    filter.regionCode ? dossiersOfRegion(scope, filter.regionCode) : [],
  ]);
  const narrow = filter.regionCode && dossierIds.length <= FEW_DOSSIERS ? { dossierIds } : {};
  return { filter: into ? { ...filter, partyId: into } : filter, today, thresholds, ...narrow };
}

/** The party into which this one was merged, if it was. */
async function tookIn(partyId: Id): Promise<Id | null> {
  const [found] = await database().db.select({ into: party.mergedIntoId }).from(party).where(and(eq(party.id, partyId), isNotNull(party.mergedIntoId)));
  return found?.into ?? null;
}

async function dossiersOfRegion(scope: Scope, regionCode: string): Promise<Id[]> {
  const rows = await database().db.select({ id: dossier.id }).from(dossier)
    .where(and(eq(dossier.regionCode, regionCode), inOrganisations(dossier.organisationId, scope.reads.organisation))).limit(FEW_DOSSIERS + 1);
  return rows.map(({ id }) => id);
}
