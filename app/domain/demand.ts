import type { Day } from "./days";
import { type Brought, missingFrom, type MoveRefusal, type Transition, transitionFor } from "./transitions";
import type { ResponseKind } from "./response";

/** What a text of a demand file is: its cover, one of its numbered points, or an annex. */
export const DEMAND_PARTS = ["cover", "demand", "annex"] as const;
export type DemandPart = (typeof DEMAND_PARTS)[number];

/** What authors and bureau made of a demand. This alone is stored; the rest of its state is worked out from its deposits (settled question 12). */
export const DEMAND_STANCES = ["draft", "in_review", "returned", "validated", "maintained", "dropped", "agreed", "satisfied", "satisfied_partly", "merged"] as const;
export type DemandStance = (typeof DEMAND_STANCES)[number];

/** The states of a demand as everybody reads them. */
export const DEMAND_STATES = ["draft", "in_review", "returned", "validated", "deposited", "answered", "maintained", "dropped", "agreed", "satisfied", "satisfied_partly", "merged"] as const;
export type DemandState = (typeof DEMAND_STATES)[number];

/** The day on which something happened, and the instant (in milliseconds) at which it was written down. */
export type Happened = { readonly onDay: Day; readonly at: number };

/** What its live deposits say of a demand: each with the version handed over and the answers to it or to all of the deposit (null: not yet classified). */
export type DepositOfDemand = Happened & { readonly versionId: string; readonly answers: readonly (ResponseKind | null)[] };

/** Of two things on one day, the one that was written down later came later. */
const isAfter = (one: Happened, other: Happened): boolean => one.onDay > other.onDay || (one.onDay === other.onDay && one.at > other.at);

/** What the deposits of one version make of a demand; null where there are none. */
export function standingOfDeposits(deposits: readonly Pick<DepositOfDemand, "answers">[]): "deposited" | "answered" | null {
  if (deposits.length === 0) return null;
  return deposits.some(({ answers }) => answers.length > 0) ? "answered" : "deposited";
}

/** The deposits that count for a maintained demand: those of its validated version after the day on which it was maintained last. */
export const depositsSince = <Deposit extends DepositOfDemand>(maintained: Happened, validatedVersionId: string | null, deposits: readonly Deposit[]): Deposit[] =>
  deposits.filter((each) => each.versionId === validatedVersionId && isAfter(each, maintained));

/**
 * The state of a demand. A validated one that was handed over in its validated version is *deposited*, and *answered* once one of those deposits was;
 * a maintained one that was handed over again since it was maintained is deposited again, and answered by what came to those deposits alone.
 * Every other stance stands as it is, also when older versions were deposited. `maintained`: when it was maintained last; null where it never was.
 */
export function stateOfDemand(stance: DemandStance, validatedVersionId: string | null, deposits: readonly DepositOfDemand[], maintained: Happened | null): DemandState {
  if (stance === "maintained" && maintained) return standingOfDeposits(depositsSince(maintained, validatedVersionId, deposits)) ?? stance;
  if (stance !== "validated") return stance;
  return standingOfDeposits(deposits.filter(({ versionId }) => versionId === validatedVersionId)) ?? stance;
}

export const DEMAND_MOVES = ["submit", "take_back", "return", "validate", "revise", "maintain", "drop", "agree", "satisfy", "satisfy_partly", "reopen"] as const;
export type DemandMove = (typeof DEMAND_MOVES)[number];

/** The one table of a demand's transitions. Depositing and answering are records of their own and move it by themselves. */
export const DEMAND_TRANSITIONS: readonly Transition<DemandState, DemandMove>[] = [
  { move: "submit", from: ["draft", "returned"], to: "in_review", by: ["coordinator"], requires: [] },
  { move: "take_back", from: ["in_review", "validated"], to: "draft", by: ["coordinator"], requires: ["reason"] },
  { move: "return", from: ["in_review"], to: "returned", by: ["bureau"], requires: ["reason"] },
  { move: "validate", from: ["in_review"], to: "validated", by: ["bureau"], requires: [] },
  { move: "revise", from: ["deposited", "answered", "maintained"], to: "draft", by: ["coordinator"], requires: ["reason"] },
  { move: "maintain", from: ["answered"], to: "maintained", by: ["coordinator"], requires: [] },
  { move: "drop", from: ["deposited", "answered", "maintained"], to: "dropped", by: ["coordinator"], requires: ["reason"] },
  { move: "agree", from: ["deposited", "answered", "maintained"], to: "agreed", by: ["coordinator"], requires: [] },
  { move: "satisfy", from: ["agreed"], to: "satisfied", by: ["bureau"], requires: [] },
  { move: "satisfy_partly", from: ["agreed"], to: "satisfied_partly", by: ["bureau"], requires: ["reason"] },
  { move: "reopen", from: ["dropped", "agreed", "satisfied", "satisfied_partly"], to: "maintained", by: ["bureau"], requires: ["reason"] },
];

