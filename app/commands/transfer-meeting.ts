import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import { TRANSFER } from "~/domain/transfer";
import { type Id, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { carryOver } from "@db/queries/meeting-transfer";
import { lockMeeting } from "@db/queries/meeting-writes";
import { noteSettled } from "@db/queries/settled-counts";
import { recordStateChange } from "@db/queries/state-changes";
import { dossierHolding } from "@db/queries/strike-facts";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";
import { takeUpIfBegun } from "./take-up";

/** `changeId` is born with the form; `version` is that of the meeting that the reader saw. */
export type TransferInput = { readonly meetingId: Id; readonly targetId: Id; readonly changeId: Id; readonly version: number };
export type Transferred = { readonly ok: true } | Refused<"not_found" | "forbidden" | "changed_meanwhile" | "illegal_move" | "target_missing">;

/**
 * Moves a meeting, with everything that belongs to it, to another dossier of an organisation that the viewer coordinates. Both dossiers count as moved and
 * note it in their history; commitments that wait for each other across the two keep waiting; an adopted dossier that gets a held meeting goes on to
 * *in dialogue*. Refused: *not_found*, *forbidden*, *target_missing* (not there, or the same), *changed_meanwhile*, *illegal_move* (one of the two is closed).
 * The same `changeId` a second time is the same move.
 */
export async function transferMeeting(viewer: Viewer, { meetingId, targetId, changeId, version }: TransferInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<Transferred> {
  const scope = scopeOf(viewer);
  return transaction<Transferred>(viewer.id, async (tx) => {
    const sourceId = await dossierHolding(tx, "meeting", meetingId);
    const [source, target] = await lockBoth(tx, scope, sourceId, targetId);
    const found = source && (await lockMeeting(tx, scope, meetingId));
    if (!source || !found) return refused("not_found");
    if (!may(viewer, "meeting.transfer", { organisationId: source.organisationId })) return refused("forbidden");
    const written = await moveWritten(tx, changeId);
    if (written) return written.subjectId === meetingId && written.actorId === viewer.id && written.move === TRANSFER ? { ok: true } : refused("forbidden");
    if (!target || target.id === source.id) return refused("target_missing");
    if (!may(viewer, "meeting.transfer", { organisationId: target.organisationId })) return refused("forbidden");
    if (found.version !== version) return refused("changed_meanwhile");
    if (!takesRecords(source.state) || !takesRecords(target.state)) return refused("illegal_move");

    const note = { subject: "meeting" as const, subjectId: meetingId, move: TRANSFER, fromState: found.state, toState: found.state, onDay: today, at: now, actorId: viewer.id };
    await recordStateChange(tx, { ...note, id: changeId, dossierId: source.id, organisationId: source.organisationId, targetId: target.id });
    await recordStateChange(tx, { ...note, id: newId(), dossierId: target.id, organisationId: target.organisationId, targetId: source.id });
    await carryOver(tx, meetingId, { dossierId: target.id, organisationId: target.organisationId });
    for (const { id } of [source, target]) await noteSettled(tx, id);
    await touchDossier(tx, source.id, now);
    await touchDossier(tx, target.id, now);
    await takeUpIfBegun(tx, target.id, now, today);
    return { ok: true };
  });
}

/** Locks two dossiers in the order of their ids, so that two moves in opposite directions wait for each other in turn. Null for one that is out of reach. */
async function lockBoth(tx: Transaction, scope: Scope, first: Id | null, second: Id) {
  const locked = new Map<Id, Awaited<ReturnType<typeof lockDossier>>>();
  for (const id of [...new Set([first ?? second, second])].toSorted()) locked.set(id, await lockDossier(tx, scope, id));
  return [first === null ? null : (locked.get(first) ?? null), locked.get(second) ?? null] as const;
}
