import type { Localized } from "../localized";
import type { Id } from "../viewer";
import type { NamedRound } from "./round";

/** The tables whose rows tell a dossier's history. */
export const HISTORY_TABLES = [
  "dossier", "dossier_party", "state_change", "meeting", "meeting_party", "attendee", "outcome", "commitment", "sign", "event", "communique", "strike",
  "demand_file", "demand_file_item", "demand", "demand_version", "demand_comment", "demand_ancestry", "demand_link", "deposit", "deposit_item", "response", "agreement", "agreement_party", "clause", "document", "evidence", "red_line",
] as const;
export type HistoryTable = (typeof HISTORY_TABLES)[number];

/** A row of the audit as it is kept: the columns before and after, by their names. */
export type Columns = Readonly<Record<string, unknown>>;
export type HistoryRow = {
  readonly seq: number;
  /** The instant to the microsecond, as text; with `seq` it is the place in the list. */
  readonly instant: string;
  readonly at: Date;
  readonly transaction: string;
  readonly actor: string;
  readonly action: "INSERT" | "UPDATE" | "DELETE";
  readonly table: HistoryTable;
  readonly rowId: string;
  readonly old: Columns | null;
  readonly new: Columns | null;
  /** The first eight digits of the link's hash. */
  readonly hash: string;
};

/** What ids in the history are called. What the reader may not see, or what is gone, is not among them. */
export type HistoryNames = {
  readonly people: ReadonlyMap<Id, string>;
  readonly parties: ReadonlyMap<Id, Localized>;
  readonly offices: ReadonlyMap<Id, Localized>;
  readonly commitments: ReadonlyMap<Id, string>;
  readonly dossiers: ReadonlyMap<Id, string>;
  readonly organisations: ReadonlyMap<Id, Localized>;
  /**
   * The titles or words of meetings, events and signs that were struck out or moved to another dossier, the titles of demands and agreements that were
   * moved, and what rows about the texts of demands name: texts, files, deposits, answers, agreements, clauses and documents by their titles or words.
   */
  readonly records: ReadonlyMap<Id, string>;
  readonly rounds: ReadonlyMap<Id, NamedRound>;
  /** The numbers of versions of demands. */
  readonly versions: ReadonlyMap<Id, number>;
};
