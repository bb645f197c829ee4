import type { Day } from "./days";

/** What the choice of the most awaited commitment needs to know of each open one. */
export type Awaited = {
  readonly dueOn: Day | null;
  /** Whole days without a sign; null when nothing bounds them. */
  readonly silentDays: number | null;
  /** It waits on another commitment itself: nobody can be expected to keep it yet. */
  readonly blocked: boolean;
  /** Another commitment waits on it. */
  readonly othersWait: boolean;
};

/**
 * The open commitment that a one-sentence summary names: the one due first; without dates one that others wait on, then the longest silent.
 * Those that wait on another are never named. Of equals the first given. Null when none is left.
 */
export function mostAwaited<Each extends Awaited>(open: readonly Each[]): Each | null {
  const [first, ...rest] = open.filter(({ blocked }) => !blocked);
  return first ? rest.reduce((best, each) => (isMoreAwaited(each, best) ? each : best), first) : null;
}

function isMoreAwaited(a: Awaited, b: Awaited): boolean {
  if (a.dueOn !== b.dueOn) return a.dueOn !== null && (b.dueOn === null || a.dueOn < b.dueOn);
  if (a.othersWait !== b.othersWait) return a.othersWait;
  return (a.silentDays ?? -1) > (b.silentDays ?? -1);
}
