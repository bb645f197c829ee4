import { takesRecords } from "~/domain/dossier";
import { isUpcoming } from "~/domain/meeting";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { fillEmptyTexts, lockMeeting } from "@db/queries/meeting-writes";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/**
 * Begins the minutes of a meeting with what its brief says: the agenda and the notes are written where they are empty, and nothing that somebody wrote is
 * touched; done twice it is done once. Refused: *not_found*, *forbidden*, *illegal_move* (the meeting was cancelled or refused, or its dossier is closed).
 */
export async function draftFromBrief(viewer: Viewer, meetingId: Id, texts: { readonly agenda: string; readonly notes: string }, now: Date): Promise<{ readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move">> {
  const scope = scopeOf(viewer);
  return transaction<{ readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move">>(viewer.id, async (tx) => {
    const found = await lockMeeting(tx, scope, meetingId);
    const holder = found && (await lockDossier(tx, scope, found.dossierId));
    if (!found || !holder) return refused("not_found");
    if (!may(viewer, "meeting.edit", { organisationId: found.organisationId })) return refused("forbidden");
    if (!isUpcoming(found.state) || !takesRecords(holder.state)) return refused("illegal_move");
    if (await fillEmptyTexts(tx, meetingId, texts)) await touchDossier(tx, found.dossierId, now);
    return { ok: true };
  });
}
