import { and, desc, eq, inArray, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { HandoverRow } from "~/domain/rows/handover";
import type { OwnedDossier } from "~/domain/rows/owned-dossiers";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { dossier, handover, organisation, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations } from "./visible";

/** So many are listed, the newest first. */
const MOST_LISTED = 50;

type NewHandover = { readonly id: Id; readonly organisationId: Id; readonly fromId: Id | null; readonly toId: Id; readonly dossierIds: readonly Id[]; readonly createdBy: Id; readonly createdAt: Date };

/** Writes down that dossiers passed, in the transaction in which they do. */
export async function insertHandover(tx: Transaction, { dossierIds, ...row }: NewHandover): Promise<void> {
  await tx.insert(handover).values({ ...row, dossierIds: [...dossierIds] });
}

/** A hand-over, or null where there is none. Who may know of it is asked by `seesHandover`. */
export async function handoverById(id: string): Promise<HandoverRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [row] = await handoversWhere(eq(handover.id, id));
  return row ?? null;
}

/** The hand-overs in some organisations, or those of one person in them, the newest first. */
export function handoversIn(organisationIds: readonly Id[], personId?: Id): Promise<HandoverRow[]> {
  return handoversWhere(and(inOrganisations(handover.organisationId, organisationIds), personId ? concerns(personId) : undefined));
}

/** The hand-overs in which somebody gave or took, wherever. */
export const handoversOf = (personId: Id): Promise<HandoverRow[]> => handoversWhere(concerns(personId));

const concerns = (personId: Id): SQL | undefined => or(eq(handover.fromId, personId), eq(handover.toId, personId));

async function handoversWhere(where: SQL | undefined): Promise<HandoverRow[]> {
  const [giver, taker] = [alias(person, "giver"), alias(person, "taker")];
  const rows = await database().db.select({ handover, organisation, giver: giver.name, taker: taker.name }).from(handover).innerJoin(organisation, eq(organisation.id, handover.organisationId))
    .leftJoin(giver, eq(giver.id, handover.fromId)).leftJoin(taker, eq(taker.id, handover.toId)).where(where).orderBy(desc(handover.createdAt), desc(handover.id)).limit(MOST_LISTED);
  return rows.map(({ handover: row, organisation: place, giver: gave, taker: took }) => ({
    id: row.id, organisationId: row.organisationId, organisationName: nameOf(place), from: row.fromId === null ? null : { id: row.fromId, name: gave }, to: { id: row.toId, name: took },
    dossierIds: row.dossierIds, createdAt: row.createdAt,
  }));
}

/** The dossiers that passed, by number. Whoever knows of the hand-over is not always one who may read them: titles beyond the reader's scope are null. */
export async function dossiersHandedOver(scope: Scope, ids: readonly Id[]): Promise<OwnedDossier[]> {
  if (ids.length === 0) return [];
  const { db } = database();
  const [rows, read] = await Promise.all([
    db.select().from(dossier).where(inArray(dossier.id, [...ids])),
    db.select({ id: dossier.id }).from(dossier).where(and(inArray(dossier.id, [...ids]), dossierIsVisible(scope))),
  ]);
  const readable = new Set(read.map(({ id }) => id));
  return rows.toSorted((a, b) => (a.number ?? "~").localeCompare(b.number ?? "~") || a.id.localeCompare(b.id))
    .map((row) => ({ id: row.id, number: row.number, title: readable.has(row.id) ? nameOf(row) : null, state: row.state, openedOn: row.openedOn }));
}
