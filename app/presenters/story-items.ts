import type { Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import { type Day, exactly } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { type ActionKind, bankOf, type EventKind } from "~/domain/event";
import { isOnTheSpot } from "~/domain/hand-overs";
import type { Language, Localized } from "~/domain/localized";
import { type MeetingState, type OutcomeKind, UPCOMING_MEETING_STATES } from "~/domain/meeting";
import type { StoryCommitment, StoryEvent, StoryMeeting, StoryMove, StoryRows, StorySign } from "~/domain/rows/story";
import type { SignKind } from "~/domain/sign";
import type { Placed } from "~/domain/story";
import type { Id } from "~/domain/viewer";
import { formatTime } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { signWords } from "./commitment-words";
import { type PromiseLine, promiseLine } from "./promise-line";
import { type AnswerItem, answerItems } from "./story-answers";
import { type HouseMove, houseMoves, isTold, type ToldMove, toldMove } from "./story-moves";

/** A line of what came out of a meeting; one that is a commitment carries what became of it. */
export type YieldLine = { readonly id: Id; readonly kind: OutcomeKind; readonly words: string; readonly promise: PromiseLine | null };

/** `level` is that of the record where it differs from the dossier's own. */
type Common = { readonly id: Id; readonly when: string; readonly place: string | null };
export type StoryItem =
  | (Common & {
      readonly kind: "meeting"; readonly title: string | null; readonly href: string; readonly level: Confidentiality | null; readonly state: MeetingState;
      readonly parties: readonly Localized[]; readonly handedOver: string | null; readonly agenda: string | null; readonly yields: readonly YieldLine[];
    })
  | (Common & {
      readonly kind: EventKind; readonly bank: Side; readonly title: string; readonly href: string | null; readonly level: Confidentiality | null;
      readonly actionKinds: readonly ActionKind[]; readonly party: Localized | null; readonly body: string | null; readonly promises: readonly PromiseLine[];
      /** Where it is struck out, for those who may; who edits it finds it there. */
      readonly strikeHref: string | null;
    })
  | (Common & { readonly kind: "commitment"; readonly bank: Side; readonly promise: PromiseLine })
  | (Common & { readonly kind: "sign"; readonly bank: Side; readonly sign: SignKind; readonly words: string; readonly promise: { readonly href: string; readonly words: string; readonly verbatim: boolean } })
  | (Common & { readonly kind: "verdict"; readonly bank: Side; readonly told: ToldMove })
  | AnswerItem
  | (Common & { readonly kind: "moves"; readonly moves: readonly HouseMove[] });

export type PlacedItem = { readonly placed: Placed; readonly item: StoryItem };
export type Reading = { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds; readonly mayEditEvents: boolean; readonly strikable: ReadonlySet<Id>; readonly dossier: { readonly confidentiality: Confidentiality } };

const ownLevel = ({ confidentiality }: { readonly confidentiality: Confidentiality }, { dossier }: Reading): Confidentiality | null =>
  confidentiality === dossier.confidentiality ? null : confidentiality;

export const isUpcoming = (state: MeetingState): boolean => (UPCOMING_MEETING_STATES as readonly MeetingState[]).includes(state);

/** Every event of the story with its place in time, in no order yet. Upcoming meetings are among them. */
export function itemsOf(rows: StoryRows, reading: Reading): PlacedItem[] {
  const byId = new Map(rows.commitments.map((commitment) => [commitment.id, commitment]));
  const line = (row: StoryCommitment) => promiseLine(row, rows.signs, reading);
  const held = new Set([...rows.meetings, ...rows.events].map(({ id }) => id));
  const alone = rows.commitments.filter(({ meetingId, eventId }) => ![meetingId, eventId].some((id) => id && held.has(id)));
  return [
    ...rows.meetings.map((row) => meetingItem(row, rows.commitments.filter(({ meetingId }) => meetingId === row.id), line, reading)),
    ...rows.events.map((row) => eventItem(row, rows.commitments.filter(({ eventId }) => eventId === row.id).map(line), reading)),
    ...alone.map((row): PlacedItem => ({
      placed: { when: row.said, recordedAt: row.createdAt },
      item: { kind: "commitment", id: row.id, bank: row.side, when: formatWhen(reading.language, row.said, { weekday: true }), place: null, promise: line(row) },
    })),
    ...answerItems(rows, reading),
    ...rows.signs.flatMap((sign) => signItem(sign, byId.get(sign.commitmentId), reading)),
    ...rows.moves.filter(isTold).flatMap((move) => verdictItem(move, byId.get(move.subjectId), reading)),
    ...houseMoves(rows.moves, reading.language).map(({ onDay, at, moves }): PlacedItem => ({
      placed: { when: exactly(onDay), recordedAt: at },
      item: { kind: "moves", id: `moves-${onDay}`, when: formatWhen(reading.language, exactly(onDay)), place: null, moves },
    })),
  ];
}

function meetingItem(row: StoryMeeting, commitments: readonly StoryCommitment[], line: (row: StoryCommitment) => PromiseLine, reading: Reading): PlacedItem {
  const { language } = reading;
  const madeOf = new Map(commitments.flatMap((commitment) => (commitment.outcomeId ? [[commitment.outcomeId, commitment] as const] : [])));
  const written = row.outcomes.map((outcome): YieldLine => {
    const commitment = madeOf.get(outcome.id);
    return { ...outcome, promise: commitment ? line(commitment) : null };
  });
  const lines = new Set(row.outcomes.map(({ id }) => id));
  const later = commitments.filter(({ outcomeId }) => !outcomeId || !lines.has(outcomeId)).map((commitment): YieldLine => ({
    id: commitment.id, kind: commitment.side === "ours" ? "our_commitment" : "their_commitment", words: commitment.words, promise: line(commitment),
  }));
  const day = formatWhen(language, row.when, { weekday: true });
  return {
    placed: { when: row.when, time: row.time, recordedAt: row.createdAt },
    item: {
      kind: "meeting", id: row.id, title: row.title, href: `/meetings/${row.id}`, level: ownLevel(row, reading), state: row.state, place: row.place, parties: row.parties,
      when: row.time && row.when.kind === "exact" ? translator(language)("story.dayAndTime", { day, time: formatTime(language, row.time) }) : day,
      handedOver: row.handedOver, agenda: isUpcoming(row.state) ? row.agenda : null,
      yields: [...written, ...later].map(({ id, kind, words, promise }) => ({ id, kind, words, promise })),
    },
  };
}

function eventItem(row: StoryEvent, promises: readonly PromiseLine[], reading: Reading): PlacedItem {
  const { language, mayEditEvents, strikable } = reading;
  return {
    placed: { when: row.when, recordedAt: row.createdAt },
    item: {
      kind: row.kind, id: row.id, bank: bankOf(row.kind), title: row.title, href: mayEditEvents ? `/events/${row.id}/edit` : null, level: ownLevel(row, reading),
      actionKinds: row.actionKinds, party: row.party, body: row.body, place: row.place, promises, strikeHref: strikable.has(row.id) ? `/strike/event/${row.id}` : null, when: formatWhen(language, row.when, { weekday: true }),
    },
  };
}

function signItem(sign: StorySign, commitment: StoryCommitment | undefined, { language }: Reading): PlacedItem[] {
  if (!commitment || isOnTheSpot(sign, commitment)) return [];
  const { words, verbatim } = commitment;
  const when = exactly(sign.onDay);
  return [{
    placed: { when, recordedAt: sign.at },
    item: {
      kind: "sign", id: sign.id, bank: sign.kind === "our_nudge" ? "ours" : commitment.side, sign: sign.kind, words: signWords(language, sign), when: formatWhen(language, when, { weekday: true }), place: null,
      promise: { href: `/commitments/${commitment.id}`, words, verbatim },
    },
  }];
}

function verdictItem(move: StoryMove & { readonly subject: "commitment" }, commitment: StoryCommitment | undefined, { language }: Reading): PlacedItem[] {
  if (!commitment) return [];
  const when = exactly(move.onDay);
  const bank = move.move === "claim" ? commitment.side : "ours";
  return [{ placed: { when, recordedAt: move.at }, item: { kind: "verdict", id: move.id, bank, when: formatWhen(language, when, { weekday: true }), place: null, told: toldMove(move, commitment, language) } }];
}
