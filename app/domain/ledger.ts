import type { Side } from "./commitment";
import type { Day } from "./days";
import type { Id } from "./viewer";

/** Which commitments stand in the ledger by how they ended: those still open, those judged or set aside, or both. */
export const STANDINGS = ["open", "closed", "all"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What can be the matter with an open commitment. */
export const TROUBLES = ["overdue", "silent", "undated", "blocked"] as const;
export type Trouble = (typeof TROUBLES)[number];

/** What of the ledger is asked for. A trouble narrows it to open commitments, whatever `standing` says. */
export type LedgerFilter = {
  readonly side: Side | null;
  readonly standing: Standing;
  readonly trouble: Trouble | null;
  readonly partyId: Id | null;
  readonly regionCode: string | null;
};
export const WHOLE_LEDGER: LedgerFilter = { side: null, standing: "open", trouble: null, partyId: null, regionCode: null };

/** The day of a commitment without one, in the order of the ledger. */
export const NO_DAY = "infinity";

/** Where a page of the ledger begins: just after or just before a row, which is known by its place in the order and its id. */
export type LedgerCursor = { readonly direction: "after" | "before"; readonly key: Day | typeof NO_DAY; readonly id: Id };

/** A filter counts no further than this: exactly as long as what it finds fits one page of the ledger, and "more than 50" beyond. */
export const COUNT_LIMIT = 51;
export type LedgerCounts = Readonly<Record<Trouble, number>>;
