import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";

import type { CommitmentState, DueKind, Rung, Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day, When } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { commitment, dossier, event, meeting, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import type { MeetingPlace } from "./meeting-writes";
import { recordStateChange } from "./state-changes";
import { dossierIsVisible, levelIsReadable } from "./visible";
import { whenValues } from "./when";

/** A commitment that a line of a meeting yields. */
export type SaidInMeeting = {
  readonly id: Id;
  readonly outcomeId: Id;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly partyId: Id | null;
  readonly rung: Rung;
  readonly said: When;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerId: Id | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
  readonly confidentiality: Confidentiality;
  /** News given on the spot, on the exact day of the meeting. */
  readonly sign: { readonly words: string; readonly onDay: Day } | null;
};

/** Records a commitment made in a meeting, with the move that opens it and the first sign on it if one was given. */
export async function recordFromMeeting(tx: Transaction, place: MeetingPlace, said: SaidInMeeting, author: Id, now: Date, today: Day): Promise<void> {
  const { said: when, sign: news, ...columns } = said;
  const { meetingId, ...holder } = place;
  await tx.insert(commitment).values({
    ...holder, ...columns, ...whenValues(when), source: "meeting", meetingId, state: "recorded", lastSignOn: news?.onDay ?? null, recordedBy: author, createdAt: now,
  });
  await recordStateChange(tx, { ...holder, id: newId(), subject: "commitment", subjectId: said.id, move: "record", fromState: null, toState: "recorded", onDay: today, at: now, actorId: author });
  if (news) await tx.insert(sign).values({ ...holder, id: newId(), commitmentId: said.id, kind: "their_news", onDay: news.onDay, words: news.words, recordedBy: author, at: now });
}

/** What a new commitment needs to know of the one it waits on. */
export type TriggerFacts = { readonly id: Id; readonly state: CommitmentState; readonly doneOn: Day | null };

/** The commitments among these ids that belong to the dossier and that the reader may see: the strictest of dossier, meeting, letter and commitment decides. */
export async function triggersAmong(tx: Transaction, scope: Scope, dossierId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, TriggerFacts>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select({ id: commitment.id, state: commitment.state, doneOn: commitment.doneOn }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(
      inArray(commitment.id, [...ids]), eq(commitment.dossierId, dossierId), dossierIsVisible(scope), levelIsReadable(scope, commitment),
      or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
    ));
  return new Map(rows.map((row) => [row.id, row]));
}

/** After a meeting's date was corrected: what was said in it was said then too. Commitments that had been given another date keep it. */
export async function correctSaidDates(tx: Transaction, meetingId: Id, before: When, after: When): Promise<void> {
  const was = whenValues(before);
  await tx.update(commitment).set({ ...whenValues(after), version: sql`${commitment.version} + 1` }).where(and(
    eq(commitment.meetingId, meetingId), eq(commitment.whenKind, was.whenKind),
    sql`${commitment.whenFrom} is not distinct from ${was.whenFrom}::date`, sql`${commitment.whenTo} is not distinct from ${was.whenTo}::date`,
  ));
}
