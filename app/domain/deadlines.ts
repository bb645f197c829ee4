import { type CommitmentState, type DueKind, isOpenCommitment } from "./commitment";
import { type Day, daysBetween, latestPossibleDay, type When } from "./days";

/** The delays after which something is called soon, silent or long overdue, in days; an installation can change them (settled question 8). */
export type Thresholds = { readonly silentAfterDays: number; readonly dueSoonDays: number; readonly longOverdueDays: number };
export const DEFAULT_THRESHOLDS: Thresholds = { silentAfterDays: 30, dueSoonDays: 14, longOverdueDays: 90 };

/** What the computation of a commitment's lateness needs. `dueOn` is the day itself, worked out when the trigger was kept if it depends on one. */
export type Deadline = {
  readonly state: CommitmentState;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  /** When it was said: the first sign of all. */
  readonly saidOn: When;
  /** The last dated sign on this very commitment after it was said, if any. */
  readonly lastSignOn: Day | null;
  /** It waits on another commitment that is neither kept nor partly kept, or for an event that has not come. */
  readonly waitsOnAnother: boolean;
  /** The day on which it was judged kept or partly kept, if it was. */
  readonly doneOn: Day | null;
};

/** What follows from the dates alone. Lateness is computed and never stored; every figure is in whole days. */
export type Lateness = {
  readonly noDateGiven: boolean;
  readonly dueSoon: boolean;
  readonly overdueDays: number | null;
  readonly longOverdue: boolean;
  readonly silence: Silence | null;
  readonly keptLateDays: number | null;
  readonly blocked: boolean;
};

/** Days without a sign. `atLeast` is set when the start is only known by its latest possible day. */
export type Silence = { readonly days: number; readonly atLeast: boolean };

/** How long a commitment has been without a sign, or null when nothing bounds the start of the silence. */
export function silenceOf(saidOn: When, lastSignOn: Day | null, today: Day): Silence | null {
  const start = lastSignOn ?? latestPossibleDay(saidOn);
  if (!start || start > today) return null;
  return { days: daysBetween(start, today), atLeast: lastSignOn === null && saidOn.kind !== "exact" };
}

export function latenessOf(deadline: Deadline, today: Day, thresholds: Thresholds): Lateness {
  const open = isOpenCommitment(deadline.state);
  const overdueDays = open && deadline.dueOn && deadline.dueOn < today ? daysBetween(deadline.dueOn, today) : null;
  const silence = open ? silenceOf(deadline.saidOn, deadline.lastSignOn, today) : null;
  return {
    noDateGiven: open && deadline.dueKind === "none",
    dueSoon: open && deadline.dueOn !== null && deadline.dueOn >= today && daysBetween(today, deadline.dueOn) <= thresholds.dueSoonDays,
    overdueDays,
    longOverdue: overdueDays !== null && overdueDays > thresholds.longOverdueDays,
    silence: silence && silence.days >= thresholds.silentAfterDays ? silence : null,
    keptLateDays: deadline.dueOn && deadline.doneOn && deadline.doneOn > deadline.dueOn ? daysBetween(deadline.dueOn, deadline.doneOn) : null,
    blocked: open && deadline.waitsOnAnother,
  };
}
