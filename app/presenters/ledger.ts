import { isOpenCommitment, type CommitmentState, type Rung, type Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import type { LedgerRow } from "~/domain/rows/commitment";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { dueWords, officeWords } from "./commitment-words";
import { peopleWaiting } from "./head-count";

/** One line of the ledger as it is shown. `bound` is null where we are. */
export type LedgerLine = {
  readonly id: Id;
  readonly href: string;
  readonly words: string;
  readonly verbatim: boolean;
  readonly number: string | null;
  /** How many people of its dossier still wait; null where nobody counted. */
  readonly people: string | null;
  /** Where it was said and when, in words. */
  readonly source: string;
  readonly when: string;
  readonly side: Side;
  readonly bound: Localized | null;
  readonly office: string | null;
  readonly rung: Rung;
  readonly due: string;
  readonly state: CommitmentState;
  readonly lateness: Lateness;
  /** The dates say something louder than the state. */
  readonly latenessFirst: boolean;
};

/** The rows of a page as lines, for a reader on a day. */
export function ledgerLines(rows: readonly LedgerRow[], { language, today, thresholds }: { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds }): LedgerLine[] {
  const t = translator(language);
  return rows.map((row) => {
    // The column of due days says already that none was given.
    const lateness = { ...latenessOf({ ...row, saidOn: row.said }, today, thresholds), noDateGiven: false };
    return {
      id: row.id, href: `/commitments/${row.id}`, words: row.words, verbatim: row.verbatim, number: row.dossierNumber, people: peopleWaiting(language, row),
      source: t(`terms.source.${row.source}`), when: formatWhen(language, row.said),
      side: row.side, bound: row.partyName, office: officeWords(language, row), rung: row.rung, due: dueWords(language, row), state: row.state, lateness,
      latenessFirst: isOpenCommitment(row.state) && (lateness.overdueDays !== null || lateness.blocked || lateness.silence !== null || lateness.dueSoon),
    };
  });
}
