import type { Reversal } from "./reversal";

/** Who may make a move. *Coordinator* and *bureau* are read as settled question 2 reads C and B; *clock* is the system itself. */
export const MOVERS = ["coordinator", "bureau", "clock"] as const;
export type Mover = (typeof MOVERS)[number];

/** What a move asks for besides the click. */
export const REQUIREMENTS = ["reason", "evidence", "test", "until", "target", "claim", "reversal"] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** The state before the present one, for moves that go back to it (waking, reopening). */
export const STATE_BEFORE = "state before";

/** One row of a table of transitions: from any of these states, by any of these movers, to that state, if it brings what it must. */
export type Transition<State extends string, Move extends string> = {
  readonly move: Move;
  readonly from: readonly State[];
  readonly to: State | typeof STATE_BEFORE;
  readonly by: readonly Mover[];
  readonly requires: readonly Requirement[];
};

/** Why a move was refused: a code, put into words at the edge. */
export type MoveRefusal = "illegal_move" | "reason_missing" | "evidence_missing" | "test_missing" | "until_missing" | "until_not_ahead" | "target_missing" | "claim_missing" | "reversal_missing" | "no_commitment" | "open_commitments";

/** What somebody brings to a move. `until` is a day, `target` the id of another record, `reversal` how something kept was undone. */
export type Brought = { readonly reason?: string; readonly evidence?: string; readonly test?: string; readonly until?: string; readonly target?: string; readonly claim?: string; readonly reversal?: Reversal };

/** The row for a move from a state, or undefined when the table has none. */
export function transitionFor<State extends string, Move extends string>(table: readonly Transition<State, Move>[], state: State, move: Move) {
  return table.find((row) => row.move === move && row.from.includes(state));
}

/** Every move the table knows from a state, for these movers. */
export function movesFrom<State extends string, Move extends string>(table: readonly Transition<State, Move>[], state: State, movers: readonly Mover[]) {
  return table.filter((row) => row.from.includes(state) && row.by.some((mover) => movers.includes(mover)));
}

/** The first thing a move requires and was not brought, as a refusal, or null. Blank text counts as not brought. */
export function missingFrom(brought: Brought, requires: readonly Requirement[]): MoveRefusal | null {
  const missing = requires.find((requirement) => !brought[requirement]?.trim());
  return missing ? `${missing}_missing` : null;
}
