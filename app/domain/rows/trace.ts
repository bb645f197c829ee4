import type { AgreementState } from "../agreement";
import type { CommitmentState, DueKind, Rung, Side } from "../commitment";
import type { Day, When } from "../days";
import type { Ancestry, VersionOrigin } from "../demand";
import type { DepositWay } from "../deposit";
import type { Localized } from "../localized";
import type { Id } from "../viewer";
import type { Answer } from "./response";

/** A numbered paragraph as it stood in a version. */
export type TracedParagraph = { readonly anchor: string; readonly number: number; readonly text: string };

export type TracedVersion = {
  readonly id: Id;
  readonly demandId: Id;
  readonly number: number;
  readonly title: string;
  readonly origin: VersionOrigin;
  readonly by: string | null;
  readonly at: Date;
  readonly paragraphs: readonly TracedParagraph[];
};

export type TracedDemand = { readonly id: Id; readonly title: string };

/** `demandId` came of `fromId`, by a merge or a split. */
export type TracedAncestry = { readonly demandId: Id; readonly fromId: Id; readonly kind: Ancestry; readonly at: Date };

export type TracedItem = { readonly demandId: Id; readonly versionId: Id; readonly point: number | null };
export type TracedDeposit = {
  readonly id: Id;
  readonly fileId: Id;
  readonly fileTitle: string;
  readonly fileOpenedOn: Day;
  readonly partyId: Id;
  readonly party: Localized;
  readonly onDay: Day;
  readonly way: DepositWay;
  readonly at: Date;
  readonly items: readonly TracedItem[];
};

export type TracedResponse = Answer & {
  readonly depositId: Id;
  readonly anchor: string | null;
  readonly onDay: Day;
  readonly at: Date;
};

export type TracedClause = {
  readonly id: Id;
  readonly agreementId: Id;
  readonly agreementTitle: string;
  readonly state: AgreementState;
  readonly signedOn: Day | null;
  /** 1, 2, 3… within the agreement. */
  readonly number: number;
  readonly words: string;
  readonly commitmentId: Id | null;
  readonly at: Date;
};

/** What a paragraph (or all of a demand) led to. */
export type TracedLink = { readonly demandId: Id; readonly anchor: string | null; readonly clauseId: Id | null; readonly commitmentId: Id | null; readonly at: Date };

export type TracedCommitment = {
  readonly id: Id;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly rung: Rung;
  readonly state: CommitmentState;
  readonly said: When;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly lastSignOn: Day | null;
  readonly doneOn: Day | null;
  readonly waitsOnAnother: boolean;
  readonly at: Date;
};

/** A verdict on a commitment, a claim, or the taking back of one. */
export type TracedMove = {
  readonly id: Id;
  readonly commitmentId: Id;
  readonly move: string;
  readonly toState: CommitmentState;
  readonly onDay: Day;
  readonly at: Date;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly claim: string | null;
};

/** Everything that may belong to the trace of a demand, as far as the reader may see it. */
export type TraceRows = {
  readonly demands: readonly TracedDemand[];
  readonly ancestry: readonly TracedAncestry[];
  /** By demand, oldest first. */
  readonly versions: readonly TracedVersion[];
  readonly deposits: readonly TracedDeposit[];
  readonly responses: readonly TracedResponse[];
  readonly clauses: readonly TracedClause[];
  readonly links: readonly TracedLink[];
  readonly commitments: readonly TracedCommitment[];
  readonly moves: readonly TracedMove[];
};
