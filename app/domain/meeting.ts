import type { Transition } from "./transitions";

export const MEETING_STATES = ["requested", "invited", "scheduled", "refused", "declined", "postponed", "cancelled", "held"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** A meeting that is still to come. */
export const UPCOMING_MEETING_STATES = ["requested", "invited", "scheduled", "postponed"] as const satisfies readonly MeetingState[];

export const MEETING_MOVES = ["schedule", "refuse", "decline", "postpone", "cancel", "hold"] as const;
export type MeetingMove = (typeof MEETING_MOVES)[number];

/** The one table of a meeting's transitions, up to its being held. Postponing and cancelling say by whom, in the reason. */
export const MEETING_TRANSITIONS: readonly Transition<MeetingState, MeetingMove>[] = [
  { move: "schedule", from: ["requested", "invited", "postponed"], to: "scheduled", by: ["coordinator"], requires: [] },
  { move: "refuse", from: ["requested"], to: "refused", by: ["coordinator"], requires: ["reason"] },
  { move: "decline", from: ["invited"], to: "declined", by: ["coordinator"], requires: ["reason"] },
  { move: "postpone", from: ["scheduled"], to: "postponed", by: ["coordinator"], requires: ["reason"] },
  { move: "cancel", from: ["scheduled", "postponed"], to: "cancelled", by: ["coordinator"], requires: ["reason"] },
  { move: "hold", from: ["requested", "invited", "scheduled", "postponed"], to: "held", by: ["coordinator"], requires: [] },
];

/** What came out of a meeting. The first two become commitments when the meeting is saved. */
export const OUTCOME_KINDS = ["their_commitment", "our_commitment", "position", "information", "decision", "disagreement"] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

export const isCommitmentOutcome = (kind: OutcomeKind): boolean => kind === "their_commitment" || kind === "our_commitment";

/** Whether a meeting in this state is still to be prepared for. */
export const isUpcoming = (state: MeetingState): boolean => (UPCOMING_MEETING_STATES as readonly MeetingState[]).includes(state);
