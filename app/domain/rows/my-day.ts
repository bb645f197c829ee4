import type { Side } from "../commitment";
import type { Day, When } from "../days";
import type { DemandState } from "../demand";
import type { Localized } from "../localized";
import type { MeetingState } from "../meeting";
import type { Id } from "../viewer";

/** Why a commitment stands in somebody's day. */
export const COMMITMENT_CALLS = ["overdueOurs", "overdueTheirs", "dueSoon", "silent", "claimed"] as const;
export type CommitmentCall = (typeof COMMITMENT_CALLS)[number];

/** A dossier that waits for somebody, with when it came to wait. */
export type WaitingDossier = { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly movedAt: Date };

/** A commitment that calls for something, with its dossier. */
export type CallingCommitment = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly dossierNumber: string | null;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly said: When;
  readonly dueOn: Day | null;
  readonly lastSignOn: Day | null;
};

/** A meeting that is still to come. */
export type ComingMeeting = {
  readonly id: Id;
  readonly state: MeetingState;
  readonly title: string | null;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly parties: readonly Localized[];
  readonly dossierNumber: string | null;
};

/** A demand that waits for somebody, with its dossier. */
export type WaitingDemand = { readonly id: Id; readonly title: string; readonly state: DemandState; readonly openComments: number; readonly dossierNumber: string | null };

/** A reply that came and that nobody has classified. */
export type WaitingReply = { readonly id: Id; readonly words: string | null; readonly verbatim: boolean; readonly party: Localized; readonly title: string | null; readonly onDay: Day; readonly dossierNumber: string | null };

/** What waits for somebody across the dossiers that they read from the inside; every list is short, the most pressing first. */
export type MyDayRows = {
  readonly returned: readonly WaitingDossier[];
  readonly toReview: readonly WaitingDossier[];
  readonly meetings: readonly ComingMeeting[];
  /** In review, and the reader had no hand in them. */
  readonly demandsToReview: readonly WaitingDemand[];
  /** Sent back by the bureau to whoever writes them. */
  readonly demandsReturned: readonly WaitingDemand[];
  /** For whoever records answers there. */
  readonly unclassified: readonly WaitingReply[];
  readonly commitments: Readonly<Record<CommitmentCall, readonly CallingCommitment[]>>;
};
