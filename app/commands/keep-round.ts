import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { canHaveBeenHeld } from "~/domain/said";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { Day } from "~/domain/days";
import type { RoundInput } from "~/forms/round";
import { lockDossier } from "@db/queries/dossiers";
import { lockMeeting } from "@db/queries/meeting-writes";
import { knownParties } from "@db/queries/party-choices";
import { authorOfRound, deleteRound, insertRound, isRound, isRoundNamed, lockRound, setRoundOf, updateRound } from "@db/queries/round-writes";
import { transaction } from "@db/transaction";

import { type FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

type Wrong = Refused<"fields"> & { readonly fields: FieldCodes };
export type RoundKept = { readonly ok: true; readonly id: Id } | Refused<"forbidden" | "not_found" | "stale"> | Wrong;

/** The calendar of rounds belongs to the whole installation: whoever may keep rounds anywhere keeps it. */
export function keepsRounds(viewer: Viewer): boolean {
  return viewer.roles.some(({ organisationId }) => may(viewer, "round.keep", { organisationId }));
}

/**
 * Adds a round to the calendar. Refused: *forbidden* (no office that keeps rounds, or the id is somebody else's), and codes at fields: `in_the_future` for a
 * round that was held on a day that has not come, `unknown_party`. The same form sent twice adds one.
 */
export async function addRound(viewer: Viewer, input: RoundInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<RoundKept> {
  if (!keepsRounds(viewer)) return refused("forbidden");
  const wrong = await wrongIn(input, today);
  if (wrong) return wrong;
  const { id, version: _version, ...content } = input;
  return transaction<RoundKept>(viewer.id, async (tx) => {
    if (await insertRound(tx, id, content, { createdBy: viewer.id, createdAt: now })) return { ok: true, id };
    return (await authorOfRound(tx, id)) === viewer.id ? { ok: true, id } : refused("forbidden");
  });
}

/** Changes a round. Refused besides: *not_found*, *stale* (it was saved meanwhile). */
export async function changeRound(viewer: Viewer, input: RoundInput, today: Day): Promise<RoundKept> {
  if (!keepsRounds(viewer)) return refused("forbidden");
  const wrong = await wrongIn(input, today);
  if (wrong) return wrong;
  const { id, version, ...content } = input;
  return transaction<RoundKept>(viewer.id, async (tx) => {
    const found = await lockRound(tx, id);
    if (!found) return refused("not_found");
    if (found.version !== version) return refused("stale");
    await updateRound(tx, id, content);
    return { ok: true, id };
  });
}

/** Deletes a round that nothing names. Refused: *forbidden*, *round_named* (a meeting belongs to it, perhaps one that the viewer may not read). Deleted twice it is deleted once. */
export async function removeRound(viewer: Viewer, id: Id): Promise<{ readonly ok: true } | Refused<"forbidden" | "round_named">> {
  if (!keepsRounds(viewer)) return refused("forbidden");
  return transaction<{ readonly ok: true } | Refused<"round_named">>(viewer.id, async (tx) => {
    if (!(await lockRound(tx, id))) return { ok: true };
    if (await isRoundNamed(tx, id)) return refused("round_named");
    await deleteRound(tx, id);
    return { ok: true };
  });
}

/**
 * Puts a meeting into a round, or takes it out of it. Done twice it is done once. Refused: *not_found* (the round is not there, or the meeting is out of
 * reach), *forbidden*, *illegal_move* (its dossier is closed), *stale* (the meeting is in another round).
 */
export async function placeMeeting(viewer: Viewer, roundId: Id, { meeting: meetingId, intent }: { readonly meeting: Id; readonly intent: "put" | "take" }): Promise<{ readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move" | "stale">> {
  return transaction<{ readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move" | "stale">>(viewer.id, async (tx) => {
    const found = await lockMeeting(tx, scopeOf(viewer), meetingId);
    const holder = found && (await lockDossier(tx, scopeOf(viewer), found.dossierId));
    if (!found || !holder || !(await isRound(tx, roundId))) return refused("not_found");
    if (!may(viewer, "meeting.edit", { organisationId: found.organisationId })) return refused("forbidden");
    if (found.roundId === (intent === "put" ? roundId : null)) return { ok: true };
    if (!takesRecords(holder.state)) return refused("illegal_move");
    return (await setRoundOf(tx, meetingId, intent === "put" ? null : roundId, intent === "put" ? roundId : null)) ? { ok: true } : refused("stale");
  });
}

async function wrongIn({ state, when, partyId }: RoundInput, today: Day): Promise<Wrong | null> {
  if (state === "held" && !canHaveBeenHeld(when, today)) return { ok: false, refusal: "fields", fields: { "when.from": ["in_the_future"] } };
  if (partyId && !(await knownParties([partyId])).has(partyId)) return { ok: false, refusal: "fields", fields: { party: ["unknown_party"] } };
  return null;
}
