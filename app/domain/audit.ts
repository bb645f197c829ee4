import type { Id } from "./viewer";

/**
 * What can be wrong with the history. Of a chain: a link is missing (`gap`), does not follow the one before (`broken_link`) or is not what was hashed
 * (`row_altered`); the last links are gone (`tail_cut`), its head is gone (`head_missing`) or says something else (`head_differs`). Against what was
 * anchored outside the database: an anchored link is gone (`anchor_missing`) or another stands in its place (`anchor_differs`); the file of anchors does
 * not fit its seals (`anchors_altered`), is shorter than it was (`anchors_cut`) or gone (`anchors_gone`). Of the live rows: one is not as its history
 * left it (`row_differs`), is gone without a trace (`row_missing`), or came without one (`row_unwritten`). And the triggers that write or guard the
 * history are off (`guard_off`).
 */
export const AUDIT_FAULTS = [
  "gap", "broken_link", "row_altered", "tail_cut", "head_missing", "head_differs",
  "anchor_missing", "anchor_differs", "anchors_altered", "anchors_cut", "anchors_gone",
  "row_differs", "row_missing", "row_unwritten", "guard_off",
] as const;
export type AuditFaultKind = (typeof AUDIT_FAULTS)[number];

/** One thing found wrong. What it does not concern is null. */
export type AuditFault = {
  readonly kind: AuditFaultKind;
  /** The chain's key: an organisation's id, or the name of a chain of its own. */
  readonly chain: string | null;
  /** The place in the chain, as text because a forger may write any number of 64 bits; of `anchors_altered` the line. */
  readonly seq: string | null;
  /** When the last link before the first fault of this chain was written (ISO 8601, UTC); null where none before it holds. */
  readonly lastGoodAt: string | null;
  readonly table: string | null;
  readonly rowId: string | null;
};

/** What was looked at. */
export type AuditCounts = { readonly chains: number; readonly links: number; readonly rows: number; readonly anchors: number };

/** A check of the history: what was looked at, what is wrong, and what could not be looked at in the time allowed. */
export type AuditReport = AuditCounts & {
  /** How many things are wrong; `faults` names the first of them. */
  readonly faultCount: number;
  readonly faults: readonly AuditFault[];
  /** Tables whose rows were too many to be compared with their history. */
  readonly tooLarge: readonly string[];
  /** When heads were last noted outside the database (ISO 8601, UTC); null for never: a chain rewritten as a whole would not show. */
  readonly anchoredAt: string | null;
};

/** The last link of a chain. `hash` is in hexadecimal. */
export type AuditHead = { readonly chain: string; readonly seq: string; readonly hash: string };

/** A check that was begun: who asked for it (null: at the console), how far it is, and what it found once it is over. */
export type AuditCheck = {
  readonly id: Id;
  readonly askedBy: Id | null;
  readonly at: Date;
  /** When it last said that it goes on. */
  readonly progressAt: Date;
  readonly finishedAt: Date | null;
  readonly counts: AuditCounts;
  /** How many chains there are to look at. */
  readonly chainsToCheck: number;
  readonly report: AuditReport | null;
};

/** A check that has not said anything for so long was ended in the middle, in milliseconds. */
const SILENT_AFTER = 120_000;

/** Whether a check goes on, is over, or was ended in the middle. */
export function standingOf(check: Pick<AuditCheck, "progressAt" | "finishedAt">, now: Date): "running" | "finished" | "interrupted" {
  if (check.finishedAt) return "finished";
  return now.getTime() - check.progressAt.getTime() < SILENT_AFTER ? "running" : "interrupted";
}
