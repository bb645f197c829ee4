import { and, eq } from "drizzle-orm";

import type { EventRecord } from "~/domain/rows/event";
import type { Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { dossier, event } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";
import { whenOf } from "./when";

/** Which events a reader may know of from the inside: their own level and that of the dossier that holds them. */
export function eventIsVisible(scope: Scope) {
  return and(dossierIsVisible(scope), levelIsReadable(scope, event), inOrganisations(event.organisationId, scope.reads.organisation));
}

/** A letter, an action or a milestone, or null when there is none that this reader may know of. */
export async function eventById(scope: Scope, id: string): Promise<EventRecord | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await database().db.select({ event, dossier }).from(event).innerJoin(dossier, eq(dossier.id, event.dossierId)).where(and(eq(event.id, id), eventIsVisible(scope)));
  if (!found) return null;
  const { event: row, dossier: holder } = found;
  return {
    id: row.id, kind: row.kind, actionKinds: row.actionKinds, title: row.title, body: row.body, when: whenOf(row), place: row.place, partyId: row.partyId,
    confidentiality: row.confidentiality, version: row.version,
    dossier: { id: holder.id, number: holder.number, title: nameOf(holder), organisationId: holder.organisationId, state: holder.state },
  };
}
