import type { CommitmentState } from "./commitment";
import type { LedgerFilter } from "./ledger";
import type { Localized } from "./localized";
import type { Id } from "./viewer";

/** What the ledger tells of a party in figures, each of which is a filter of the ledger. */
export const PARTY_FIGURES = ["open", "overdue", "silent", "judged", "kept", "partly", "broken"] as const;
export type PartyFigure = (typeof PARTY_FIGURES)[number];

const inState = (state: CommitmentState): Partial<LedgerFilter> => ({ state });
export const FIGURE_FILTERS: Readonly<Record<PartyFigure, Partial<LedgerFilter>>> = {
  open: {}, overdue: { trouble: "overdue" }, silent: { trouble: "silent" }, judged: inState("claimed_done"), kept: inState("kept"), partly: inState("partly_kept"), broken: inState("broken"),
};

export type PartyLine = { readonly id: Id; readonly name: Localized; readonly figures: Readonly<Record<PartyFigure, number>> };
/** One page of parties that are bound by something, by name, and the parties at which the pages before and after it begin; null where there is none. */
export type PartyPage = { readonly lines: readonly PartyLine[]; readonly before: Id | null; readonly after: Id | null };
export type PartyCursor = { readonly direction: "after" | "before"; readonly id: Id };
