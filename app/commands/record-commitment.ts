import type { Day } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import type { CommitmentContent } from "~/domain/rows/commitment";
import { type Id, readsFromInside, scopeOf, type Viewer } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { insertCommitment, recorderOf } from "@db/queries/commitment-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { recordStateChange } from "@db/queries/state-changes";
import { transaction } from "@db/transaction";

import { checkedContent, type ContentRefusal, NOTHING_BEFORE } from "./commitment-content";
import { type Refused, refused } from "./refusal";

export type NewCommitment = { readonly id: Id; readonly dossierId: Id; readonly content: CommitmentContent };
export type CommitmentRecorded = { readonly ok: true } | Refused<"not_found" | "forbidden" | "dossier_closed" | ContentRefusal>;

/**
 * Records a commitment in a dossier that is not closed. The same id a second time, by the same person in the same dossier, is the same commitment.
 * Refused: *not_found* (the dossier is out of reach), *forbidden*, *dossier_closed*, and what `checkedContent` refuses.
 */
export async function recordCommitment(viewer: Viewer, { id, dossierId, content }: NewCommitment, { now, today }: { readonly now: Date; readonly today: Day }): Promise<CommitmentRecorded> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const place = await lockDossier(tx, scope, dossierId);
    if (!place || !readsFromInside(scope, place.organisationId)) return refused("not_found");
    const { organisationId } = place;
    if (!may(viewer, "commitment.record", { organisationId }) || !levelsToGive(viewer, organisationId).includes(content.confidentiality)) return refused("forbidden");
    const before = await recorderOf(tx, id);
    if (before) return before.recordedBy === viewer.id && before.dossierId === dossierId ? { ok: true } : refused("forbidden");
    if (isClosed(place.state)) return refused("dossier_closed");

    const checked = await checkedContent(tx, { scope, dossierId, id, before: NOTHING_BEFORE, today }, content);
    if (!checked.ok) return checked;
    if (!(await insertCommitment(tx, { id, dossierId, organisationId, recordedBy: viewer.id, now }, checked.content))) return refused("forbidden");
    await recordStateChange(tx, { id: newId(), organisationId, dossierId, subject: "commitment", subjectId: id, move: "record", fromState: null, toState: "recorded", onDay: today, at: now, actorId: viewer.id });
    await touchDossier(tx, dossierId, now);
    return { ok: true };
  });
}
