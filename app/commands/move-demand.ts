import type { Day } from "~/domain/days";
import { decideDemandMove, DEMAND_TRANSITIONS, type DemandMove, type DemandMoveRefusal, type DemandStance } from "~/domain/demand";
import { isClosed } from "~/domain/dossier";
import { demandMovesOf } from "~/domain/permissions";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import { type Brought, transitionFor } from "~/domain/transitions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { demandFacts } from "@db/queries/demand-facts";
import { type DemandStanding, setDemandStanding } from "@db/queries/demand-writes";
import { lockDemand } from "@db/queries/demands";
import { moveWritten, touchDossier } from "@db/queries/dossier-writes";
import { recordStateChange } from "@db/queries/state-changes";
import { transaction } from "@db/transaction";

import { type MoveRefused, type Refused, refused } from "./refusal";

/** One move of a demand. `changeId` is born with the form; `version` is the one the reader saw, so that nobody validates a text they have not read. */
export type DemandMoveInput = {
  readonly id: Id;
  readonly changeId: Id;
  readonly version: number;
  readonly move: DemandMove;
  readonly brought: Brought;
  readonly onDay: Day | null;
};
export type DemandMoved = { readonly ok: true; readonly stance: DemandStance } | MoveRefused | Refused<DemandMoveRefusal | "dossier_closed" | "day_ahead">;

/** In a closed dossier what became of a demand can still be confirmed; nothing else. */
const AFTER_CLOSING: readonly DemandMove[] = ["satisfy", "satisfy_partly"];

/** The moves of a demand that are open to a viewer. */
export function openDemandMoves(viewer: Viewer, demand: Pick<DemandRow, "state" | "organisationId" | "dossier" | "authors">): readonly DemandMove[] {
  const moves = demandMovesOf(viewer, demand.state, { organisationId: demand.organisationId, involved: involvedInDemand(demand) });
  return isClosed(demand.dossier.state) ? moves.filter((move) => AFTER_CLOSING.includes(move)) : moves;
}

/**
 * Moves a demand. Validating takes the version that stands now as the one that may be handed over; taking back and revising give that up.
 * Refused: *not_found*, *stale* (another version was saved, or it was moved, meanwhile), *illegal_move*, *forbidden* (also to whoever had a hand in the
 * text, of the bureau's moves), *dossier_closed*, *open_comments*, *no_link*, *not_all_kept*, *none_kept*, what the table requires, *day_ahead*.
 * The same `changeId` a second time is the same move.
 */
export async function moveDemand(viewer: Viewer, input: DemandMoveInput, { now, today }: { readonly now: Date; readonly today: Day }): Promise<DemandMoved> {
  const { id, changeId, move, brought } = input;
  return transaction(viewer.id, async (tx) => {
    const found = await lockDemand(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    const written = await moveWritten(tx, changeId);
    if (written) return written.subjectId === id && written.actorId === viewer.id && written.move === move ? { ok: true, stance: found.stance } : refused("forbidden");
    if (found.version !== input.version) return refused("stale");
    if (!openDemandMoves(viewer, found).includes(move)) return refused(whyClosedTo(found, move));
    const decided = decideDemandMove(await demandFacts(found, tx), move, brought);
    if (!decided.ok) return decided;
    const onDay = input.onDay ?? today;
    if (onDay > today) return refused("day_ahead");

    await recordStateChange(tx, {
      id: changeId, organisationId: found.organisationId, dossierId: found.dossier.id, subject: "demand", subjectId: id, move, fromState: found.state, toState: decided.to, onDay, at: now,
      actorId: viewer.id, reason: brought.reason ?? null,
    });
    await setDemandStanding(tx, id, standingAfter(found, move, decided.to));
    await touchDossier(tx, found.dossier.id, now);
    return { ok: true, stance: decided.to };
  });
}

function whyClosedTo(found: DemandRow, move: DemandMove): "dossier_closed" | "forbidden" | "illegal_move" {
  if (!transitionFor(DEMAND_TRANSITIONS, found.state, move)) return "illegal_move";
  return isClosed(found.dossier.state) ? "dossier_closed" : "forbidden";
}

function standingAfter(found: DemandRow, move: DemandMove, stance: DemandStance): DemandStanding {
  if (move === "validate") return { stance, validatedVersionId: found.currentVersionId };
  return move === "take_back" || move === "revise" ? { stance, validatedVersionId: null } : { stance };
}
