import { type CommitmentState, isOpenCommitment, type Side } from "./commitment";
import { type Day, latestPossibleDay, type When } from "./days";

type Promised = {
  readonly side: Side;
  readonly state: CommitmentState;
  readonly waitsOnAnother: boolean;
  readonly dueOn: Day | null;
  readonly said: When;
  readonly lastSignOn: Day | null;
};

const NO_DAY = "9999-12-31";
const silentFrom = ({ lastSignOn, said }: Promised): Day => lastSignOn ?? latestPossibleDay(said) ?? NO_DAY;

/**
 * The commitment of theirs that we wait for first: open, not held up by another, not yet said to be done; the one due soonest,
 * then the one longest without a sign. Undefined when nothing of theirs is awaited.
 */
export function firstAwaited<Row extends Promised>(commitments: readonly Row[]): Row | undefined {
  return commitments
    .filter(({ side, state, waitsOnAnother }) => side === "theirs" && isOpenCommitment(state) && state !== "claimed_done" && !waitsOnAnother)
    .toSorted((a, b) => compare(a.dueOn ?? NO_DAY, b.dueOn ?? NO_DAY) || compare(silentFrom(a), silentFrom(b)))[0];
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
