/** What can be struck out with a reason (settled question 17). */
export const STRIKEABLE = ["meeting", "commitment", "event", "sign"] as const;
export type Strikeable = (typeof STRIKEABLE)[number];
