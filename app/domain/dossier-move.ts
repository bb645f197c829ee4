import type { Day } from "./days";
import { type DossierMove, type DossierState, isClosed, OPEN_STATES } from "./dossier";
import { dossierMovesOf } from "./permissions";
import { type DossierRow, involvedIn } from "./rows/dossier";
import type { Id, Viewer } from "./viewer";

/** The states in which a coordinator may change what a dossier says. What lies before the bureau is left alone until it decides, and so is what is closed. */
export const EDITABLE_STATES = ["draft", "returned", ...OPEN_STATES] as const satisfies readonly DossierState[];
export const isEditable = (state: DossierState): boolean => (EDITABLE_STATES as readonly DossierState[]).includes(state);

/** The moves of a dossier that are open to a viewer, those who had a hand in it being kept from deciding on it. */
export function openMovesOf(viewer: Viewer, dossier: Pick<DossierRow, "state" | "organisationId" | "ownerId" | "createdBy" | "submittedBy">): readonly DossierMove[] {
  return dossierMovesOf(viewer, dossier.state, { organisationId: dossier.organisationId, involved: involvedIn(dossier), authorId: dossier.createdBy, ownerId: dossier.ownerId });
}

/** The parts of a dossier that change with its state. */
export type DossierStanding = {
  readonly state: DossierState;
  /** Where waking and reopening lead back to. */
  readonly stateBefore: DossierState | null;
  readonly suspendedUntil: Day | null;
  readonly mergedIntoId: Id | null;
  readonly closedOn: Day | null;
};

/**
 * How a dossier stands after a move that was allowed. Suspending and closing remember the state before, so that waking and reopening return to it;
 * one that is closed while suspended remembers what it was before that, so that it never reopens into a suspension that is over.
 */
export function standingAfter(before: DossierStanding, move: DossierMove, to: DossierState, brought: { readonly until?: Day; readonly target?: Id }, onDay: Day): DossierStanding {
  const leavesOff = to === "suspended" || (isClosed(to) && !isClosed(before.state));
  const remembered = before.state === "suspended" ? before.stateBefore : before.state;
  return {
    state: to,
    stateBefore: leavesOff ? remembered : to === "archived" ? before.stateBefore : null,
    suspendedUntil: to === "suspended" ? (brought.until ?? null) : null,
    mergedIntoId: move === "merge" ? (brought.target ?? null) : to === "archived" ? before.mergedIntoId : null,
    closedOn: isClosed(to) ? (before.closedOn ?? onDay) : null,
  };
}
