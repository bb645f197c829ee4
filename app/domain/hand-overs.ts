import { isOpenCommitment } from "./commitment";
import { addDays, type Day, exactDay } from "./days";
import type { StoryCommitment, StoryRows, StorySign } from "./rows/story";
import type { HandOver } from "./turn";

/** Whether a sign was given where the promise was given, on its very day: it belongs to the promise, and is no reply. */
export function isOnTheSpot(sign: StorySign, { said }: StoryCommitment): boolean {
  return sign.kind === "their_news" && said.kind === "exact" && said.from === sign.onDay;
}

/** Held meetings that yielded a commitment of theirs, by id. */
function meetingsWithTheirCommitment(commitments: readonly StoryCommitment[]): ReadonlySet<string> {
  return new Set(commitments.flatMap(({ side, meetingId }) => (side === "theirs" && meetingId ? [meetingId] : [])));
}

/** The day after which a commitment of ours was late, if it was or still is. */
function lateOn({ side, state, dueOn, doneOn }: StoryCommitment, today: Day): Day | null {
  if (side !== "ours" || !dueOn) return null;
  const late = doneOn ? doneOn > dueOn : isOpenCommitment(state) && dueOn < today;
  return late ? addDays(dueOn, 1) : null;
}

/**
 * Every hand-over of the turn in a dossier (settled question 7), for `turnOf`. What has no exact day hands over nothing.
 * Within one day what reached us comes first and what we did after it; a meeting closes the day, so that a letter of the morning does not undo what it yielded.
 */
export function handOversOf({ meetings, events, commitments, signs, moves, deposits, responses }: StoryRows, today: Day): readonly HandOver[] {
  const to = (whose: HandOver["to"]) => (on: Day | null): HandOver[] => (on ? [{ on, to: whose }] : []);
  const byId = new Map(commitments.map((commitment) => [commitment.id, commitment]));
  const isTheirs = (id: string) => byId.get(id)?.side === "theirs";
  const isReply = (sign: StorySign) => {
    const commitment = byId.get(sign.commitmentId);
    return sign.kind === "their_news" && commitment?.side === "theirs" && !isOnTheSpot(sign, commitment);
  };
  const promised = meetingsWithTheirCommitment(commitments);
  return [
    ...events.filter(({ kind }) => kind === "letter_in").flatMap(({ when }) => to("ours")(exactDay(when))),
    ...responses.flatMap(({ onDay }) => to("ours")(onDay)),
    ...signs.filter(isReply).flatMap(({ onDay }) => to("ours")(onDay)),
    ...moves.filter(({ subject, subjectId, move }) => subject === "commitment" && move === "claim" && isTheirs(subjectId)).flatMap(({ onDay }) => to("ours")(onDay)),
    ...commitments.flatMap((commitment) => to("ours")(lateOn(commitment, today))),
    ...events.filter(({ kind }) => kind === "letter_out").flatMap(({ when }) => to("theirs")(exactDay(when))),
    ...deposits.flatMap(({ onDay }) => to("theirs")(onDay)),
    ...signs.filter(({ kind }) => kind === "our_nudge").flatMap(({ onDay }) => to("theirs")(onDay)),
    ...meetings.filter(({ id, state }) => state === "held" && promised.has(id)).flatMap(({ when }) => to("theirs")(exactDay(when))),
  ];
}

/** The days on which they were heard: a held meeting, a letter of theirs, an answer to a deposit, news or a claim. Their silence is counted from the last of them. */
export function heardOn({ meetings, events, signs, moves, commitments, responses }: StoryRows): readonly Day[] {
  const theirs = new Set(commitments.filter(({ side }) => side === "theirs").map(({ id }) => id));
  const days = [
    ...meetings.filter(({ state }) => state === "held").map(({ when }) => exactDay(when)),
    ...events.filter(({ kind }) => kind === "letter_in").map(({ when }) => exactDay(when)),
    ...responses.map(({ onDay }) => onDay),
    ...signs.filter(({ kind, commitmentId }) => kind === "their_news" && theirs.has(commitmentId)).map(({ onDay }) => onDay),
    ...moves.filter(({ subject, subjectId, move }) => subject === "commitment" && move === "claim" && theirs.has(subjectId)).map(({ onDay }) => onDay),
  ];
  return [...new Set(days.filter((day) => day !== null))].toSorted();
}
