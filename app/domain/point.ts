import type { Day } from "./days";
import type { Localized } from "./localized";
import type { Id } from "./viewer";

/** A deposit of a file with the demand that it held at a point. */
export type PointOfDeposit = { readonly depositId: Id; readonly onDay: Day; readonly party: Localized; readonly demandId: Id; readonly title: string; /** Whether the reader may see that demand. */ readonly seen: boolean };

/** Which demand is meant by a point of a file, and where another deposit of the same file held another one there. */
export type PointFound = { readonly demandId: Id; readonly deposited: boolean; readonly others: readonly PointOfDeposit[] };

/**
 * "Point 7 of the file": the demand that its newest deposit held there, since what was handed over decides and later edits change the order of the file
 * alone; before any deposit the demand that stands there today. Deposits newest first. Null where no demand stands at the point, or one that the reader may
 * not see: another that stood there once is not what was asked for.
 */
export function demandAtPoint(deposits: readonly PointOfDeposit[], today: Id | null): PointFound | null {
  const [newest] = deposits;
  if (!newest) return today === null ? null : { demandId: today, deposited: false, others: [] };
  return newest.seen ? { demandId: newest.demandId, deposited: true, others: deposits.filter(({ demandId, seen }) => seen && demandId !== newest.demandId) } : null;
}
