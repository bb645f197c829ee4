import { and, asc, eq, isNull, or, type SQL } from "drizzle-orm";

import type { StoryMove, StoryRows } from "~/domain/rows/story";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, event, meeting, meetingParty, officeHolder, outcome, party, person, sign, stateChange } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameColumnsOf, nameOf } from "./names";
import { agreementsIn, depositsIn, responsesIn } from "./story-answers";
import { levelIsReadable } from "./visible";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

type Reader = Pick<Transaction, "select">;

/** A commitment is read where its own level and that of the meeting or the event that holds it allow. Both must be joined. */
const commitmentIsReadable = (scope: Scope): SQL | undefined =>
  and(levelIsReadable(scope, commitment), or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)));

/**
 * Everything the story of a dossier is told from, as far as the reader may read each part and what holds it.
 * The caller has already found the dossier visible. Ten short queries, side by side; a command reads it within its own transaction.
 */
export async function storyOf(scope: Scope, dossierId: Id, through: Reader = database().db): Promise<StoryRows> {
  const [meetings, parties, outcomes, events, commitments, signs, moves, deposits, responses, agreements] = await Promise.all([
    meetingsOf(scope, dossierId, through), partiesOf(scope, dossierId, through), outcomesOf(scope, dossierId, through),
    eventsOf(scope, dossierId, through), commitmentsOf(scope, dossierId, through), signsOf(scope, dossierId, through), movesOf(scope, dossierId, through),
    depositsIn(scope, dossierId, through), responsesIn(scope, dossierId, through), agreementsIn(scope, dossierId, through),
  ]);
  const partiesAt = byMeeting(parties);
  const outcomesAt = byMeeting(outcomes);
  return {
    meetings: meetings.map((row) => ({
      ...row, when: whenOf(row), time: row.atTime, parties: (partiesAt.get(row.id) ?? []).map(({ party: named }) => nameOf(named)), outcomes: outcomesAt.get(row.id) ?? [],
    })),
    events: events.map(({ event: row, party: named }) => ({ ...row, when: whenOf(row), party: named && nameOf(named) })),
    commitments: commitments.map(({ commitment: row, party: named, office, waitsOnAnother }) => ({
      ...row, said: whenOf(row), party: named && nameOf(named), office: office && nameOf(office), waitsOnAnother,
    })),
    signs,
    deposits,
    responses,
    agreements,
    moves,
  };
}

function byMeeting<Row extends { readonly meetingId: Id }>(rows: readonly Row[]): ReadonlyMap<Id, readonly Row[]> {
  const at = new Map<Id, Row[]>();
  for (const row of rows) {
    const found = at.get(row.meetingId);
    if (found) found.push(row);
    else at.set(row.meetingId, [row]);
  }
  return at;
}

function meetingsOf(scope: Scope, dossierId: Id, through: Reader) {
  return through.select().from(meeting).where(and(eq(meeting.dossierId, dossierId), levelIsReadable(scope, meeting)));
}

function partiesOf(scope: Scope, dossierId: Id, through: Reader) {
  return through.select({ meetingId: meetingParty.meetingId, party: nameColumnsOf(party) })
    .from(meeting).innerJoin(meetingParty, eq(meetingParty.meetingId, meeting.id)).innerJoin(party, eq(party.id, meetingParty.partyId))
    .where(and(eq(meeting.dossierId, dossierId), levelIsReadable(scope, meeting)))
    .orderBy(asc(meetingParty.meetingId), asc(meetingParty.position));
}

function outcomesOf(scope: Scope, dossierId: Id, through: Reader) {
  return through.select({ id: outcome.id, meetingId: outcome.meetingId, kind: outcome.kind, words: outcome.words })
    .from(meeting).innerJoin(outcome, eq(outcome.meetingId, meeting.id)).leftJoin(commitment, eq(commitment.outcomeId, outcome.id))
    .leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(eq(meeting.dossierId, dossierId), levelIsReadable(scope, meeting), or(isNull(commitment.id), commitmentIsReadable(scope))))
    .orderBy(asc(outcome.meetingId), asc(outcome.position));
}

function eventsOf(scope: Scope, dossierId: Id, through: Reader) {
  return through.select({ event, party: nameColumnsOf(party) })
    .from(event).leftJoin(party, eq(party.id, event.partyId))
    .where(and(eq(event.dossierId, dossierId), levelIsReadable(scope, event)));
}

function commitmentsOf(scope: Scope, dossierId: Id, through: Reader) {
  return through
    .select({
      commitment,
      party: nameColumnsOf(party),
      office: { nameAr: officeHolder.nameAr, nameFr: officeHolder.nameFr, nameEn: officeHolder.nameEn },
      waitsOnAnother,
    })
    .from(commitment)
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId))
    .where(and(eq(commitment.dossierId, dossierId), commitmentIsReadable(scope)))
    .orderBy(asc(commitment.createdAt), asc(commitment.id));
}

function signsOf(scope: Scope, dossierId: Id, through: Reader) {
  return through.select({ id: sign.id, commitmentId: sign.commitmentId, kind: sign.kind, nudge: sign.nudge, onDay: sign.onDay, words: sign.words, recordedBy: sign.recordedBy, at: sign.at })
    .from(sign).innerJoin(commitment, eq(commitment.id, sign.commitmentId))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(eq(sign.dossierId, dossierId), isNull(sign.strikeId), commitmentIsReadable(scope)))
    .orderBy(asc(sign.onDay), asc(sign.at));
}

async function movesOf(scope: Scope, dossierId: Id, through: Reader): Promise<StoryMove[]> {
  const rows = await through.select({ change: stateChange, actorName: person.name })
    .from(stateChange)
    .leftJoin(commitment, and(eq(stateChange.subject, "commitment"), eq(commitment.id, stateChange.subjectId)))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .leftJoin(person, eq(person.id, stateChange.actorId))
    .where(and(eq(stateChange.dossierId, dossierId), or(eq(stateChange.subject, "dossier"), and(eq(stateChange.subject, "commitment"), commitmentIsReadable(scope)))))
    .orderBy(asc(stateChange.at), asc(stateChange.id));
  return rows.map(({ change, actorName }) => ({ ...change, actorName, byClock: change.actorId === null }) as StoryMove);
}
