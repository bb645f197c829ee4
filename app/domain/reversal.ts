/** How something that had been kept was undone later: annulled (by a court or an authority), withdrawn by whoever gave it, or blocked in its application. */
export const REVERSALS = ["annulled", "withdrawn", "blocked"] as const;
export type Reversal = (typeof REVERSALS)[number];
