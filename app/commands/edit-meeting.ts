import { takesRecords } from "~/domain/dossier";
import { MEETING_TRANSITIONS, type MeetingState } from "~/domain/meeting";
import { levelsToGive, may } from "~/domain/permissions";
import { canHaveBeenHeld } from "~/domain/said";
import { transitionFor } from "~/domain/transitions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { HeldMeetingEdit, UpcomingMeetingEdit } from "~/forms/meeting";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { correctSaidDates } from "@db/queries/meeting-commitments";
import { addPartiesOnTheSpot } from "@db/queries/meeting-parties";
import { deleteOutcomes, keptOutcomes, type LockedMeeting, lockMeeting, setAttendees, setParties, updateMeeting } from "@db/queries/meeting-writes";
import { knownParties } from "@db/queries/party-choices";
import { noteSettled } from "@db/queries/settled-counts";
import { isRound } from "@db/queries/round-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { contentOf, partiesOf, type Writing } from "./log-meeting";
import { type MeetingResult, refusedAt } from "./meeting-refusal";
import { refused } from "./refusal";
import { holdsCommitment, readyOutcomes, saveOutcomes } from "./save-outcomes";
import { takeUpIfBegun } from "./take-up";

/**
 * Saves what changed in a meeting that was held, or turns one that was to come into one that was held. Lines that became commitments stay as they
 * are; lines that the form had shown can change or go, and new ones be added. Correcting the date corrects when its commitments were said.
 * Refused: *not_found*, *forbidden*, *stale* (somebody saved another version meanwhile), *illegal_move* (it was cancelled or refused, or a new
 * commitment would enter a closed dossier), and codes at fields as when it was logged.
 */
export async function editHeldMeeting(viewer: Viewer, id: Id, edit: HeldMeetingEdit, writing: Writing): Promise<MeetingResult> {
  if (!canHaveBeenHeld(edit.when, writing.today)) return refusedAt({ "when.from": ["in_the_future"] });
  const known = await knownParties(edit.parties);
  return transaction(viewer.id, async (tx) => {
    const opened = await openEdit(tx, viewer, id, edit, known);
    if (!opened.ok) return opened;
    const { found, open } = opened;
    const turnsHeld = found.state !== "held";
    if (turnsHeld && !(open && transitionFor(MEETING_TRANSITIONS, found.state, "hold"))) return refused("illegal_move");
    const { meetingId, dossierId, organisationId } = found;
    const place = { meetingId, dossierId, organisationId };
    const kept = await keptOutcomes(tx, meetingId);
    const sitting = { place, when: edit.when, confidentiality: levelOf(found, edit), parties: partiesOf(edit), kept };
    const ready = await readyOutcomes(tx, viewer, sitting, edit.outcomes, writing.today);
    if (!ready.ok) return ready;
    if (!open && holdsCommitment(ready.lines)) return refused("illegal_move");

    if (turnsHeld) await noteMove(tx, viewer, found, "hold", "held", writing);
    await updateMeeting(tx, meetingId, { ...contentOf(edit, "held", "organisation"), confidentiality: sitting.confidentiality });
    await correctSaidDates(tx, meetingId, found.when, edit.when);
    await noteFirstAnswers(tx, dossierId);
    await saveParties(tx, viewer, found, edit, writing);
    await setAttendees(tx, place, edit.attendees);
    await deleteOutcomes(tx, meetingId, edit.shown.filter((line) => !ready.lines.some(({ id: staying }) => staying === line)));
    await saveOutcomes(tx, viewer, sitting, ready, writing.now, writing.today);
    if (turnsHeld) await takeUpIfBegun(tx, dossierId, writing.now, writing.today);
    return { ok: true, id };
  });
}

/**
 * Saves what changed in a meeting still to come; with `move: "schedule"` it is fixed by the same stroke.
 * Refused as above; *illegal_move* when it was held, refused, declined or cancelled meanwhile.
 */
export async function editUpcomingMeeting(viewer: Viewer, id: Id, edit: UpcomingMeetingEdit, move: "schedule" | null, writing: Writing): Promise<MeetingResult> {
  const known = await knownParties(edit.parties);
  return transaction(viewer.id, async (tx) => {
    const opened = await openEdit(tx, viewer, id, edit, known);
    if (!opened.ok) return opened;
    const { found, open } = opened;
    if (!open || !transitionFor(MEETING_TRANSITIONS, found.state, move ?? "hold")) return refused("illegal_move");
    const state: MeetingState = move ? "scheduled" : found.state;
    if (move) await noteMove(tx, viewer, found, move, state, writing);
    const { title, when, time, place, agenda, round: roundId } = edit;
    await updateMeeting(tx, found.meetingId, { state, title, when, time: when.kind === "exact" ? time : null, place, agenda, roundId, confidentiality: levelOf(found, edit) });
    await saveParties(tx, viewer, found, edit, writing);
    return { ok: true, id };
  });
}

type Edit = HeldMeetingEdit | UpcomingMeetingEdit;

/** Locks the meeting and its dossier and asks whether the viewer may save this edit of it now. */
async function openEdit(tx: Transaction, viewer: Viewer, id: Id, edit: Edit, known: ReadonlySet<Id>) {
  const found = await lockMeeting(tx, scopeOf(viewer), id);
  const holder = found && (await lockDossier(tx, scopeOf(viewer), found.dossierId));
  if (!found || !holder) return refused("not_found");
  const { organisationId } = found;
  if (!may(viewer, "meeting.edit", { organisationId }) || (edit.level && !levelsToGive(viewer, organisationId).includes(edit.level))) return refused("forbidden");
  if (found.version !== edit.version) return refused("stale");
  if (edit.parties.some((party) => !known.has(party))) return refusedAt({ parties: ["unknown_party"] });
  if (edit.round && edit.round !== found.roundId && !(await isRound(tx, edit.round))) return refusedAt({ round: ["not_a_choice"] });
  return { ok: true as const, found, open: takesRecords(holder.state) };
}

/** The level a meeting keeps unless another is chosen; publication to members is taken back or given on its own page. */
const levelOf = (found: LockedMeeting, { level }: Edit) => level ?? found.confidentiality;

async function saveParties(tx: Transaction, viewer: Viewer, found: LockedMeeting, edit: Edit, { now, language }: Writing): Promise<void> {
  const { meetingId, dossierId, organisationId } = found;
  await addPartiesOnTheSpot(tx, edit.newParties, language, viewer.id, now);
  await setParties(tx, { meetingId, dossierId, organisationId }, partiesOf(edit));
  // The level of a meeting decides who hears of the verdicts on what was promised in it.
  await noteSettled(tx, dossierId);
  await touchDossier(tx, dossierId, now);
}

async function noteMove(tx: Transaction, viewer: Viewer, found: LockedMeeting, move: string, toState: MeetingState, { now, today }: Writing): Promise<void> {
  const { meetingId, dossierId, organisationId, state } = found;
  await recordStateChange(tx, { id: newId(), dossierId, organisationId, subject: "meeting", subjectId: meetingId, move, fromState: state, toState, onDay: today, at: now, actorId: viewer.id });
}
