import type { CommitmentState, DueKind, Rung } from "../commitment";
import type { Confidentiality } from "../confidentiality";
import type { Day, When } from "../days";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** An open commitment as a brief names it. `party` is null for one of ours. */
export type BriefPromise = {
  readonly id: Id;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly office: Localized | null;
  readonly spokenBy: string | null;
  readonly said: When;
  readonly rung: Rung;
  readonly state: CommitmentState;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerOn: Day | null;
  readonly dossierId: Id;
  readonly dossierNumber: string | null;
  /** The strictest of the commitment and its dossier. */
  readonly level: Confidentiality;
};

/** What they said last: news of a commitment, or an answer to a demand. */
export type LastWord = { readonly onDay: Day; readonly words: string; readonly verbatim: boolean; readonly party: Localized };

/** A demand that they did not answer, or whose answer was not accepted and that is maintained. */
export type OpenDemand = { readonly id: Id; readonly title: string; readonly since: Day; readonly maintained: boolean; readonly dossierNumber: string | null };

/** Everything that a brief is made from, as far as the reader may read each part. */
export type BriefRows = {
  /** The first of their open commitments: those of the dossier of the meeting, then those that fall due first. */
  readonly theirs: readonly BriefPromise[];
  readonly open: number;
  readonly overdue: number;
  readonly ours: readonly BriefPromise[];
  readonly lastMeeting: { readonly id: Id; readonly title: string | null; readonly when: When; readonly theirs: readonly string[]; readonly ours: readonly string[] } | null;
  readonly offices: readonly { readonly partyId: Id; readonly office: Localized }[];
  readonly lastWords: readonly LastWord[];
  readonly demands: readonly OpenDemand[];
};
