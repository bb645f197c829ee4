/** What a member says of a published commitment, for themselves alone. */
export const CONFIRMATIONS = ["applied", "not_yet"] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];
