import { type Brought, missingFrom, type MoveRefusal, type Transition, transitionFor } from "./transitions";

export const COMMITMENT_STATES = [
  "recorded", "confirmed", "declaration", "in_progress", "claimed_done", "kept", "partly_kept", "broken",
  "renegotiated", "lapsed", "waived", "superseded", "undone",
] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];

/** Still to be done and still to be judged. A declaration is shown but not counted, so it is not among them. */
export const OPEN_COMMITMENT_STATES = ["recorded", "confirmed", "in_progress", "claimed_done"] as const satisfies readonly CommitmentState[];
/** What a bureau member may judge (settled question 11). */
export const JUDGEABLE_STATES = ["confirmed", "in_progress", "claimed_done"] as const satisfies readonly CommitmentState[];

/** Whose commitment: theirs, or ours. */
export const SIDES = ["theirs", "ours"] as const;
export type Side = (typeof SIDES)[number];

/** How strongly a commitment is attested: nine rungs, from the weakest to the strongest. The order is the scale. */
export const RUNGS = [
  "spoken", "press", "letter", "unsigned_minutes", "signed_minutes", "signed_agreement", "adopted_text", "official_bulletin", "applied_to_all",
] as const;
export type Rung = (typeof RUNGS)[number];

/** Where a commitment was made. */
export const SOURCES = ["meeting", "letter", "clause", "parliament_question", "press", "other"] as const;
export type Source = (typeof SOURCES)[number];

/** When it is due: on a day, at no date given (the commonest case), or some days after another commitment is kept. */
export const DUE_KINDS = ["none", "on", "after"] as const;
export type DueKind = (typeof DUE_KINDS)[number];

export const COMMITMENT_MOVES = [
  "confirm", "declare", "reconsider", "start", "claim", "reject_claim", "keep", "keep_partly", "break",
  "renegotiate", "lapse", "waive", "supersede", "undo", "reopen",
] as const;
export type CommitmentMove = (typeof COMMITMENT_MOVES)[number];

/** The one table of a commitment's transitions. Judgements belong to a bureau member who neither owns the dossier nor recorded the commitment or the claim. */
export const COMMITMENT_TRANSITIONS: readonly Transition<CommitmentState, CommitmentMove>[] = [
  { move: "confirm", from: ["recorded"], to: "confirmed", by: ["coordinator", "bureau"], requires: ["test"] },
  { move: "declare", from: ["recorded"], to: "declaration", by: ["coordinator", "bureau"], requires: [] },
  { move: "reconsider", from: ["declaration"], to: "recorded", by: ["coordinator", "bureau"], requires: ["reason"] },
  { move: "start", from: ["confirmed"], to: "in_progress", by: ["coordinator", "bureau"], requires: [] },
  { move: "claim", from: ["confirmed", "in_progress"], to: "claimed_done", by: ["coordinator"], requires: ["claim"] },
  { move: "reject_claim", from: ["claimed_done"], to: "in_progress", by: ["bureau"], requires: ["reason"] },
  { move: "keep", from: JUDGEABLE_STATES, to: "kept", by: ["bureau"], requires: ["evidence"] },
  { move: "keep_partly", from: JUDGEABLE_STATES, to: "partly_kept", by: ["bureau"], requires: ["evidence"] },
  { move: "break", from: JUDGEABLE_STATES, to: "broken", by: ["bureau"], requires: ["reason"] },
  { move: "renegotiate", from: JUDGEABLE_STATES, to: "renegotiated", by: ["bureau"], requires: ["reason"] },
  { move: "lapse", from: JUDGEABLE_STATES, to: "lapsed", by: ["bureau"], requires: ["reason"] },
  { move: "waive", from: JUDGEABLE_STATES, to: "waived", by: ["bureau"], requires: ["reason"] },
  { move: "supersede", from: JUDGEABLE_STATES, to: "superseded", by: ["bureau"], requires: ["target", "reason"] },
  { move: "undo", from: ["kept"], to: "undone", by: ["bureau"], requires: ["reversal", "reason"] },
  { move: "reopen", from: ["partly_kept", "broken", "lapsed", "waived", "superseded", "renegotiated"], to: "in_progress", by: ["bureau"], requires: ["reason"] },
];

export type CommitmentMoveResult = { readonly ok: true; readonly to: CommitmentState } | { readonly ok: false; readonly refusal: MoveRefusal };

/** Where a move leads, or why it is refused. Who may make it is asked of the permissions, not here. */
export function decideCommitmentMove(state: CommitmentState, move: CommitmentMove, brought: Brought): CommitmentMoveResult {
  const row = transitionFor(COMMITMENT_TRANSITIONS, state, move);
  if (!row) return { ok: false, refusal: "illegal_move" };
  const missing = missingFrom(brought, row.requires);
  if (missing) return { ok: false, refusal: missing };
  return { ok: true, to: row.to as CommitmentState };
}

export const isOpenCommitment = (state: CommitmentState): boolean => (OPEN_COMMITMENT_STATES as readonly CommitmentState[]).includes(state);
/** States that set off what waits on a commitment: it was done, wholly or in part. */
export const TRIGGERING_STATES = ["kept", "partly_kept"] as const satisfies readonly CommitmentState[];
/** Whether it was judged to be done, wholly or in part, and that stands. */
export const isFulfilled = (state: CommitmentState): boolean => (TRIGGERING_STATES as readonly CommitmentState[]).includes(state);
