import { isOpenCommitment } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import { may } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import type { NudgeKind } from "~/domain/nudge";
import type { SignKind } from "~/domain/sign";
import { type DayRefusal, refusalOfDay } from "~/domain/verdict";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockCommitment } from "@db/queries/commitments";
import { insertSign, noteSign, recorderOfSign } from "@db/queries/commitment-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** A sign as it is recorded: news of theirs in words; a nudge of ours in words, by how it was made, or both. */
export type NewSign = { readonly id: Id; readonly commitmentId: Id; readonly kind: SignKind; readonly nudge?: NudgeKind | null; readonly onDay: Day; readonly words: string | null };
export type SignRecorded = { readonly ok: true } | Refused<"not_found" | "forbidden" | "dossier_closed" | "illegal_move" | DayRefusal>;

/** Whether a sign can still be given on a commitment: while it is open, and its dossier is not closed. */
export const takesSigns = ({ state, dossier }: Pick<CommitmentRow, "state" | "dossier">): boolean => isOpenCommitment(state) && !isClosed(dossier.state);

/**
 * Records a dated sign on a commitment, which ends its silence from that day on. The same id a second time, by the same person on the same commitment, is the same sign.
 * Refused: *not_found*, *forbidden*, *dossier_closed*, *illegal_move* (it is no longer open), a day ahead or before it was said.
 * A nudge in two taps, without a word, is recorded by the same rules: it ends the silence and hands the turn over to them.
 */
export async function recordSign(viewer: Viewer, input: NewSign, { now, today }: { readonly now: Date; readonly today: Day }): Promise<SignRecorded> {
  return transaction(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scopeOf(viewer), input.commitmentId);
    if (!found) return refused("not_found");
    const { organisationId, dossier } = found;
    if (!may(viewer, "commitment.edit", { organisationId })) return refused("forbidden");
    const before = await recorderOfSign(tx, input.id);
    if (before) return before.recordedBy === viewer.id && before.commitmentId === input.commitmentId ? { ok: true } : refused("forbidden");
    if (isClosed(dossier.state)) return refused("dossier_closed");
    if (!isOpenCommitment(found.state)) return refused("illegal_move");
    const impossible = refusalOfDay(input.onDay, found.said, today);
    if (impossible) return refused(impossible);

    if (!(await insertSign(tx, { ...input, dossierId: dossier.id, organisationId, recordedBy: viewer.id, at: now }))) return refused("forbidden");
    await noteSign(tx, input.commitmentId, input.onDay);
    await noteFirstAnswers(tx, dossier.id);
    await touchDossier(tx, dossier.id, now);
    return { ok: true };
  });
}
