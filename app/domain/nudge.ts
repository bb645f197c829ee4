/** How we reminded the other side of what it owes: each is one dated sign of ours. */
export const NUDGE_KINDS = ["call", "letter", "visit", "parliament_question"] as const;
export type NudgeKind = (typeof NUDGE_KINDS)[number];
