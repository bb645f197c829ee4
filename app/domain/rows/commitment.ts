import type { CommitmentState, DueKind, Rung, Side, Source } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { DossierState } from "../dossier";
import type { Localized } from "../localized";
import type { NudgeKind } from "../nudge";
import type { SignKind } from "../sign";
import type { Id } from "../viewer";

/** The dossier that holds a commitment, as far as the commitment's own pages need it. */
export type HoldingDossier = {
  readonly id: Id;
  readonly number: string | null;
  readonly title: Localized;
  readonly state: DossierState;
  readonly ownerId: Id | null;
  readonly headCount: number | null;
  /** The day on which it was closed; null while it is open. */
  readonly closedOn: Day | null;
};

/** Another commitment that this one waits for, or that waits for it. Its words are null where the reader may not see it. */
export type LinkedCommitment = { readonly id: Id; readonly words: string | null; readonly state: CommitmentState };

/** What a coordinator writes of a commitment. */
export type CommitmentContent = {
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly partyId: Id | null;
  readonly officeHolderId: Id | null;
  readonly spokenBy: string | null;
  readonly source: Source;
  readonly sourceNote: string | null;
  readonly meetingId: Id | null;
  readonly eventId: Id | null;
  readonly rung: Rung;
  readonly said: When;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerId: Id | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  /** The event of the dossier by which the words of the trigger came true. */
  readonly triggerEventId: Id | null;
  /** The day from which it is counted, where it waits for a day. */
  readonly triggerOn: Day | null;
  readonly confidentiality: Confidentiality;
};

/** A commitment whole, as its own page reads it. */
export type CommitmentRow = CommitmentContent & {
  readonly id: Id;
  readonly organisationId: Id;
  readonly dossier: HoldingDossier;
  readonly partyName: Localized | null;
  readonly office: Localized | null;
  readonly meeting: { readonly id: Id; readonly title: string | null; readonly when: When } | null;
  readonly eventTitle: string | null;
  readonly trigger: LinkedCommitment | null;
  /** The event that it waited for, as far as the reader may see it; its day where that is exact and it was not struck out. */
  readonly triggerEvent: { readonly title: string | null; readonly day: Day | null } | null;
  readonly test: string | null;
  readonly state: CommitmentState;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  readonly claimedBy: Id | null;
  /** What is done about it next, and when; both or neither. */
  readonly nextStep: string | null;
  readonly nextStepOn: Day | null;
  readonly recordedBy: Id;
  readonly recordedByName: string | null;
  readonly createdAt: Date;
  readonly version: number;
};

export type SignRow = { readonly id: Id; readonly kind: SignKind; /** How we reminded them, of a nudge that says it. */ readonly nudge: NudgeKind | null; readonly onDay: Day; /** Null where a nudge says no more than how it was made. */ readonly words: string | null; readonly recordedBy: Id; readonly recordedByName: string | null; readonly at: Date };

/** One line of the ledger. */
export type LedgerRow = {
  readonly id: Id;
  readonly dossierId: Id;
  readonly dossierNumber: string | null;
  /** How many people its dossier concerns, and how many of them its verdicts have settled. */
  readonly headCount: number | null;
  readonly settledCount: number | null;
  readonly organisationId: Id;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly partyName: Localized | null;
  readonly office: Localized | null;
  readonly spokenBy: string | null;
  readonly source: Source;
  readonly rung: Rung;
  readonly said: When;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerOn: Day | null;
  readonly waitsOnAnother: boolean;
  readonly state: CommitmentState;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  /** What is done about it next, and when; both or neither. */
  readonly nextStep: string | null;
  readonly nextStepOn: Day | null;
};
