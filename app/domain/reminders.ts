import { type CommitmentState, type DueKind, isOpenCommitment, type Side } from "./commitment";
import { addDays, type Day } from "./days";
import type { Thresholds } from "./deadlines";
import type { NotificationKind } from "./notification";

/** The bounds of what is told on a day. Calendar days: no change of the clock moves them. */
export type ReminderDays = {
  readonly today: Day;
  /** Due soon up to this day. */
  readonly soonUntil: Day;
  /** Overdue from this day on; before it, long overdue. */
  readonly overdueSince: Day;
  /** Silent where nothing was heard after this day. */
  readonly silentUntil: Day;
  /** The day before a meeting. */
  readonly tomorrow: Day;
};

export function reminderDays(today: Day, { dueSoonDays, longOverdueDays, silentAfterDays }: Thresholds): ReminderDays {
  return {
    today, tomorrow: addDays(today, 1), soonUntil: addDays(today, dueSoonDays), overdueSince: addDays(today, -longOverdueDays), silentUntil: addDays(today, -silentAfterDays),
  };
}

/** What the rules need to know of a commitment. */
export type RemindedOf = {
  readonly state: CommitmentState;
  readonly side: Side;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  /** From when its silence is counted. */
  readonly silentFrom: Day | null;
  readonly nextStepOn: Day | null;
  /** It waits for another commitment or for an event, and that has not come (`isOutstanding` of the chains). */
  readonly waitsOnAnother: boolean;
};

/** One thing to tell, and the day that makes it this one and no other: told again only when that day is another. */
export type Reminder = { readonly kind: NotificationKind; readonly onDay: Day };

/**
 * What an open commitment gives reason to tell on a day, whoever is told (settled question 8). It follows from what holds and not from what happened
 * yesterday, so that a night that was missed is made good by the next. Of due soon, overdue and long overdue one holds; silence is told of the other side's
 * alone, while nothing of it is overdue and it waits for nothing: neither for another commitment, nor, once they say that it is done, for our verdict.
 * `db/queries/commitment-reminders.ts` says the same in SQL; a test holds the two together.
 */
export function remindersOf({ state, side, dueKind, dueOn, silentFrom, nextStepOn, waitsOnAnother }: RemindedOf, days: ReminderDays): readonly Reminder[] {
  if (!isOpenCommitment(state)) return [];
  const isOverdue = dueOn !== null && dueOn < days.today;
  const isSilent = side === "theirs" && state !== "claimed_done" && !waitsOnAnother && !isOverdue && silentFrom !== null && silentFrom <= days.silentUntil;
  const told: (Reminder | false)[] = [
    dueOn !== null && !isOverdue && dueOn <= days.soonUntil && { kind: "due_soon", onDay: dueOn },
    isOverdue && dueOn >= days.overdueSince && { kind: "overdue", onDay: dueOn },
    isOverdue && dueOn < days.overdueSince && { kind: "long_overdue", onDay: dueOn },
    isSilent && { kind: "silent", onDay: silentFrom },
    nextStepOn !== null && nextStepOn <= days.today && { kind: "next_step", onDay: nextStepOn },
    dueKind === "after" && dueOn !== null && !isOverdue && { kind: "set_off", onDay: dueOn },
  ];
  return told.filter((each) => each !== false);
}
