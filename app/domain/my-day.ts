import { addDays, type Day, earlier, monthOf } from "./days";
import type { Thresholds } from "./deadlines";
import { type LedgerFilter, WHOLE_LEDGER } from "./ledger";
import type { CommitmentCall } from "./rows/my-day";

/** No list of a day shows more: what does not fit is a link away. */
export const DAY_LIST = 5;

/**
 * What each list of a day is of the ledger: the filter to which its link leads. What slipped this month is due from its first day to yesterday; on the first day
 * of a month nothing has yet.
 */
export function dayFilters(today: Day, { dueSoonDays }: Pick<Thresholds, "dueSoonDays">): Readonly<Record<CommitmentCall, LedgerFilter>> {
  const of = (part: Partial<LedgerFilter>): LedgerFilter => ({ ...WHOLE_LEDGER, ...part });
  const { first } = monthOf(today);
  return {
    claimed: of({ state: "claimed_done" }),
    overdueOurs: of({ side: "ours", trouble: "overdue" }),
    overdueTheirs: of({ side: "theirs", trouble: "overdue" }),
    dueSoon: of({ due: { kind: "between", from: today, to: addDays(today, dueSoonDays) } }),
    stepDue: of({ step: "due" }),
    silent: of({ side: "theirs", trouble: "silent" }),
    undated: of({ trouble: "undated" }),
    stepNone: of({ step: "none" }),
    slipped: of({ trouble: "overdue", due: { kind: "between", from: earlier(first, addDays(today, -1)), to: addDays(today, -1) } }),
  };
}
