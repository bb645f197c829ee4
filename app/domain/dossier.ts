import type { Day } from "./days";
import { type Brought, missingFrom, type MoveRefusal, STATE_BEFORE, type Transition, transitionFor } from "./transitions";

export const DOSSIER_STATES = [
  "draft", "submitted", "returned", "adopted", "declined", "in_dialogue", "deadlocked", "agreed", "implementing",
  "settled", "settled_partly", "suspended", "withdrawn", "merged", "archived",
] as const;
export type DossierState = (typeof DOSSIER_STATES)[number];

export const DOSSIER_LEVELS = ["national", "sectoral", "regional", "local"] as const;
export type DossierLevel = (typeof DOSSIER_LEVELS)[number];

export const DOSSIER_DOMAINS = ["professional", "consultative", "bargaining", "social"] as const;
export type DossierDomain = (typeof DOSSIER_DOMAINS)[number];

export const PRIORITIES = ["ordinary", "high", "urgent"] as const;
export type Priority = (typeof PRIORITIES)[number];

/** Adopted and not closed: the states in which the work is under way. */
export const LIVE_STATES = ["adopted", "in_dialogue", "deadlocked", "agreed", "implementing"] as const satisfies readonly DossierState[];
/** Adopted and not closed, at work or at rest until a date. */
export const OPEN_STATES = [...LIVE_STATES, "suspended"] as const satisfies readonly DossierState[];
export const CLOSED_STATES = ["declined", "settled", "settled_partly", "withdrawn", "merged"] as const satisfies readonly DossierState[];
/** What members may never see: everything before adoption, and what was declined or withdrawn without ever being adopted (settled question 3). */
export const STATES_BEFORE_ADOPTION = ["draft", "submitted", "returned", "declined"] as const satisfies readonly DossierState[];

export const DOSSIER_MOVES = [
  "submit", "adopt", "return", "decline", "take_up", "deadlock", "resume", "agree", "implement", "settle_fully", "settle_partly",
  "suspend", "wake", "withdraw_own", "withdraw", "merge", "reopen", "archive",
] as const;
export type DossierMove = (typeof DOSSIER_MOVES)[number];

/** The one table of a dossier's transitions: the interface, the server and the tests all read it. */
export const DOSSIER_TRANSITIONS: readonly Transition<DossierState, DossierMove>[] = [
  { move: "submit", from: ["draft", "returned"], to: "submitted", by: ["coordinator"], requires: [] },
  { move: "adopt", from: ["submitted"], to: "adopted", by: ["bureau"], requires: [] },
  { move: "return", from: ["submitted"], to: "returned", by: ["bureau"], requires: ["reason"] },
  { move: "decline", from: ["submitted"], to: "declined", by: ["bureau"], requires: ["reason"] },
  { move: "take_up", from: ["adopted"], to: "in_dialogue", by: ["coordinator", "clock"], requires: [] },
  { move: "deadlock", from: ["in_dialogue"], to: "deadlocked", by: ["bureau"], requires: ["reason"] },
  { move: "resume", from: ["deadlocked"], to: "in_dialogue", by: ["bureau"], requires: ["reason"] },
  { move: "agree", from: ["in_dialogue", "deadlocked"], to: "agreed", by: ["bureau"], requires: ["evidence"] },
  { move: "implement", from: ["agreed"], to: "implementing", by: ["coordinator", "bureau"], requires: [] },
  { move: "settle_fully", from: ["implementing"], to: "settled", by: ["bureau"], requires: [] },
  { move: "settle_partly", from: ["implementing"], to: "settled_partly", by: ["bureau"], requires: ["reason"] },
  { move: "suspend", from: LIVE_STATES, to: "suspended", by: ["bureau"], requires: ["until", "reason"] },
  { move: "wake", from: ["suspended"], to: STATE_BEFORE, by: ["clock", "bureau"], requires: [] },
  { move: "withdraw_own", from: ["draft", "submitted", "returned"], to: "withdrawn", by: ["coordinator"], requires: ["reason"] },
  { move: "withdraw", from: OPEN_STATES, to: "withdrawn", by: ["bureau"], requires: ["reason"] },
  { move: "merge", from: OPEN_STATES, to: "merged", by: ["bureau"], requires: ["target", "reason"] },
  { move: "reopen", from: CLOSED_STATES, to: STATE_BEFORE, by: ["bureau"], requires: ["reason"] },
  { move: "archive", from: CLOSED_STATES, to: "archived", by: ["bureau"], requires: [] },
];

/** What the rules of a dossier's moves need to know of it. */
export type DossierFacts = {
  readonly state: DossierState;
  readonly stateBefore: DossierState | null;
  /** Commitments recorded in the dossier, struck-out ones left out. */
  readonly commitments: number;
  /** Commitments neither judged nor set aside (declarations are not counted). */
  readonly openCommitments: number;
};

export type DossierMoveResult = { readonly ok: true; readonly to: DossierState } | { readonly ok: false; readonly refusal: MoveRefusal };

/**
 * Where a move leads, or why it is refused. Who may make it is asked of the permissions, not here.
 * Agreement needs at least one commitment; a settlement needs none left open.
 */
export function decideDossierMove(facts: DossierFacts, move: DossierMove, brought: Brought, today: Day): DossierMoveResult {
  const row = transitionFor(DOSSIER_TRANSITIONS, facts.state, move);
  if (!row) return { ok: false, refusal: "illegal_move" };
  const missing = missingFrom(brought, row.requires);
  if (missing) return { ok: false, refusal: missing };
  if (move === "suspend" && (brought.until ?? "") <= today) return { ok: false, refusal: "until_not_ahead" };
  if (move === "agree" && facts.commitments === 0) return { ok: false, refusal: "no_commitment" };
  if ((move === "settle_fully" || move === "settle_partly") && facts.openCommitments > 0) return { ok: false, refusal: "open_commitments" };
  const to = row.to === STATE_BEFORE ? facts.stateBefore : row.to;
  return to ? { ok: true, to } : { ok: false, refusal: "illegal_move" };
}

export const isOpen = (state: DossierState): boolean => (OPEN_STATES as readonly DossierState[]).includes(state);
export const isClosed = (state: DossierState): boolean => state === "archived" || (CLOSED_STATES as readonly DossierState[]).includes(state);

/** Whether meetings, letters, actions and commitments can be recorded: until it is closed, since what happened before the adoption belongs to it too (settled question 10). */
export const takesRecords = (state: DossierState): boolean => !isClosed(state);
export const RECORDING_STATES: readonly DossierState[] = DOSSIER_STATES.filter(takesRecords);

/** The number of a dossier, readable aloud: the year it was opened and its place in that year (settled question 9). */
export function dossierNumber(year: number, place: number): string {
  return `${year}-${String(place).padStart(3, "0")}`;
}
