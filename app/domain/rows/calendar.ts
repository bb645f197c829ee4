import type { Day } from "../days";
import type { LedgerRow } from "./commitment";

/** What stands on a day of the calendar: a due day, or the day of a next step. */
export type CalendarKind = "due" | "step";
/** The first that stand on a day for one reason, and how many there are, counted to the limit of the ledger's counts. */
export type CalendarDay = { readonly day: Day; readonly kind: CalendarKind; readonly rows: readonly LedgerRow[]; readonly count: number };
export type CalendarMonth = { readonly days: readonly CalendarDay[]; /** Open commitments without a day, counted to the same limit. */ readonly undated: number };
