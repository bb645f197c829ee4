import type { CommitmentState, DueKind, Rung } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { Side } from "../commitment";
import type { DossierState } from "../dossier";
import type { Gender, Localized } from "../localized";
import type { MeetingState, OutcomeKind } from "../meeting";
import type { PartyKind } from "../party";
import type { Id } from "../viewer";
import type { NamedRound } from "./round";

/** The rungs that words said in a meeting can stand on when they are first recorded. */
export const MEETING_RUNGS = ["spoken", "unsigned_minutes", "signed_minutes", "signed_agreement"] as const satisfies readonly Rung[];
export type MeetingRung = (typeof MEETING_RUNGS)[number];

/** The levels a meeting can be recorded at; publication to members is a step of its own (settled question 3). */
export const LEVELS_AT_RECORDING = ["organisation", "bureau"] as const satisfies readonly Confidentiality[];
export type LevelAtRecording = (typeof LEVELS_AT_RECORDING)[number];

/** The dossier that holds a meeting, as far as a line about the meeting names it. */
export type DossierNamed = { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly organisationId: Id; readonly state: DossierState };

export type MetParty = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly gender: Gender };

/** A meeting as a line of a list. */
export type MeetingLine = {
  readonly id: Id;
  readonly state: MeetingState;
  readonly title: string | null;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly confidentiality: Confidentiality;
  readonly createdAt: Date;
  readonly dossier: DossierNamed;
  readonly parties: readonly Localized[];
  readonly outcomes: number;
  readonly commitments: number;
};

/** What became of a line that is a commitment, as far as the reader may know. */
export type OutcomeCommitment = {
  readonly id: Id;
  readonly state: CommitmentState;
  readonly side: Side;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly rung: Rung;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  /** The commitment that it waits for. */
  readonly triggerId: Id | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerOn: Day | null;
  readonly saidOn: When;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  readonly waitsOnAnother: boolean;
};

export type OutcomeLine = {
  readonly id: Id;
  readonly kind: OutcomeKind;
  readonly words: string;
  /** Null for a line that is no commitment. Lines whose commitment the reader may not see are left out altogether. */
  readonly commitment: OutcomeCommitment | null;
};

/** A meeting with everything that belongs to it. */
export type Meeting = {
  readonly id: Id;
  readonly dossier: DossierNamed;
  readonly state: MeetingState;
  readonly title: string | null;
  readonly when: When;
  readonly time: string | null;
  readonly place: string | null;
  readonly agenda: string | null;
  readonly handedOver: string | null;
  readonly notes: string | null;
  /** The round of dialogue that it belongs to. */
  readonly round: NamedRound | null;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly version: number;
  readonly parties: readonly MetParty[];
  readonly attendees: Readonly<Record<Side, readonly string[]>>;
  readonly outcomes: readonly OutcomeLine[];
};
