import { blockingGapsOf } from "~/domain/completeness";
import { type Day, yearOf } from "~/domain/days";
import { decideDossierMove, DOSSIER_TRANSITIONS, type DossierMove, type DossierState, isOpen } from "~/domain/dossier";
import { openMovesOf, standingAfter } from "~/domain/dossier-move";
import { addressOf, type DossierRow } from "~/domain/rows/dossier";
import { type Brought, transitionFor } from "~/domain/transitions";
import { type Id, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import { commitmentCounts, drawNumber, moveWritten, setState, touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { type MoveRefused, type Refused, refused } from "./refusal";
import { takeUpIfBegun } from "./take-up";

/** One move of a dossier. `changeId` is born with the form; `version` is the one the reader saw; `onDay` when it took effect, today by default. */
export type DossierMoveInput = {
  readonly dossierId: Id;
  readonly changeId: Id;
  readonly version: number;
  readonly move: DossierMove;
  readonly brought: Brought;
  readonly onDay?: Day | null;
};

type At = { readonly now: Date; readonly today: Day };
export type DossierMoved = { readonly ok: true; readonly address: string; readonly state: DossierState } | MoveRefused | Refused<"incomplete">;

/**
 * Moves a dossier. Submitting draws its number the first time; adopting goes on to *in dialogue* where a meeting was already held.
 * Refused: *not_found* (out of reach), *stale* (it moved meanwhile), *illegal_move*, *forbidden*, *incomplete* (submission), and what the table requires.
 * The same `changeId` a second time is the same move.
 */
export async function moveDossier(viewer: Viewer, input: DossierMoveInput, at: At): Promise<DossierMoved> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx) => {
    const found = await lockDossier(tx, scope, input.dossierId);
    if (!found) return refused("not_found");
    const written = await moveWritten(tx, input.changeId);
    if (written) {
      const same = written.subjectId === found.id && written.actorId === viewer.id && written.move === input.move;
      return same ? { ok: true, address: addressOf(found), state: found.state } : refused("forbidden");
    }
    if (!openMovesOf(viewer, found).includes(input.move)) {
      if (transitionFor(DOSSIER_TRANSITIONS, found.state, input.move)) return refused("forbidden");
      return refused(found.version === input.version ? "illegal_move" : "stale");
    }
    if (found.version !== input.version) return refused("stale");
    return applyMove(tx, { viewer, scope, dossier: found }, input, at);
  });
}

type Asked = { readonly viewer: Viewer; readonly scope: Scope; readonly dossier: DossierRow };

/** Makes a move on a locked dossier once it is known that the viewer may: decides, draws the number, saves. Used by opening and editing too. */
export async function applyMove(tx: Transaction, { viewer, scope, dossier }: Asked, input: Omit<DossierMoveInput, "dossierId" | "version">, { now, today }: At): Promise<DossierMoved> {
  const { move, brought } = input;
  if (move === "submit" && blockingGapsOf(dossier).length > 0) return refused("incomplete");
  const decided = decideDossierMove({ ...dossier, ...(await commitmentCounts(tx, dossier.id)) }, move, brought, today);
  if (!decided.ok) return decided;
  if (move === "merge" && !(await canTake(tx, scope, dossier.id, brought.target, now))) return refused("target_missing");

  const onDay = input.onDay && input.onDay <= today ? input.onDay : today;
  await recordStateChange(tx, {
    id: input.changeId, organisationId: dossier.organisationId, dossierId: dossier.id, subject: "dossier", subjectId: dossier.id,
    move, fromState: dossier.state, toState: decided.to, onDay, at: now, actorId: viewer.id,
    reason: brought.reason ?? null, evidence: brought.evidence ?? null, targetId: move === "merge" ? (brought.target ?? null) : null,
  });
  const number = move === "submit" && !dossier.number ? await drawNumber(tx, yearOf(dossier.openedOn)) : dossier.number;
  await setState(tx, dossier.id, { ...standingAfter(dossier, move, decided.to, brought, onDay), number }, now);
  const tookUp = move === "adopt" && (await takeUpIfBegun(tx, dossier.id, now, today));
  return { ok: true, address: addressOf({ id: dossier.id, number }), state: tookUp ? "in_dialogue" : decided.to };
}

/** Whether another dossier can take this one in: in reach, open, and not this one. It counts as moved by that. */
async function canTake(tx: Transaction, scope: Scope, id: Id, targetId: Id | undefined, now: Date): Promise<boolean> {
  const target = targetId && targetId !== id ? await lockDossier(tx, scope, targetId) : null;
  if (!target || !isOpen(target.state)) return false;
  await touchDossier(tx, target.id, now);
  return true;
}
