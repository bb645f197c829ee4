import { and, asc, eq, inArray, ne, notInArray, sql } from "drizzle-orm";

import type { Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { When } from "~/domain/days";
import type { MeetingState, OutcomeKind } from "~/domain/meeting";
import type { Id, Scope } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { attendee, commitment, dossier, meeting, meetingParty, outcome } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { meetingIsVisible } from "./meetings";
import { whenOf, whenValues } from "./when";

/** Where a part of a meeting belongs. */
export type MeetingPlace = { readonly meetingId: Id; readonly dossierId: Id; readonly organisationId: Id };

/** What is written in a meeting's own row. */
export type MeetingContent = {
  readonly state: MeetingState;
  readonly title: string | null;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly agenda: string | null;
  readonly handedOver: string | null;
  readonly notes: string | null;
  readonly roundId: Id | null;
  readonly confidentiality: Confidentiality;
};

const columnsOf = ({ when, time, ...content }: MeetingContent) => ({ ...content, ...whenValues(when), atTime: time });

/** Writes a new meeting down. Answers false, and writes nothing, when a meeting with this id is there. */
export async function insertMeeting(tx: Transaction, { meetingId, ...place }: MeetingPlace, content: MeetingContent, author: Id, now: Date): Promise<boolean> {
  const written = await tx.insert(meeting).values({ id: meetingId, ...place, ...columnsOf(content), createdBy: author, createdAt: now })
    .onConflictDoNothing({ target: meeting.id }).returning({ id: meeting.id });
  return written.length === 1;
}

/** Who wrote the meeting with this id down, and in which dossier; null when there is none. */
export async function authorOfMeeting(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: meeting.createdBy, dossierId: meeting.dossierId }).from(meeting).where(eq(meeting.id, id));
  return found ?? null;
}

/** What the rules need to know of a meeting that is about to change. */
export type LockedMeeting = MeetingPlace & { readonly state: MeetingState; readonly version: number; readonly confidentiality: Confidentiality; readonly when: When; readonly roundId: Id | null };

/** Finds and locks a meeting with the dossier that holds it; null when the reader does not know of it. */
export async function lockMeeting(tx: Transaction, scope: Scope, id: Id): Promise<LockedMeeting | null> {
  const [found] = await tx.select({ meeting }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId)).where(and(eq(meeting.id, id), meetingIsVisible(scope))).for("update");
  if (!found) return null;
  const { id: meetingId, dossierId, organisationId, state, version, confidentiality, roundId } = found.meeting;
  return { meetingId, dossierId, organisationId, state, version, confidentiality, roundId, when: whenOf(found.meeting) };
}

/** Replaces what a meeting's own row says. The caller holds its lock and has compared the versions. */
export async function updateMeeting(tx: Transaction, id: Id, content: Partial<MeetingContent> & { readonly state: MeetingState }): Promise<void> {
  const { when, time, ...rest } = content;
  await tx.update(meeting).set({ ...rest, ...(when ? whenValues(when) : {}), ...(time === undefined ? {} : { atTime: time }), version: sql`${meeting.version} + 1` }).where(eq(meeting.id, id));
}

/** Writes the agenda and the notes of a locked meeting where they are empty. Answers whether anything was written; then its version goes up by one. */
export async function fillEmptyTexts(tx: Transaction, id: Id, { agenda, notes }: { readonly agenda: string; readonly notes: string }): Promise<boolean> {
  const [found] = await tx.select({ agenda: meeting.agenda, notes: meeting.notes }).from(meeting).where(eq(meeting.id, id));
  const fresh = { ...(found?.agenda ? {} : agenda ? { agenda } : {}), ...(found?.notes ? {} : notes ? { notes } : {}) };
  if (!found || Object.keys(fresh).length === 0) return false;
  await tx.update(meeting).set({ ...fresh, version: sql`${meeting.version} + 1` }).where(eq(meeting.id, id));
  return true;
}

