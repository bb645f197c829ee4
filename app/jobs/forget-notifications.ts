import { dayAt } from "~/domain/days";
import { NOTIFICATIONS_KEPT_FOR } from "~/domain/notification";
import { deleteOldNotifications, type OldPlace, type StretchDone } from "@db/queries/old-notifications";
import { HOUSE, transaction } from "@db/transaction";

/** Notifications that one transaction looks at: few enough that nobody waits for it. */
const STRETCH = 5_000;

/**
 * Lets notifications go that were read three months ago, and those that nobody read in a year, unless the night would tell them again. Run as often as one likes,
 * by as many processes. Answers how many went.
 */
export async function forgetNotifications(now: Date, limit = STRETCH): Promise<number> {
  let gone = 0;
  for (const old of ["read", "unread"] as const) {
    const before = monthsBefore(now, NOTIFICATIONS_KEPT_FOR[old]);
    for (let after: OldPlace | null = null; ; ) {
      const from: OldPlace | null = after;
      const stretch: StretchDone = await transaction(HOUSE, (tx) => deleteOldNotifications(tx, { old, before, after: from, limit, today: dayAt(now) }));
      gone += stretch.gone;
      if (!stretch.end) break;
      after = stretch.end;
    }
  }
  return gone;
}

/** As many months before an instant; where that month has no such day, its last one. */
function monthsBefore(now: Date, months: number): Date {
  const before = new Date(now);
  before.setUTCMonth(before.getUTCMonth() - months);
  if (before.getUTCDate() !== now.getUTCDate()) before.setUTCDate(0);
  return before;
}
