/** Pauses before a letter that the mail server did not take for now is tried again, in minutes, each longer than the one before. After the last it is given up. */
export const PAUSES = [1, 5, 30, 120, 480, 1440];

/** What became of a letter that was handed over: taken, refused for good, not taken for now, or nobody can say, because the line broke once its text was on the way. */
export const OUTCOMES = ["sent", "refused", "later", "doubtful"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** When a letter is tried again after so many attempts, the last of which began at an instant; null when it is given up. */
export function triedAgainAt(attempts: number, claimedAt: Date): Date | null {
  const pause = PAUSES[attempts - 1];
  return pause === undefined ? null : new Date(claimedAt.getTime() + pause * 60_000);
}

/** How long handing over may take, in milliseconds. */
export const HANDING_OVER = 60_000;
/** A letter that somebody took in hand longer ago, in milliseconds, and of which nothing was heard: its sender died. Well beyond `HANDING_OVER`, whatever two clocks say. */
export const TAKEN_FOR_DEAD = 300_000;

/** How long the link that ends letters works, in days. */
export const UNSUBSCRIBE_DAYS = 90;
