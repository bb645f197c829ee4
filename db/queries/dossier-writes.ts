import { and, count, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { dossierNumber, type DossierState } from "~/domain/dossier";
import type { DossierContent } from "~/domain/rows/dossier";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { sendLater } from "@db/jobs/send";
import { commitment, dossier, dossierCounter, dossierParty, meeting, stateChange } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameValues } from "./names";

type Birth = { readonly id: Id; readonly organisationId: Id; readonly createdBy: Id; readonly now: Date };

const columnsOf = ({ title, ...rest }: DossierContent) => ({ ...rest, ...nameValues(title) });

/** Writes a new draft. False when a dossier of this id was written before: a double tap, or somebody else's. */
export async function insertDraft(tx: Transaction, birth: Birth, content: DossierContent, partyIds: readonly Id[]): Promise<boolean> {
  const { id, organisationId, createdBy, now } = birth;
  const written = await tx.insert(dossier).values({ id, organisationId, createdBy, createdAt: now, movedAt: now, state: "draft", ...columnsOf(content) })
    .onConflictDoNothing({ target: dossier.id }).returning({ id: dossier.id });
  if (written.length === 0) return false;
  await insertParties(tx, birth, partyIds);
  return true;
}

/** Writes the content of a locked dossier over, and its counterparties; the version goes up by one. */
export async function updateContent(tx: Transaction, of: { id: Id; organisationId: Id; now: Date }, content: DossierContent, partyIds: readonly Id[]): Promise<void> {
  await tx.update(dossier).set({ ...columnsOf(content), movedAt: of.now, version: sql`${dossier.version} + 1` }).where(eq(dossier.id, of.id));
  const before = await tx.select({ id: dossierParty.partyId }).from(dossierParty).where(eq(dossierParty.dossierId, of.id)).orderBy(dossierParty.position);
  if (before.map(({ id }) => id).join() === partyIds.join()) return;
  await tx.delete(dossierParty).where(eq(dossierParty.dossierId, of.id));
  await insertParties(tx, of, partyIds);
}

async function insertParties(tx: Transaction, of: { id: Id; organisationId: Id }, partyIds: readonly Id[]): Promise<void> {
  if (partyIds.length === 0) return;
  await tx.insert(dossierParty).values([...new Set(partyIds)].map((partyId, position) => ({ dossierId: of.id, organisationId: of.organisationId, partyId, position })));
}

export type NewState = {
  readonly state: DossierState;
  readonly stateBefore: DossierState | null;
  readonly suspendedUntil: Day | null;
  readonly mergedIntoId: Id | null;
  readonly closedOn: Day | null;
  readonly number: string | null;
};

/** Puts a locked dossier into a state; the version goes up by one. */
export async function setState(tx: Transaction, id: Id, next: NewState, now: Date): Promise<void> {
  const { state, stateBefore, suspendedUntil, mergedIntoId, closedOn, number } = next;
  const written = await tx.update(dossier).set({ state, stateBefore, suspendedUntil, mergedIntoId, closedOn, number, movedAt: now, version: sql`${dossier.version} + 1` }).where(eq(dossier.id, id)).returning(ofThisChange);
  await haveLookedAt(tx, id, written);
}

/** The name of the transaction that runs, by which the history knows what it changed. */
const ofThisChange = { change: sql<string>`pg_current_xact_id()::text` };

/** Once the change is kept, somebody looks whom it gives something to do, and which members it concerns. */
async function haveLookedAt(tx: Transaction, dossierId: Id, written: readonly { readonly change: string }[]): Promise<void> {
  for (const { change } of written) await sendLater(tx, "look-at-dossier", { dossierId, change });
}

/** Says that something just happened in a dossier. Call it before other writes of the same transaction, so that two of them wait in the same order. */
export async function touchDossier(tx: Transaction, id: Id, now: Date): Promise<void> {
  await haveLookedAt(tx, id, await tx.update(dossier).set({ movedAt: now }).where(eq(dossier.id, id)).returning(ofThisChange));
}

/** Draws the next number of a year. The counter's row stays locked until the transaction ends, so that no number is drawn twice and none is lost. */
export async function drawNumber(tx: Transaction, year: number): Promise<string> {
  const [row] = await tx.insert(dossierCounter).values({ year, last: 1 })
    .onConflictDoUpdate({ target: dossierCounter.year, set: { last: sql`${dossierCounter.last} + 1` } }).returning({ last: dossierCounter.last });
  if (!row) throw new Error(`No number could be drawn for ${year}.`);
  return dossierNumber(year, row.last);
}

/** How many commitments a dossier holds and how many of them are open, struck-out ones left out, whoever asks: the rules of its moves need the truth. */
export async function commitmentCounts(tx: Transaction, dossierId: Id): Promise<{ commitments: number; openCommitments: number }> {
  const [row] = await tx.select({ commitments: count(), openCommitments: sql<number>`count(*) filter (where ${inArray(commitment.state, [...OPEN_COMMITMENT_STATES])})`.mapWith(Number) })
    .from(commitment).where(and(eq(commitment.dossierId, dossierId), isNull(commitment.strikeId)));
  return row ?? { commitments: 0, openCommitments: 0 };
}

/** Whether a meeting of the dossier was held. */
export async function hasHeldMeeting(tx: Transaction, dossierId: Id): Promise<boolean> {
  const [row] = await tx.select({ id: meeting.id }).from(meeting).where(and(eq(meeting.dossierId, dossierId), eq(meeting.state, "held"), isNull(meeting.strikeId))).limit(1);
  return row !== undefined;
}

/** The move that was written under this id, if one was. */
export async function moveWritten(tx: Transaction, changeId: Id): Promise<{ subjectId: Id; actorId: Id | null; move: string } | null> {
  const [row] = await tx.select({ subjectId: stateChange.subjectId, actorId: stateChange.actorId, move: stateChange.move }).from(stateChange).where(eq(stateChange.id, changeId));
  return row ?? null;
}

/** The state of a dossier, its row locked, whoever asks: for what the house does by itself. */
export async function lockState(tx: Transaction, id: Id) {
  const [row] = await tx.select().from(dossier).where(eq(dossier.id, id)).for("update");
  return row ?? null;
}

/** The suspended dossiers whose day has come. */
export async function dossiersToWake(today: Day): Promise<readonly Id[]> {
  const rows = await database().db.select({ id: dossier.id }).from(dossier)
    .where(and(eq(dossier.state, "suspended"), isNotNull(dossier.suspendedUntil), lte(dossier.suspendedUntil, today)));
  return rows.map((row) => row.id);
}
