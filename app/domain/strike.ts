import { COMMITMENT_TRANSITIONS, type CommitmentMove } from "./commitment";
import { DEMAND_TRANSITIONS, type DemandMove } from "./demand";
import { may } from "./permissions";
import { holds, type Id, type Viewer } from "./viewer";

/** What can be struck out with a reason (settled question 17). */
export const STRIKEABLE = ["meeting", "commitment", "event", "sign", "demand", "deposit", "response", "agreement", "document", "demand_file", "evidence"] as const;
export type Strikeable = (typeof STRIKEABLE)[number];

/** How long somebody may take back what they recorded themselves, or the striking-out of it, in milliseconds. */
export const OWN_HAND_LASTS = 24 * 3_600_000;

/** A record that a striking-out takes along: who wrote it down, and when. */
export type Recorded = { readonly by: Id; readonly at: Date };

/** What the rules need to know of a record that somebody wants to strike out. */
export type ToStrike = {
  readonly organisationId: Id;
  /** The owner of its dossier. */
  readonly ownerId: Id | null;
  /** Who wrote the record itself down; of a commitment also who recorded the claim, of a demand whoever wrote, proposed or accepted a version of it. */
  readonly authors: readonly (Id | null)[];
  /** The record itself and everything that would go with it. */
  readonly records: readonly Recorded[];
  /**
   * It must not vanish by the hand of whoever recorded it: the bureau decided on something of it (judged a commitment or a text, did not accept a claim,
   * recorded an agreement on the strength of it), or it was handed over to a party.
   */
  readonly decided: boolean;
  /** It was struck out before, and somebody else than its author restored it. */
  readonly overruled: boolean;
};

/** Moves of a commitment that are the bureau's alone: they must not vanish by the hand of whoever recorded it. */
export const BUREAU_MOVES: readonly CommitmentMove[] = COMMITMENT_TRANSITIONS.filter(({ by }) => by.every((mover) => mover === "bureau")).map(({ move }) => move);
/** The same of a demand. */
export const BUREAU_MOVES_OF_DEMANDS: readonly DemandMove[] = DEMAND_TRANSITIONS.filter(({ by }) => by.every((mover) => mover === "bureau")).map(({ move }) => move);
/** Whether a move of a commitment, named as it is kept, was the bureau's alone. */
export const isBureauMove = (move: string): boolean => (BUREAU_MOVES as readonly string[]).includes(move);

const isFresh = (at: Date, now: Date): boolean => now.getTime() - at.getTime() <= OWN_HAND_LASTS;
const worksIn = (viewer: Viewer, organisationId: Id): boolean => holds(viewer, "coordinator", organisationId) || holds(viewer, "bureau", organisationId);

/**
 * Whether the viewer may strike a record out at an instant: the independent bureau always (settled questions 2 and 17); its author within 24 hours,
 * as long as everything that goes with it is their own and as young, the bureau has decided nothing of it, and nobody else has restored it before.
 */
export function mayStrike(viewer: Viewer, { organisationId, ownerId, authors, records, decided, overruled }: ToStrike, now: Date): boolean {
  if (may(viewer, "record.strike", { organisationId, involved: [ownerId, ...authors] })) return true;
  return !decided && !overruled && worksIn(viewer, organisationId) && records.length > 0 && records.every(({ by, at }) => by === viewer.id && isFresh(at, now));
}

/** Whether a file of demands was handed over by a deposit that stands: what a party received under its name does not lose it. Its deposits are struck out first. */
export const isStillDeposited = ({ kind, goes }: { readonly kind: Strikeable; readonly goes: { readonly deposits: number } }): boolean => kind === "demand_file" && goes.deposits > 0;

/** What the rules need to know of a striking-out that somebody wants to undo. */
export type ToRestore = Pick<ToStrike, "organisationId" | "ownerId" | "authors"> & { readonly struckBy: Id; readonly struckAt: Date };

/** Whether the viewer may restore what was struck out: whoever struck it, within 24 hours of that, and the independent bureau always. */
export function mayRestore(viewer: Viewer, { organisationId, ownerId, authors, struckBy, struckAt }: ToRestore, now: Date): boolean {
  if (may(viewer, "record.strike", { organisationId, involved: [ownerId, ...authors] })) return true;
  return worksIn(viewer, organisationId) && struckBy === viewer.id && isFresh(struckAt, now);
}
