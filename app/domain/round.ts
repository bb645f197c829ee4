/** How far a round of dialogue reaches. */
export const ROUND_LEVELS = ["national", "sectoral", "regional"] as const;
export type RoundLevel = (typeof ROUND_LEVELS)[number];

/** The two rounds of Morocco's social year, and those held outside them. */
export const ROUND_SESSIONS = ["april", "september", "other"] as const;
export type RoundSession = (typeof ROUND_SESSIONS)[number];

/** What became of a round. One that was due and not held is recorded too. */
export const ROUND_STATES = ["planned", "held", "missed"] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** The years that a round can fall in: none before independence, none a century ahead. */
export const [FIRST_ROUND_YEAR, LAST_ROUND_YEAR] = [1956, 2100];

type Placed = { readonly level: RoundLevel; readonly sector: string | null; readonly regionCode: string | null };

/** Drops what only a round of another level would hold: a sector, a region. */
export function fittingRound<Round extends Placed>(round: Round): Round {
  return { ...round, sector: round.level === "sectoral" ? round.sector : null, regionCode: round.level === "regional" ? round.regionCode : null };
}

/** What its level asks for and it does not bring: a sectoral round its sector, a regional one its region. */
export function missingOfRound({ level, sector, regionCode }: Placed): "sector" | "regionCode" | null {
  if (level === "sectoral" && !sector) return "sector";
  return level === "regional" && !regionCode ? "regionCode" : null;
}
