import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { MEETING_TRANSITIONS, type MeetingMove } from "~/domain/meeting";
import { addressOf } from "~/domain/rows/dossier";
import type { Meeting } from "~/domain/rows/meeting";
import { transitionFor } from "~/domain/transitions";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { isEditable } from "./meeting";
import { meetingFormView, meetingValues } from "./meeting-form";

/** What an edit of a meeting does: change it as it is, fix its date, or turn it into one that was held. */
export type Editing = "edit" | "schedule" | "hold";

const TITLES = { edit: "editTitle", schedule: "scheduleTitle", hold: "holdTitle" } as const;
const BUTTONS = { edit: "saveEdit", schedule: "saveSchedule", hold: "save" } as const;

/** What the address asks for, if the state of the meeting allows it: null when it does not. */
export function editingOf({ searchParams }: URL, meeting: Meeting): Editing | null {
  const move: MeetingMove | null = searchParams.has("hold") ? "hold" : searchParams.has("schedule") ? "schedule" : null;
  if (!move) return isEditable(meeting.state) ? "edit" : null;
  return transitionFor(MEETING_TRANSITIONS, meeting.state, move) ? (move as Editing) : null;
}

/** Whether the form is the log of a meeting that was held, rather than the short one of a meeting still to come. */
export const isLog = (editing: Editing, meeting: Meeting): boolean => editing === "hold" || meeting.state === "held";

type Asking = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly newId: () => Id };

/** The page on which a meeting is edited. Lines that became commitments are shown beside the form and lead to their own pages. */
export function editMeetingPage(editing: Editing, meeting: Meeting, found: Parameters<typeof meetingFormView>[0], { viewer, language, today, newId }: Asking, draft: { secret: string; restores: boolean }) {
  const t = translator(language);
  return {
    log: isLog(editing, meeting),
    heading: t(`meetings.form.${TITLES[editing]}`),
    save: t(`meetings.form.${BUTTONS[editing]}`),
    dossier: { href: addressOf(meeting.dossier), number: meeting.dossier.number, title: meeting.dossier.title },
    back: `/meetings/${meeting.id}`,
    view: meetingFormView(found, meeting, { viewer, organisationId: meeting.dossier.organisationId, language, today, spareId: newId() }),
    values: meetingValues(meeting, { newId }),
    draft: { name: `${viewer.id}/meeting/${meeting.id}/${editing}/${meeting.version}`, ...draft },
    already: meeting.outcomes.flatMap(({ id, words, commitment }) => (commitment ? [{ id, words, href: `/commitments/${commitment.id}` }] : [])),
  };
}
