import type { CommitmentState } from "../commitment";
import type { Day, When } from "../days";
import type { Gender, Localized } from "../localized";
import type { MeetingState } from "../meeting";
import type { PartyKind } from "../party";
import type { Id } from "../viewer";

/** What somebody keeps of a party in the directory. */
export type PartyContent = {
  readonly parentId: Id | null;
  readonly kind: PartyKind;
  readonly name: Localized;
  readonly gender: Gender;
  /** What it is to us, in a few words. */
  readonly standing: string | null;
  readonly contact: string | null;
};

/** A party of the directory, which the whole installation shares. */
export type PartyRow = PartyContent & {
  readonly id: Id;
  readonly version: number;
  /** The day on which it ceased to exist; null while it is there. */
  readonly closedOn: Day | null;
  /** The party that took it in; what names this one means that one. */
  readonly mergedIntoId: Id | null;
};

/** A party in the list, with its open commitments as far as the reader may see them; counted up to `MOST_COUNTED`. */
export type PartyLine = Pick<PartyRow, "id" | "parentId" | "kind" | "name" | "standing" | "closedOn"> & { readonly openCommitments: number };
export const MOST_COUNTED = 100;

/** Who held an office in a party. A day that is not known is null; an end that is null may also mean that the office is still held. */
export type OfficeHolderRow = {
  readonly id: Id;
  readonly office: Localized;
  readonly gender: Gender | null;
  readonly personName: string | null;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
};

/** A meeting with a party, as a line of its page. */
export type PartyMeeting = { readonly id: Id; readonly state: MeetingState; readonly title: string | null; readonly when: When; readonly place: string | null; readonly dossierNumber: string | null };

/** What a party owes, as a line of its page. */
export type PartyCommitment = {
  readonly id: Id;
  readonly words: string;
  readonly verbatim: boolean;
  readonly state: CommitmentState;
  readonly said: When;
  readonly dueOn: Day | null;
  readonly dossierNumber: string | null;
};

/** What a reader may know of a party's dealings with the union. */
export type PartyDealings = {
  readonly meetings: readonly PartyMeeting[];
  readonly commitments: readonly PartyCommitment[];
};

/** What names a party, as far as the reader may know: what a merge would bring to another one. Each is counted exactly. */
export type PartyReferences = {
  readonly dossiers: number;
  readonly meetings: number;
  readonly commitments: number;
  readonly events: number;
  readonly officeHolders: number;
  /** Parties that stand directly under it. */
  readonly below: number;
};
