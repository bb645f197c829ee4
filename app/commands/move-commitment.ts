import { withStanding } from "~/domain/chain-days";
import { COMMITMENT_TRANSITIONS, type CommitmentMove, type CommitmentState, decideCommitmentMove } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { isClosed } from "~/domain/dossier";
import { commitmentMovesOf } from "~/domain/permissions";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { type Brought, transitionFor } from "~/domain/transitions";
import { fulfils, refusalOfCount, refusalOfDay, refusalOfReversal, unsettles, type VerdictRefusal } from "~/domain/verdict";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockCommitment, namedCommitment } from "@db/queries/commitments";
import { type CommitmentStanding, noteSign, setDueOfWaiting, setStanding } from "@db/queries/commitment-writes";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { noteSettled } from "@db/queries/settled-counts";
import { recordStateChange } from "@db/queries/state-changes";
import { transaction } from "@db/transaction";

import { daysWithUs } from "./days-with-us";
import { type MovesAlong, movesAlong } from "./moves-along";
import { type MoveRefused, type Refused, refused } from "./refusal";

/** One move of a commitment. `changeId` is born with the form; `version` is the one the reader saw; `onDay` the day it took effect, today by default. */
export type CommitmentMoveInput = {
  readonly id: Id;
  readonly changeId: Id;
  readonly version: number;
  readonly move: CommitmentMove;
  readonly brought: Brought;
  readonly onDay: Day | null;
  /** How many people a verdict settles, cumulative; null where nobody counted. */
  readonly settledCount: number | null;
  /** What its form said of what moves along with it. */
  readonly seen?: string | undefined;
};
export type CommitmentMoved = { readonly ok: true; readonly state: CommitmentState } | MoveRefused | Refused<VerdictRefusal | "dossier_closed"> | MovesAlong;

/** The people who had a hand in a commitment: they may not judge it (settled question 2). */
export const involvedInCommitment = (commitment: Pick<CommitmentRow, "dossier" | "recordedBy" | "claimedBy">): readonly (Id | null)[] =>
  [commitment.dossier.ownerId, commitment.recordedBy, commitment.claimedBy];

/** The moves of a commitment that are open to a viewer. In a closed dossier only a verdict that no longer holds can be taken back. */
export function openCommitmentMoves(viewer: Viewer, commitment: Pick<CommitmentRow, "state" | "organisationId" | "dossier" | "recordedBy" | "claimedBy">): readonly CommitmentMove[] {
  const moves = commitmentMovesOf(viewer, commitment.state, { organisationId: commitment.organisationId, involved: involvedInCommitment(commitment) });
  return isClosed(commitment.dossier.state) ? moves.filter((move) => move === "undo") : moves;
}

/**
 * Moves a commitment. A verdict that it was kept sets off what waits for it; taking the verdict back stops that again. A claim is also a sign.
 * Refused: *not_found*, *stale*, *illegal_move*, *forbidden*, *dossier_closed*, what the table requires, a day ahead or before it was said,
 * undone before it was kept, a count above the head-count, and *moves_along* (days of others move with it, and the form did not show them). The same `changeId` a second time is the same move.
 */
export async function moveCommitment(viewer: Viewer, input: CommitmentMoveInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<CommitmentMoved> {
  const scope = scopeOf(viewer);
  const { id, changeId, move, brought } = input;
  return transaction(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scope, id);
    if (!found) return refused("not_found");
    const written = await moveWritten(tx, changeId);
    if (written) return written.subjectId === id && written.actorId === viewer.id && written.move === move ? { ok: true, state: found.state } : refused("forbidden");
    if (found.version !== input.version) return refused("stale");
    if (!openCommitmentMoves(viewer, found).includes(move)) return refused(whyClosedTo(found, move));

    const decided = decideCommitmentMove(found.state, move, brought);
    if (!decided.ok) return decided;
    const onDay = input.onDay ?? today;
    const settledCount = fulfils(move) ? input.settledCount : null;
    const undone = move === "undo" ? refusalOfReversal(onDay, found.doneOn) : null;
    const impossible = refusalOfDay(onDay, found.said, today) ?? undone ?? refusalOfCount(settledCount, found.dossier.headCount);
    if (impossible) return refused(impossible);
    const target = move === "supersede" ? (brought.target ?? null) : null;
    if (target && (target === id || !(await namedCommitment(tx, scope, found.dossier.id, target)))) return refused("target_missing");
    const standing = standingAfter(decided.to, move, brought, onDay, viewer.id);
    const along = await movesAlong(tx, { scope, dossierId: found.dossier.id, itself: id, seen: input.seen }, (links) => withStanding(links, id, decided.to, standing.doneOn === undefined ? found.doneOn : standing.doneOn));
    if (along) return along;

    await recordStateChange(tx, {
      id: changeId, organisationId: found.organisationId, dossierId: found.dossier.id, subject: "commitment", subjectId: id, move, fromState: found.state, toState: decided.to, onDay, at: now,
      actorId: viewer.id, reason: brought.reason ?? null, evidence: brought.evidence ?? null, claim: brought.claim ?? null, settledCount, targetId: target, reversal: move === "undo" ? (brought.reversal ?? null) : null,
    });
    await setStanding(tx, id, fulfils(move) ? { ...standing, settledCount, withUsDays: await daysWithUs(tx, found, onDay) } : standing);
    if (fulfils(move) || unsettles(move)) await noteSettled(tx, found.dossier.id);
    if (fulfils(move) || unsettles(move)) await setDueOfWaiting(tx, id, fulfils(move) ? onDay : null);
    if (move === "claim") await noteSign(tx, id, onDay);
    if (move === "claim") await noteFirstAnswers(tx, found.dossier.id);
    await touchDossier(tx, found.dossier.id, now);
    return { ok: true, state: decided.to };
  });
}

function whyClosedTo(found: CommitmentRow, move: CommitmentMove): "dossier_closed" | "forbidden" | "illegal_move" {
  if (!transitionFor(COMMITMENT_TRANSITIONS, found.state, move)) return "illegal_move";
  return isClosed(found.dossier.state) ? "dossier_closed" : "forbidden";
}

function standingAfter(state: CommitmentState, move: CommitmentMove, brought: Brought, onDay: Day, viewerId: Id): CommitmentStanding {
  return {
    state,
    ...(move === "confirm" && brought.test ? { test: brought.test } : {}),
    ...(move === "claim" ? { claimedBy: viewerId } : {}),
    ...(fulfils(move) ? { doneOn: onDay } : unsettles(move) ? { doneOn: null, withUsDays: null, settledCount: null } : {}),
  };
}
