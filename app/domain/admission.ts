/** How those who come by a join link are taken in: a coordinator looks at each, or all at once. */
export const ADMISSIONS = ["queue", "at_once"] as const;
export type Admission = (typeof ADMISSIONS)[number];

/** What became of somebody who came by a join link. */
export const ADMISSION_STATES = ["waiting", "admitted", "refused"] as const;
export type AdmissionState = (typeof ADMISSION_STATES)[number];

/** How long a join link can be good for, in days. */
export const JOIN_LINK_DAYS = [1, 3, 7, 30] as const;
/** How many people a join link can be for: the largest assembly the house plans for has three thousand. */
export const JOIN_LINK_CAP = { min: 1, max: 5_000 } as const;

export type JoinLinkState = "open" | "full" | "expired" | "revoked";
type JoinLinkFacts = { readonly taken: number; readonly cap: number; readonly expiresAt: Date; readonly revokedAt: Date | null };

/** Whether a join link still takes people in at an instant, and if not, why: what somebody decided comes before what time did. */
export function joinLinkState({ taken, cap, expiresAt, revokedAt }: JoinLinkFacts, now: Date): JoinLinkState {
  if (revokedAt) return "revoked";
  if (expiresAt <= now) return "expired";
  return taken >= cap ? "full" : "open";
}

/** How long a decision can be turned round, in hours; afterwards offices are ended where all offices are. */
const HOURS_TO_DECIDE_AGAIN = 24;

/** The instant after which a decision must have been made to be turned round now. */
export function decidableSince(now: Date): Date {
  return new Date(now.getTime() - HOURS_TO_DECIDE_AGAIN * 3_600_000);
}
