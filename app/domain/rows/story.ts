import type { CommitmentMove, CommitmentState, DueKind, Rung, Side } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { DossierMove, DossierState } from "../dossier";
import type { ActionKind, EventKind } from "../event";
import type { DepositWay } from "../deposit";
import type { Localized } from "../localized";
import type { MeetingState, OutcomeKind } from "../meeting";
import type { NudgeKind } from "../nudge";
import type { Reversal } from "../reversal";
import type { ResponseSource } from "../response";
import type { SignKind } from "../sign";
import type { Id } from "../viewer";
import type { PlacedAnswer } from "./response";

/** Everything a dossier's story is told from. The reader may read all of it: what they may not is not among the rows. */
export type StoryRows = {
  readonly meetings: readonly StoryMeeting[];
  readonly events: readonly StoryEvent[];
  readonly commitments: readonly StoryCommitment[];
  readonly signs: readonly StorySign[];
  readonly deposits: readonly StoryDeposit[];
  readonly responses: readonly StoryResponse[];
  /** Those that were signed; a draft is nothing that happened yet. */
  readonly agreements: readonly StoryAgreement[];
  /** Moves of the dossier and of its commitments, oldest first. */
  readonly moves: readonly StoryMove[];
};

export type StoryMeeting = {
  readonly id: Id;
  readonly state: MeetingState;
  readonly title: string | null;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly agenda: string | null;
  readonly handedOver: string | null;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
  readonly parties: readonly Localized[];
  /** In the order in which they were written; a line whose commitment the reader may not see is left out. */
  readonly outcomes: readonly StoryOutcome[];
};

export type StoryOutcome = { readonly id: Id; readonly kind: OutcomeKind; readonly words: string };

export type StoryEvent = {
  readonly id: Id;
  readonly kind: EventKind;
  readonly actionKinds: readonly ActionKind[];
  readonly title: string;
  readonly body: string | null;
  readonly when: When;
  readonly place: string | null;
  readonly party: Localized | null;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly createdAt: Date;
};

export type StoryCommitment = {
  readonly id: Id;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly office: Localized | null;
  readonly spokenBy: string | null;
  readonly meetingId: Id | null;
  readonly outcomeId: Id | null;
  readonly eventId: Id | null;
  readonly rung: Rung;
  readonly said: When;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  /** The commitment it comes after, which the reader may not be able to see. */
  readonly triggerId: Id | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
  readonly triggerDays: number | null;
  /** It waits on another commitment that is neither kept nor partly kept, or for an event that has not come. */
  readonly waitsOnAnother: boolean;
  readonly state: CommitmentState;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  /** How many people the verdict that stands settles; null where it does not say. */
  readonly settledCount: number | null;
  readonly claimedBy: Id | null;
  readonly recordedBy: Id;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
};

export type StorySign = { readonly id: Id; readonly commitmentId: Id; readonly kind: SignKind; readonly nudge: NudgeKind | null; readonly onDay: Day; readonly words: string | null; readonly recordedBy: Id; readonly at: Date };

/** A demand file handed over to a party. */
export type StoryDeposit = {
  readonly id: Id;
  readonly fileTitle: string;
  readonly partyId: Id;
  readonly party: Localized;
  readonly onDay: Day;
  readonly way: DepositWay;
  readonly registryNumber: string | null;
  readonly receivedBy: string | null;
  /** How many numbered points it holds. */
  readonly points: number;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
};

/** What was answered to a place of a deposit. */
export type StoryResponse = PlacedAnswer & {
  readonly depositId: Id;
  readonly party: Localized;
  readonly fileTitle: string;
  readonly source: ResponseSource;
  readonly meetingId: Id | null;
  readonly eventId: Id | null;
  readonly onDay: Day;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
};

export type StoryAgreement = {
  readonly id: Id;
  readonly title: string;
  readonly signedOn: Day;
  readonly place: string | null;
  readonly parties: readonly Localized[];
  readonly clauses: number;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
};

export type StoryMove = {
  readonly id: Id;
  readonly onDay: Day;
  readonly at: Date;
  /** Null when the clock moved it, or when the name is no longer kept. */
  readonly actorName: string | null;
  readonly byClock: boolean;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly claim: string | null;
  readonly settledCount: number | null;
  /** How something kept was undone; null of every other move. */
  readonly reversal: Reversal | null;
} & (
  | { readonly subject: "dossier"; readonly subjectId: Id; readonly move: DossierMove | "open"; readonly toState: DossierState }
  | { readonly subject: "commitment"; readonly subjectId: Id; readonly move: CommitmentMove; readonly toState: CommitmentState }
);
