/** What a link to confirm an address found: the address it would set, that it was set, or why it cannot be. */
export type Confirmation = { readonly state: "open" | "done"; readonly email: string } | { readonly state: "not_found" | "expired" | "email_taken"; readonly email: null };

type Change = { readonly email: string; readonly expiresAt: Date; readonly usedAt: Date | null; readonly closed: boolean };

/** What there is to say of a link at an instant; of an account that was suspended or left nothing is told. */
export function confirmation(change: Change | null, now: Date): Confirmation {
  if (!change || change.closed) return { state: "not_found", email: null };
  if (change.usedAt) return { state: "done", email: change.email };
  return change.expiresAt <= now ? { state: "expired", email: null } : { state: "open", email: change.email };
}

const STATUSES: Readonly<Record<Confirmation["state"], number>> = { open: 200, done: 200, not_found: 404, expired: 410, email_taken: 409 };

export function statusOfConfirmation(state: Confirmation["state"]): number {
  return STATUSES[state];
}
