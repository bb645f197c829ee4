import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { MEETING_TRANSITIONS, type MeetingMove, type MeetingState } from "~/domain/meeting";
import { may } from "~/domain/permissions";
import { type Brought, missingFrom, STATE_BEFORE, transitionFor } from "~/domain/transitions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { lockMeeting, updateMeeting } from "@db/queries/meeting-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { transaction } from "@db/transaction";

import { type MoveRefused, refused } from "./refusal";

/** One move of a meeting still to come. `changeId` is born with the form; `version` is the one the reader saw. */
export type MeetingMoveInput = { readonly meetingId: Id; readonly changeId: Id; readonly version: number; readonly move: MeetingMove; readonly brought: Brought; readonly onDay?: Day | null };
export type MeetingMoved = { readonly ok: true; readonly state: MeetingState } | MoveRefused;

/**
 * Moves a meeting still to come: refused, declined, postponed, cancelled, each with a reason that says by whom. Fixing its date and recording that
 * it was held are edits, since they bring more than a move.
 * Refused: *not_found*, *forbidden*, *stale*, *illegal_move* (also in a closed dossier), and what the table requires. The same `changeId` twice is one move.
 */
export async function moveMeeting(viewer: Viewer, input: MeetingMoveInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<MeetingMoved> {
  return transaction(viewer.id, async (tx) => {
    const found = await lockMeeting(tx, scopeOf(viewer), input.meetingId);
    const holder = found && (await lockDossier(tx, scopeOf(viewer), found.dossierId));
    if (!found || !holder) return refused("not_found");
    const { meetingId, dossierId, organisationId } = found;
    if (!may(viewer, "meeting.edit", { organisationId })) return refused("forbidden");
    const written = await moveWritten(tx, input.changeId);
    if (written) {
      const same = written.subjectId === meetingId && written.actorId === viewer.id && written.move === input.move;
      return same ? { ok: true, state: found.state } : refused("forbidden");
    }
    if (found.version !== input.version) return refused("stale");
    const row = takesRecords(holder.state) ? transitionFor(MEETING_TRANSITIONS, found.state, input.move) : undefined;
    if (!row || row.to === STATE_BEFORE) return refused("illegal_move");
    const missing = missingFrom(input.brought, row.requires);
    if (missing) return refused(missing);

    const onDay = input.onDay && input.onDay <= today ? input.onDay : today;
    await touchDossier(tx, dossierId, now);
    await recordStateChange(tx, {
      id: input.changeId, dossierId, organisationId, subject: "meeting", subjectId: meetingId, move: input.move, fromState: found.state, toState: row.to,
      onDay, at: now, actorId: viewer.id, reason: input.brought.reason ?? null,
    });
    await updateMeeting(tx, meetingId, { state: row.to });
    return { ok: true, state: row.to };
  });
}
