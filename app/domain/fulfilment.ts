import type { CommitmentState } from "./commitment";

/** Under this many judged commitments no rate is shown (settled question 14). */
export const SMALLEST_HONEST_N = 5;

/** How a party's commitments ended. Those set aside by agreement and those nobody has examined are counted apart and are never inaction. */
export type Fulfilment = {
  readonly kept: number;
  /** kept + partly kept + broken + lapsed + undone, dated or not. */
  readonly n: number;
  /** kept ÷ n between 0 and 1, or null while n is too small for a rate to be honest. */
  readonly rate: number | null;
  readonly setAside: number;
  readonly notExamined: number;
};

export function fulfilmentOf(counts: Readonly<Partial<Record<CommitmentState, number>>>): Fulfilment {
  const of = (...states: readonly CommitmentState[]) => states.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const kept = of("kept");
  const n = of("kept", "partly_kept", "broken", "lapsed", "undone");
  return { kept, n, rate: n >= SMALLEST_HONEST_N ? kept / n : null, setAside: of("renegotiated", "waived", "superseded"), notExamined: of("recorded", "confirmed", "in_progress", "claimed_done") };
}
