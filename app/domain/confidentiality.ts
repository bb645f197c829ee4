/** Who may read a record, from the widest circle to the narrowest. The order matters: later is stricter. */
export const CONFIDENTIALITY = ["members", "organisation", "bureau"] as const;
export type Confidentiality = (typeof CONFIDENTIALITY)[number];

/** The level that holds for a record inside others: the strictest of them all (settled question 3). */
export function strictest(...levels: readonly Confidentiality[]): Confidentiality {
  return levels.reduce((strict, level) => (CONFIDENTIALITY.indexOf(level) > CONFIDENTIALITY.indexOf(strict) ? level : strict), "members");
}
