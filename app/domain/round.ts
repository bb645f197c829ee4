/** How far a round of dialogue reaches. */
export const ROUND_LEVELS = ["national", "sectoral", "regional"] as const;
export type RoundLevel = (typeof ROUND_LEVELS)[number];

/** The two rounds of Morocco's social year, and those held outside them. */
export const ROUND_SESSIONS = ["april", "september", "other"] as const;
export type RoundSession = (typeof ROUND_SESSIONS)[number];

/** What became of a round. One that was due and not held is recorded too. */
export const ROUND_STATES = ["planned", "held", "missed"] as const;
export type RoundState = (typeof ROUND_STATES)[number];