/** What the rules of a demand's moves need to know of it. */
export type DemandFacts = {
  readonly state: DemandState;
  /** Comments and proposed wordings neither decided nor set aside. */
  readonly openComments: number;
  /** Clauses and commitments linked to it or to one of its paragraphs, struck-out ones left out. */
  readonly links: number;
  /** Of the commitments it led to: how many there are, and how many are kept or partly kept. */
  readonly commitments: number;
  readonly commitmentsKept: number;
  readonly commitmentsPartlyKept: number;
};

export type DemandMoveRefusal = MoveRefusal | "open_comments" | "no_link" | "not_all_kept" | "none_kept";
export type DemandMoveResult = { readonly ok: true; readonly to: DemandStance } | { readonly ok: false; readonly refusal: DemandMoveRefusal };

/**
 * Where a move leads, or why it is refused. Who may make it is asked of the permissions, not here.
 * An open comment blocks validation; agreement needs a clause or a commitment linked to it; satisfaction is read off the commitments it led to.
 */
export function decideDemandMove(facts: DemandFacts, move: DemandMove, brought: Brought): DemandMoveResult {
  const row = transitionFor(DEMAND_TRANSITIONS, facts.state, move);
  if (!row) return { ok: false, refusal: "illegal_move" };
  const missing = missingFrom(brought, row.requires);
  if (missing) return { ok: false, refusal: missing };
  if (move === "validate" && facts.openComments > 0) return { ok: false, refusal: "open_comments" };
  if (move === "agree" && facts.links === 0) return { ok: false, refusal: "no_link" };
  if (move === "satisfy" && (facts.commitments === 0 || facts.commitmentsKept < facts.commitments)) return { ok: false, refusal: "not_all_kept" };
  if (move === "satisfy_partly" && facts.commitmentsKept + facts.commitmentsPartlyKept === 0) return { ok: false, refusal: "none_kept" };
  return { ok: true, to: row.to as DemandStance };
}

/** Whether its text can be edited: before review and after it was sent back. During review only an accepted wording changes it. */
export const isEditable = (state: DemandState): boolean => state === "draft" || state === "returned";

/** How a version came to be. */
export const VERSION_ORIGINS = ["written", "amendment", "restored", "merged", "split"] as const;
export type VersionOrigin = (typeof VERSION_ORIGINS)[number];

/** Remarks on a text, and wordings proposed for a paragraph of it. */
export const COMMENT_KINDS = ["comment", "amendment"] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];
/** Open ones block validation. *Resolved* ends a comment, *accepted* and *rejected* a proposed wording, *set aside* (with a reason) and *withdrawn* either. */
export const COMMENT_STATES = ["open", "resolved", "accepted", "rejected", "set_aside", "withdrawn"] as const;
export type CommentState = (typeof COMMENT_STATES)[number];

export const ANCESTRIES = ["merged", "split"] as const;
export type Ancestry = (typeof ANCESTRIES)[number];

/** How a place in a file is called: `7` for a point, `7.2` for the second paragraph of it. */
export const placeName = (point: number, paragraph: number | null): string => (paragraph === null ? String(point) : `${point}.${paragraph}`);

/** The sign of a numbered paragraph, as texts carry it in their margin: `§7.2` in point 7, `§2` outside a file. */
export const paragraphSign = (point: number | null, paragraph: number): string => `§${paragraphPlace(point, paragraph)}`;

/** The same without the sign, for a sentence that says *paragraph*. */
export const paragraphPlace = (point: number | null, paragraph: number): string => (point === null ? String(paragraph) : placeName(point, paragraph));
