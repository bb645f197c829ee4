/** A dated sign on a commitment: news from whoever owes it to us, or a nudge of ours. */
export const SIGN_KINDS = ["their_news", "our_nudge"] as const;
export type SignKind = (typeof SIGN_KINDS)[number];