/** Makes these the parties of a meeting, in this order. Those that stay where they are are not written again. */
export async function setParties(tx: Transaction, place: MeetingPlace, partyIds: readonly Id[]): Promise<void> {
  const present = await tx.select({ id: meetingParty.partyId }).from(meetingParty).where(eq(meetingParty.meetingId, place.meetingId)).orderBy(asc(meetingParty.position));
  if (sameInOrder(present.map(({ id }) => id), partyIds)) return;
  await tx.delete(meetingParty).where(eq(meetingParty.meetingId, place.meetingId));
  if (partyIds.length > 0) await tx.insert(meetingParty).values(partyIds.map((partyId, position) => ({ ...place, partyId, position })));
}

/** Makes these the offices that sat on each side, in this order. A side that stays as it is is not written again. */
export async function setAttendees(tx: Transaction, place: MeetingPlace, attendees: Readonly<Record<Side, readonly string[]>>): Promise<void> {
  const present = await tx.select({ side: attendee.side, office: attendee.office }).from(attendee).where(eq(attendee.meetingId, place.meetingId)).orderBy(asc(attendee.position));
  for (const side of ["ours", "theirs"] as const) {
    const offices = attendees[side];
    if (sameInOrder(present.filter((each) => each.side === side).map(({ office }) => office), offices)) continue;
    await tx.delete(attendee).where(and(eq(attendee.meetingId, place.meetingId), eq(attendee.side, side)));
    if (offices.length > 0) await tx.insert(attendee).values(offices.map((office, position) => ({ ...place, id: newId(), side, office, position })));
  }
}

const sameInOrder = (present: readonly string[], wanted: readonly string[]) => present.length === wanted.length && present.every((each, place) => each === wanted[place]);

/** A line of a meeting as it is kept. `isCommitment` tells that a commitment was made of it, which then lives on its own. */
export type KeptOutcome = { readonly id: Id; readonly kind: OutcomeKind; readonly words: string; readonly position: number; readonly isCommitment: boolean };

/** Every line of a meeting in order, also those whose commitment the reader may not see: an edit must leave them alone. */
export async function keptOutcomes(tx: Transaction, meetingId: Id): Promise<KeptOutcome[]> {
  const rows = await tx.select({ outcome, commitmentId: commitment.id }).from(outcome).leftJoin(commitment, eq(commitment.outcomeId, outcome.id))
    .where(eq(outcome.meetingId, meetingId)).orderBy(asc(outcome.position));
  return rows.map(({ outcome: { id, kind, words, position }, commitmentId }) => ({ id, kind, words, position, isCommitment: commitmentId !== null }));
}

type LineToWrite = { readonly id: Id; readonly kind: OutcomeKind; readonly words: string; readonly position: number };

/** Whether any of these ids names a line of another meeting: nobody may write over it. */
export async function areLinesElsewhere(tx: Transaction, meetingId: Id, ids: readonly Id[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const rows = await tx.select({ id: outcome.id }).from(outcome).where(and(inArray(outcome.id, [...ids]), ne(outcome.meetingId, meetingId))).limit(1);
  return rows.length > 0;
}

export async function insertOutcome(tx: Transaction, place: MeetingPlace, line: LineToWrite): Promise<void> {
  await tx.insert(outcome).values({ ...place, ...line });
}

export async function updateOutcome(tx: Transaction, id: Id, line: Pick<LineToWrite, "kind" | "words">): Promise<void> {
  await tx.update(outcome).set(line).where(eq(outcome.id, id));
}

/** Takes lines out of a meeting, except those that became commitments. */
export async function deleteOutcomes(tx: Transaction, meetingId: Id, ids: readonly Id[]): Promise<void> {
  if (ids.length === 0) return;
  const commitments = tx.select({ id: sql<Id>`${commitment.outcomeId}` }).from(commitment).where(and(eq(commitment.meetingId, meetingId), sql`${commitment.outcomeId} is not null`));
  await tx.delete(outcome).where(and(eq(outcome.meetingId, meetingId), inArray(outcome.id, [...ids]), notInArray(outcome.id, commitments)));
}
