import { and, eq } from "drizzle-orm";

import type { DossierState } from "~/domain/dossier";
import type { Id, Scope } from "~/domain/viewer";
import { dossier } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { dossierIsVisible, inOrganisations } from "./visible";

/** The dossier in which something is about to be recorded. */
export type RecordPlace = { readonly id: Id; readonly organisationId: Id; readonly number: string | null; readonly state: DossierState };

/** Finds and locks the dossier in which something is recorded, so that it cannot be closed meanwhile; null when the reader does not know of it from the inside. */
export async function placeForRecord(tx: Transaction, scope: Scope, dossierId: Id): Promise<RecordPlace | null> {
  const [found] = await tx.select({ id: dossier.id, organisationId: dossier.organisationId, number: dossier.number, state: dossier.state }).from(dossier)
    .where(and(eq(dossier.id, dossierId), dossierIsVisible(scope), inOrganisations(dossier.organisationId, scope.reads.organisation))).for("update");
  return found ?? null;
}

/** Notes that something happened in a dossier, for the order of lists and for what moved since a visit. */
export async function markMoved(tx: Transaction, dossierId: Id, now: Date): Promise<void> {
  await tx.update(dossier).set({ movedAt: now }).where(eq(dossier.id, dossierId));
}
