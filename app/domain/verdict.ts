import type { CommitmentMove } from "./commitment";
import { type Day, earliestPossibleDay, type When } from "./days";

/** Moves that say the thing was done on some day, and for how many people. */
export const FULFILLING_MOVES = ["keep", "keep_partly"] as const satisfies readonly CommitmentMove[];
/** Moves that take such a verdict back. */
export const UNSETTLING_MOVES = ["undo", "reopen"] as const satisfies readonly CommitmentMove[];

export const fulfils = (move: CommitmentMove): boolean => (FULFILLING_MOVES as readonly CommitmentMove[]).includes(move);
export const unsettles = (move: CommitmentMove): boolean => (UNSETTLING_MOVES as readonly CommitmentMove[]).includes(move);

/** Why a day that came with a move or a sign cannot be right. */
export type DayRefusal = "day_ahead" | "day_before_said";
/** The same of a move, and of the figure that came with it. */
export type VerdictRefusal = DayRefusal | "day_before_verdict" | "settled_above_head_count";

/** Whether something can have happened to a commitment on that day: not in the future, and not before it can have been said. */
export function refusalOfDay(onDay: Day, said: When, today: Day): DayRefusal | null {
  if (onDay > today) return "day_ahead";
  const earliest = earliestPossibleDay(said);
  return earliest !== null && onDay < earliest ? "day_before_said" : null;
}

/** Whether something kept can have been undone on that day: not before the day on which it was kept. */
export function refusalOfReversal(onDay: Day, doneOn: Day | null): VerdictRefusal | null {
  return doneOn !== null && onDay < doneOn ? "day_before_verdict" : null;
}

/** How many people a verdict settles: cumulative, and never more than the dossier concerns, where that is known (settled question 15). */
export function refusalOfCount(settledCount: number | null, headCount: number | null): VerdictRefusal | null {
  return settledCount !== null && headCount !== null && settledCount > headCount ? "settled_above_head_count" : null;
}
