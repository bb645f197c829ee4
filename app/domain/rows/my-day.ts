import type { Day, When } from "../days";
import type { DemandState } from "../demand";
import type { Localized } from "../localized";
import type { MeetingState } from "../meeting";
import type { Id } from "../viewer";
import type { LedgerRow } from "./commitment";

/** Why a commitment stands in somebody's day. */
export const COMMITMENT_CALLS = ["claimed", "overdueOurs", "overdueTheirs", "dueSoon", "stepDue", "silent", "undated", "stepNone", "slipped"] as const;
export type CommitmentCall = (typeof COMMITMENT_CALLS)[number];

/** A dossier that waits for somebody, with when it came to wait. */
export type WaitingDossier = { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly movedAt: Date };

/** The first of the commitments that call for something, and how many there are, counted to a limit. */
export type Calling = { readonly rows: readonly LedgerRow[]; readonly count: number };

/** A party of which nothing was heard for long, on whatever it promised: since when at least, and how many of its commitments are open, counted to a limit. */
export type SilentParty = { readonly id: Id; readonly name: Localized; readonly since: Day; readonly open: number };

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
  readonly commitments: Readonly<Record<CommitmentCall, Calling>>;
  /** For the bureau, the longest silence first. */
  readonly silentParties: readonly SilentParty[];
};
