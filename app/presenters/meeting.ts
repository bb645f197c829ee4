import type { CommitmentState, Side } from "~/domain/commitment";
import { isOpenCommitment } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day, When } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import { takesRecords } from "~/domain/dossier";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { isUpcoming, MEETING_TRANSITIONS, type MeetingMove, type MeetingState, type OutcomeKind } from "~/domain/meeting";
import { may, moversOf } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { Meeting, MeetingLine, OutcomeLine } from "~/domain/rows/meeting";
import { TRANSFER } from "~/domain/transfer";
import { movesFrom } from "~/domain/transitions";
import type { Id, Viewer } from "~/domain/viewer";
import { formatInstant, formatTime } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { roundName } from "./round-name";

/** The name of a meeting in a line: its title, or with whom it is. */
export function meetingTitle(language: Language, { title, state, parties }: { readonly title: string | null; readonly state: MeetingState; readonly parties: readonly Localized[] }): string {
  if (title) return title;
  const t = translator(language);
  if (parties.length === 0) return t("meetings.page.withNobody");
  const names = joinNames(language, parties.map((name) => nameIn(language, name).text));
  return t(state === "requested" ? "meetings.page.requestWith" : "meetings.page.with", { parties: names });
}

/** When a meeting is or was, with its hour where that is known. */
export function meetingWhen(language: Language, { when, time }: { readonly when: When; readonly time: string | null }): string {
  const day = formatWhen(language, when, { weekday: true });
  return time ? `${day}${language === "ar" ? "،" : ""} ${formatTime(language, time)}` : day;
}

/** A meeting as a line of the list. */
export type MeetingListItem = {
  readonly id: Id;
  readonly href: string;
  readonly title: string;
  readonly state: MeetingState;
  readonly when: string;
  readonly place: string | null;
  readonly level: Confidentiality;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly outcomes: number;
  readonly commitments: number;
};

export function meetingListItem(line: MeetingLine, language: Language): MeetingListItem {
  const { id, state, place, confidentiality: level, dossier, outcomes, commitments } = line;
  return {
    id, state, place, level, outcomes, commitments, href: `/meetings/${id}`, title: meetingTitle(language, line), when: meetingWhen(language, line),
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title },
  };
}

/** What came out of a meeting, as one line: its words, and for a commitment who answers for it and what became of it. */
export type OutcomeView = {
  readonly id: Id;
  readonly kind: OutcomeKind;
  readonly words: string;
  readonly commitment: {
    readonly href: string;
    readonly side: Side;
    readonly verbatim: boolean;
    readonly party: Localized | null;
    readonly state: CommitmentState;
    readonly lateness: Lateness;
    /** Whether the state says more than the dates do. */
    readonly showsState: boolean;
  } | null;
};

function outcomeView({ id, kind, words, commitment }: OutcomeLine, today: Day, thresholds: Thresholds): OutcomeView {
  if (!commitment) return { id, kind, words, commitment: null };
  const lateness = latenessOf(commitment, today, thresholds);
  const { side, verbatim, party, state } = commitment;
  const waits = state === "recorded" || state === "confirmed";
  const datesTell = lateness.overdueDays !== null || lateness.blocked || lateness.silence !== null || lateness.dueSoon || lateness.noDateGiven;
  return { id, kind, words, commitment: { href: `/commitments/${commitment.id}`, side, verbatim, party, state, lateness, showsState: !isOpenCommitment(state) || !waits || !datesTell } };
}

/** A move that the reader may make, and where. */
export type MoveLink = { readonly move: MeetingMove; readonly href: string };

/** One step in the course of a meeting: what it became, who noted it and when, and why. */
export type MeetingStep = { readonly id: Id; readonly state: MeetingState; readonly by: string; readonly on: string; readonly reason: string | null };

/** Everything that the page of a meeting shows. */
export type MeetingPage = Pick<Meeting, "id" | "state" | "place" | "agenda" | "handedOver" | "notes" | "attendees"> & {
  readonly title: string;
  readonly when: string;
  readonly level: Confidentiality;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly parties: readonly { readonly id: Id; readonly name: Localized; readonly href: string }[];
  readonly round: { readonly href: string; readonly name: string } | null;
  readonly outcomes: readonly OutcomeView[];
  readonly steps: readonly MeetingStep[];
  readonly moves: readonly MoveLink[];
  readonly can: { readonly edit: boolean; readonly recordCommitment: boolean; readonly transfer: boolean; readonly brief: boolean; readonly issue: boolean; readonly strike: boolean };
};

type Change = { readonly change: { readonly id: Id; readonly move: string; readonly toState: string; readonly at: Date; readonly reason: string | null }; readonly actorName: string | null };
type Asking = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds; readonly mayStrike: boolean };

/** Where a move is made: fixing the date and recording that it was held bring more than a move, so they are edits. */
function hrefOf(id: Id, move: MeetingMove): string {
  if (move === "hold") return `/meetings/${id}/edit?hold=1`;
  return move === "schedule" ? `/meetings/${id}/edit?schedule=1` : `/meetings/${id}/moves/${move}`;
}

/** The moves open to a viewer, none in a dossier that takes no records. */
export function meetingMoves(viewer: Viewer, { id, state, dossier }: Pick<Meeting, "id" | "state" | "dossier">): readonly MoveLink[] {
  if (!takesRecords(dossier.state)) return [];
  return movesFrom(MEETING_TRANSITIONS, state, moversOf(viewer, dossier)).map(({ move }) => ({ move, href: hrefOf(id, move) }));
}

/** Whether a meeting in this state can still be edited: held, or still to come. */
export const isEditable = (state: MeetingState): boolean => state === "held" || isUpcoming(state);

export function meetingPage(meeting: Meeting, changes: readonly Change[], { viewer, language, today, thresholds, mayStrike }: Asking): MeetingPage {
  const { id, state, place, agenda, handedOver, notes, attendees, dossier, confidentiality: level } = meeting;
  const names = meeting.parties.map(({ name }) => name);
  return {
    id, state, place, agenda, handedOver, notes, attendees, level,
    title: meetingTitle(language, { title: meeting.title, state, parties: names }),
    when: meetingWhen(language, meeting),
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title },
    parties: meeting.parties.map((party) => ({ id: party.id, name: party.name, href: `/parties/${party.id}` })),
    round: meeting.round && { href: `/rounds/${meeting.round.id}`, name: roundName(language, meeting.round) },
    outcomes: meeting.outcomes.map((line) => outcomeView(line, today, thresholds)),
    steps: changes.filter(({ change }) => change.move !== TRANSFER).map(({ change, actorName }) => ({ id: change.id, state: change.toState as MeetingState, by: actorName ?? translator(language)("history.formerAccount"), on: formatInstant(language, change.at), reason: change.reason })),
    moves: meetingMoves(viewer, meeting),
    can: {
      edit: may(viewer, "meeting.edit", dossier) && isEditable(state),
      recordCommitment: may(viewer, "commitment.record", dossier) && takesRecords(dossier.state) && state === "held",
      transfer: may(viewer, "meeting.transfer", dossier) && takesRecords(dossier.state),
      brief: isUpcoming(state),
      issue: may(viewer, "paper.issue", dossier) && state === "held",
      strike: mayStrike,
    },
  };
}
