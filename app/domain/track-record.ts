import type { CommitmentState } from "./commitment";
import { type Day, daysBetween } from "./days";

/**
 * How long after the due day kept commitments were kept, as they fall into classes: on the day or before it, then up to so many days after it.
 * `null` is the class without an upper end.
 */
export const DELAY_CLASSES = [0, 30, 90, 365, null] as const;

/**
 * What is reckoned of a set of a party's commitments, as far as a reader may see them.
 *
 * - A *delay* is the whole days from the due day to the day it was done, of those commitments that were kept and had a due day. What was done early has a
 *   delay of nought: one that was done early does not make up for another that was done late.
 * - The *first answer* is counted from the day of the saying to the first dated word of theirs after it, where the saying has an exact day; declarations,
 *   which are not counted, are left out.
 * - The *completion* of a kept commitment is counted from the day of the saying to the day it was done, less the days in which it was our turn.
 * - A *median* is a value that occurred: of an even number of values the lower of the two in the middle.
 */
export type TrackFigures = {
  readonly counts: Readonly<Partial<Record<CommitmentState, number>>>;
  /** Open ones whose due day is past. */
  readonly overdue: number;
  /** Kept ones that had a due day, those of them kept after it, and their median delay in days. */
  readonly dated: number;
  readonly late: number;
  readonly medianDelay: number | null;
  /** The dated ones by `DELAY_CLASSES`. */
  readonly delays: readonly number[];
  readonly answered: number;
  readonly medianAnswer: number | null;
  readonly completed: number;
  readonly medianCompletion: number | null;
  /** Of the completed ones: the days that were taken out because it was our turn, and for how many such days are not known. */
  readonly withUsDays: number;
  readonly withUsUnknown: number;
};

/** What a track record is broken down by. The year is that of the saying. */
export const BREAKDOWNS = ["dossier", "round", "holder", "year", "party"] as const;
export type Breakdown = (typeof BREAKDOWNS)[number];

/**
 * One line of a breakdown. `key` is the id of the dossier, round, office-holder or party, or the year; null for what has none. An office that spoke and is
 * not kept among the office-holders stands in `spokenBy`.
 */
export type TrackPart = { readonly key: string | null; readonly spokenBy: string | null; readonly figures: TrackFigures };

/** The parts of a breakdown, the most judged first, and how many there are of them all. */
export type TrackBreakdown = { readonly parts: readonly TrackPart[]; readonly total: number };

export type TrackRecord = { readonly whole: TrackFigures } & Readonly<Record<Breakdown, TrackBreakdown>>;


/**
 * A figure of a track record that the ledger can list: commitments that were judged, set aside by agreement, or not examined; kept ones that had a due day,
 * and those of them that were late; those that were answered, and those whose completion is measured.
 */
export const TRACK_LISTS = ["judged", "set_aside", "not_examined", "dated", "late", "answered", "completed"] as const;
export type TrackList = (typeof TRACK_LISTS)[number];

/** What is reckoned of the delay of kept commitments that are at hand one by one. */
export type KeptDelays = Pick<TrackFigures, "dated" | "late" | "medianDelay">;

/** The delays of those that were kept and had a due day, as `TrackFigures` says. */
export function keptDelays(rows: readonly { readonly state: CommitmentState; readonly dueOn: Day | null; readonly doneOn: Day | null }[]): KeptDelays {
  const delays = rows.flatMap(({ state, dueOn, doneOn }) => (state === "kept" && dueOn !== null && doneOn !== null ? [Math.max(daysBetween(dueOn, doneOn), 0)] : [])).toSorted((a, b) => a - b);
  return { dated: delays.length, late: delays.filter((delay) => delay > 0).length, medianDelay: delays[Math.ceil(delays.length / 2) - 1] ?? null };
}
