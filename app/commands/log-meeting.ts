import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import type { Language } from "~/domain/localized";
import { levelsToGive, may } from "~/domain/permissions";
import type { LevelAtRecording } from "~/domain/rows/meeting";
import { canHaveBeenHeld } from "~/domain/said";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import type { HeldMeeting, UpcomingMeeting } from "~/forms/meeting";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { addPartiesOnTheSpot } from "@db/queries/meeting-parties";
import { authorOfMeeting, insertMeeting, type MeetingContent, setAttendees, setParties } from "@db/queries/meeting-writes";
import { stillTakesOn } from "@db/queries/organisation-tree";
import { knownParties } from "@db/queries/party-choices";
import { isRound } from "@db/queries/round-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { type MeetingResult, refusedAt } from "./meeting-refusal";
import { refused } from "./refusal";
import { readyOutcomes, saveOutcomes } from "./save-outcomes";
import { takeUpIfBegun } from "./take-up";

/** When and in which language a meeting is written down; parties named on the spot get their name in that language. */
export type Writing = { readonly now: Date; readonly today: Day; readonly language: Language };

/** The parties of a meeting in order, each once: those chosen, then those named on the spot. */
export const partiesOf = ({ parties, newParties }: Pick<UpcomingMeeting, "parties" | "newParties">): Id[] => [...new Set([...parties, ...newParties.map(({ id }) => id)])];

/** What a form says of a meeting's own row. The hour belongs to an exact day. */
export function contentOf(form: UpcomingMeeting | HeldMeeting, state: MeetingContent["state"], level: LevelAtRecording): MeetingContent {
  const { title, when, time, place, agenda, round: roundId } = form;
  const held = "handedOver" in form ? { handedOver: form.handedOver, notes: form.notes } : { handedOver: null, notes: null };
  return { state, title, when, time: when.kind === "exact" ? time : null, place, agenda, ...held, roundId, confidentiality: level };
}

/**
 * Writes down a meeting that was held: its parties (new ones join the directory), attendees and outcomes; outcomes that are commitments become
 * commitments said on the day of the meeting, and an adopted dossier goes on to *in dialogue*.
 * Refused: *not_found* (the dossier is out of reach), *forbidden*, *illegal_move* (the dossier takes no records now), and codes at fields: a date that
 * lies ahead (`in_the_future`), an unknown party, a commitment that names none of several parties, or that waits on what it cannot wait on.
 * The same id a second time, by the same person in the same dossier, is the same meeting.
 */
export async function logMeeting(viewer: Viewer, dossierId: Id, meeting: HeldMeeting, writing: Writing): Promise<MeetingResult> {
  if (!canHaveBeenHeld(meeting.when, writing.today)) return refusedAt({ "when.from": ["in_the_future"] });
  return record(viewer, dossierId, meeting, "held", writing, async (tx, place, parties, level) => {
    const sitting = { place, when: meeting.when, confidentiality: level, parties, kept: [] };
    const ready = await readyOutcomes(tx, viewer, sitting, meeting.outcomes, writing.today);
    if (!ready.ok) return ready;
    return { ok: true, save: async () => {
      await setAttendees(tx, place, meeting.attendees);
      await saveOutcomes(tx, viewer, sitting, ready, writing.now, writing.today);
      await takeUpIfBegun(tx, dossierId, writing.now, writing.today);
    } };
  });
}

/** Writes down a meeting still to come: asked for, offered to us, or fixed. Refused as above; its day may lie anywhere. */
export async function announceMeeting(viewer: Viewer, dossierId: Id, meeting: UpcomingMeeting, writing: Writing): Promise<MeetingResult> {
  return record(viewer, dossierId, meeting, meeting.state, writing, async () => ({ ok: true, save: async () => {} }));
}

type Place = { readonly meetingId: Id; readonly dossierId: Id; readonly organisationId: Id };
/** Asks, before anything is written, whether the rest of a meeting can be; and writes it, once the meeting is there. */
type Rest = (tx: Transaction, place: Place, parties: readonly Id[], level: LevelAtRecording) => Promise<{ ok: true; save: () => Promise<void> } | Extract<MeetingResult, { ok: false }>>;

async function record(viewer: Viewer, dossierId: Id, meeting: HeldMeeting | UpcomingMeeting, state: MeetingContent["state"], { now, today, language }: Writing, rest: Rest): Promise<MeetingResult> {
  const known = await knownParties(meeting.parties);
  return transaction(viewer.id, async (tx) => {
    const holder = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!holder) return refused("not_found");
    const { organisationId } = holder;
    const level = meeting.level ?? "organisation";
    if (!may(viewer, "meeting.log", { organisationId }) || !levelsToGive(viewer, organisationId).includes(level)) return refused("forbidden");
    const before = await authorOfMeeting(tx, meeting.id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id: meeting.id } : refused("forbidden");
    if (!takesRecords(holder.state) || !(await stillTakesOn(tx, organisationId, today))) return refused("illegal_move");
    if (meeting.parties.some((id) => !known.has(id))) return refusedAt({ parties: ["unknown_party"] });
    if (meeting.round && !(await isRound(tx, meeting.round))) return refusedAt({ round: ["not_a_choice"] });

    const place = { meetingId: meeting.id, dossierId, organisationId };
    const ready = await rest(tx, place, partiesOf(meeting), level);
    if (!ready.ok) return ready;
    if (!(await insertMeeting(tx, place, contentOf(meeting, state, level), viewer.id, now))) return refused("forbidden");
    await touchDossier(tx, dossierId, now);
    await recordStateChange(tx, { id: newId(), dossierId, organisationId, subject: "meeting", subjectId: meeting.id, move: "record", fromState: null, toState: state, onDay: today, at: now, actorId: viewer.id });
    await addPartiesOnTheSpot(tx, meeting.newParties, language, viewer.id, now);
    await setParties(tx, place, partiesOf(meeting));
    await ready.save();
    return { ok: true, id: meeting.id };
  });
}
