import type { AgreementState, Bound, Place } from "../agreement";
import type { CommitmentState, DueKind } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { DossierState } from "../dossier";
import type { Gender, Localized } from "../localized";
import type { Id } from "../viewer";

/** A party that stands on the other side of an agreement, with who signed for it, by office. */
export type SigningParty = { readonly id: Id; readonly name: Localized; readonly gender: Gender; readonly signatory: string | null };

/** What became of a clause: the commitment it made on signing, as far as the reader may see it. */
export type ClauseCommitment = {
  readonly id: Id;
  readonly state: CommitmentState;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly said: When;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  readonly waitsOnAnother: boolean;
};

export type ClauseRow = Bound & {
  readonly id: Id;
  /** 1, 2, 3… within the agreement. */
  readonly number: number;
  readonly words: string;
  readonly partyName: Localized | null;
  /** The paragraphs it answers, those of demands that the reader may not see left out. */
  readonly answers: readonly Place[];
  readonly commitment: ClauseCommitment | null;
};

/** An agreement whole, as its own pages read it. */
export type AgreementRow = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly state: DossierState; readonly organisationId: Id; readonly ownerId: Id | null };
  readonly title: string;
  readonly preamble: string | null;
  readonly state: AgreementState;
  readonly signedOn: Day | null;
  readonly place: string | null;
  readonly ourSignatories: string | null;
  readonly meeting: { readonly id: Id; readonly title: string | null; readonly when: When } | null;
  readonly meetingId: Id | null;
  /** The scan of the signed paper, if the reader may see it. */
  readonly document: { readonly id: Id; readonly fileName: string } | null;
  readonly parties: readonly SigningParty[];
  readonly clauses: readonly ClauseRow[];
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly version: number;
};

/** One agreement of a list. */
export type AgreementLine = {
  readonly id: Id;
  readonly title: string;
  readonly state: AgreementState;
  readonly signedOn: Day | null;
  readonly confidentiality: Confidentiality;
  readonly parties: readonly Localized[];
  readonly clauses: number;
};

/** A paragraph that a clause or a commitment can be said to answer. `number` is its place among the numbered paragraphs of its demand. */
export type ParagraphChoice = { readonly anchor: string; readonly number: number; readonly text: string };

/** A demand of the dossier with the paragraphs that can be answered: those that were handed over last, then those that came since. */
export type DemandChoice = {
  readonly id: Id;
  readonly title: string;
  /** The number of the point in the file it was last deposited in, else in the newest file that holds it; null outside every file. */
  readonly point: number | null;
  readonly paragraphs: readonly ParagraphChoice[];
};
