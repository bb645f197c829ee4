import { COMMITMENT_STATES, type CommitmentState, isOpenCommitment, type Rung, type Side, type Source } from "./commitment";
import { type Day, monthOf, type Span, weekOf } from "./days";
import type { TrackList } from "./track-record";
import type { Id } from "./viewer";

/** Which commitments stand in the ledger by how they ended: those still open, those judged or set aside, or both. */
export const STANDINGS = ["open", "closed", "all"] as const;
export type Standing = (typeof STANDINGS)[number];

/** What can be the matter with an open commitment. */
export const TROUBLES = ["overdue", "silent", "undated", "blocked"] as const;
export type Trouble = (typeof TROUBLES)[number];

/** How it stands with the next step of an open commitment: there is none, its day has come, or there is one. */
export const STEPS = ["none", "due", "planned"] as const;
export type StepFilter = (typeof STEPS)[number];

/** Due this week or this month, whichever the day is on which it is asked, or between two days, both included, one of which may be left open. */
export const DUE_SPANS = ["week", "month"] as const;
export type DueFilter = { readonly kind: (typeof DUE_SPANS)[number] } | { readonly kind: "between"; readonly from: Day | null; readonly to: Day | null };

/** What of the ledger is asked for. A trouble and a step narrow it to open commitments, whatever `standing` says; a state says more than a standing. */
export type LedgerFilter = {
  readonly side: Side | null;
  readonly standing: Standing;
  readonly trouble: Trouble | null;
  readonly step: StepFilter | null;
  readonly state: CommitmentState | null;
  readonly due: DueFilter | null;
  readonly partyId: Id | null;
  /** Who held the office on the day it was said. */
  readonly officeHolderId: Id | null;
  readonly organisationId: Id | null;
  readonly regionCode: string | null;
  readonly source: Source | null;
  /** At least as strong as this rung. */
  readonly rung: Rung | null;
  /** What lies behind a figure of a track record; it says more than a standing. */
  readonly list: TrackList | null;
  readonly dossierId: Id | null;
  /** The round of dialogue in which it was made. */
  readonly roundId: Id | null;
};
export const WHOLE_LEDGER: LedgerFilter = {
  side: null, standing: "open", trouble: null, step: null, state: null, due: null, partyId: null, officeHolderId: null, organisationId: null, regionCode: null, source: null, rung: null, list: null, dossierId: null, roundId: null,
};

/** Whether a filter asks for open commitments alone, whatever its standing. */
export const isNarrowedToOpen = ({ trouble, step }: Pick<LedgerFilter, "trouble" | "step">): boolean => trouble !== null || step !== null;

/** The states that a filter lets through; none where it contradicts itself. */
export function statesAsked(filter: LedgerFilter): readonly CommitmentState[] {
  const standing = isNarrowedToOpen(filter) ? "open" : filter.state || filter.list ? "all" : filter.standing;
  return COMMITMENT_STATES.filter((state) => (filter.state ?? state) === state && (standing === "all" || isOpenCommitment(state) === (standing === "open")));
}

/** The same filter without what says nothing: a standing beside a state, a trouble or a step, and a span without ends. One view has one filter. */
export function canonicalFilter(filter: LedgerFilter): LedgerFilter {
  const standing = filter.state || filter.list || isNarrowedToOpen(filter) ? WHOLE_LEDGER.standing : filter.standing;
  return { ...filter, standing, due: isEmptySpan(filter.due) ? null : filter.due };
}

/** Neither end is given, or the last day lies before the first. */
function isEmptySpan(due: DueFilter | null): boolean {
  if (due?.kind !== "between") return false;
  const { from, to } = due;
  return from && to ? from > to : !from && !to;
}

/** The days that a filter asks of the due day, on the day on which it is asked; null where it asks for none. */
export function dueSpan(due: DueFilter | null, today: Day): Partial<Span> | null {
  if (!due) return null;
  if (due.kind !== "between") return due.kind === "week" ? weekOf(today) : monthOf(today);
  return { ...(due.from ? { first: due.from } : {}), ...(due.to ? { last: due.to } : {}) };
}

/** What a page of the ledger is ordered by: the due day; for silence since when nothing was heard; for next steps their day. */
export type LedgerOrder = "due" | "silence" | "step";
export function orderOf({ trouble, step, due }: LedgerFilter): LedgerOrder {
  if (due) return "due";
  if (step === "due" || step === "planned") return "step";
  return trouble === "silent" ? "silence" : "due";
}

/** The day of a commitment without one, in the order of the ledger. */
export const NO_DAY = "infinity";

/** Where a page of the ledger begins: just after or just before a row, which is known by its place in the order and its id. */
export type LedgerCursor = { readonly direction: "after" | "before"; readonly key: Day | typeof NO_DAY; readonly id: Id };

/** A filter counts no further than this: exactly as long as what it finds fits one page of the ledger, and "more than 50" beyond. */
export const COUNT_LIMIT = 51;
/** What is the matter with next steps, and counted therefore. */
export const LACKING_STEPS = ["none", "due"] as const satisfies readonly StepFilter[];
/** How many there are of each trouble, and of those whose step is missing or has come due. */
export type LedgerCounts = { readonly troubles: Readonly<Record<Trouble, number>>; readonly steps: Readonly<Record<(typeof LACKING_STEPS)[number], number>> };
