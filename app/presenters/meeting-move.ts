import type { Language } from "~/domain/localized";
import { takesRecords } from "~/domain/dossier";
import { MEETING_MOVES, MEETING_TRANSITIONS, type MeetingMove } from "~/domain/meeting";
import { addressOf } from "~/domain/rows/dossier";
import type { Meeting } from "~/domain/rows/meeting";
import { transitionFor } from "~/domain/transitions";
import { translator } from "~/i18n/translator";

import { meetingTitle } from "./meeting";
import { undoingOf } from "./undoing";

/** The moves that are made on a page of their own; fixing the date and recording that it was held are edits. */
const BARE_MOVES = MEETING_MOVES.filter((move): move is Exclude<MeetingMove, "schedule" | "hold"> => move !== "schedule" && move !== "hold");
export type BareMove = (typeof BARE_MOVES)[number];

/** The move of an address, or null when the address names none that has a page. */
export function bareMoveNamed(name: string): BareMove | null {
  return BARE_MOVES.find((move) => move === name) ?? null;
}

/** The row of the table, or undefined when the meeting or its dossier does not allow the move now. */
export const rowFor = (meeting: Meeting, move: BareMove) => (takesRecords(meeting.dossier.state) ? transitionFor(MEETING_TRANSITIONS, meeting.state, move) : undefined);

/** The page of one move of a meeting. */
export function meetingMovePage(meeting: Meeting, move: BareMove, language: Language) {
  const t = translator(language);
  const { dossier, id, version, state } = meeting;
  return {
    heading: t(`meetings.move.title.${move}`),
    sentence: t(`meetings.move.sentence.${move}`),
    about: meetingTitle(language, { title: meeting.title, state, parties: meeting.parties.map(({ name }) => name) }),
    dossier: { href: addressOf(dossier), number: dossier.number, title: dossier.title },
    words: { reason: { label: t("meetings.move.byWhom"), help: t("meetings.move.byWhomHelp") } },
    grave: move === "cancel",
    undo: undoingOf(language, MEETING_TRANSITIONS, state, move),
    requires: [...(rowFor(meeting, move)?.requires ?? [])],
    version,
    back: `/meetings/${id}`,
    open: rowFor(meeting, move) !== undefined,
  };
}
