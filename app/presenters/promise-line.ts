import { isOpenCommitment, type CommitmentState, type Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import { isOnTheSpot } from "~/domain/hand-overs";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { StoryCommitment, StorySign } from "~/domain/rows/story";
import type { Id } from "~/domain/viewer";

import { signWords } from "./commitment-words";

/** A commitment as one line: its words, who answers for it, and what became of it. */
export type PromiseLine = {
  readonly id: Id;
  readonly href: string;
  readonly words: string;
  readonly verbatim: boolean;
  readonly side: Side;
  readonly party: Localized | null;
  readonly office: string | null;
  readonly state: CommitmentState;
  /** The dates often say more than the state: a promise that is only recorded shows them instead of it. */
  readonly showsState: boolean;
  readonly lateness: Lateness;
  /** What they said or did on the very day of the promise. */
  readonly news: readonly string[];
};

/** States of waiting, which say nothing that the dates do not say better. */
const WAITING: readonly CommitmentState[] = ["recorded", "confirmed"];

export const hrefOfCommitment = (id: Id): string => `/commitments/${id}`;

/** The office that spoke, in the reader's language or as it was written down. */
export function officeOf({ office, spokenBy }: Pick<StoryCommitment, "office" | "spokenBy">, language: Language): string | null {
  return office ? nameIn(language, office).text : spokenBy;
}

/** What the dates say of a commitment of the story. */
export function latenessIn(row: StoryCommitment, today: Day, thresholds: Thresholds): Lateness {
  return latenessOf({ ...row, saidOn: row.said }, today, thresholds);
}

export function promiseLine(row: StoryCommitment, signs: readonly StorySign[], { language, today, thresholds }: { language: Language; today: Day; thresholds: Thresholds }): PromiseLine {
  const lateness = latenessIn(row, today, thresholds);
  const tells = lateness.overdueDays !== null || lateness.blocked || lateness.silence !== null || lateness.dueSoon || lateness.noDateGiven;
  return {
    id: row.id, href: hrefOfCommitment(row.id), words: row.words, verbatim: row.verbatim, side: row.side, party: row.party, office: officeOf(row, language),
    state: row.state, lateness,
    showsState: !isOpenCommitment(row.state) || !WAITING.includes(row.state) || !tells,
    news: signs.filter((sign) => sign.commitmentId === row.id && isOnTheSpot(sign, row)).map((sign) => signWords(language, sign)),
  };
}
