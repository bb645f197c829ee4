import { isOpenCommitment, type CommitmentState, type Rung, type Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import { may } from "~/domain/permissions";
import type { LedgerRow } from "~/domain/rows/commitment";
import type { Id, Viewer } from "~/domain/viewer";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { dueWords, officeWords } from "./commitment-words";
import { peopleWaiting } from "./head-count";
import { nextStepLine, type NextStepLine } from "./next-step";

/** One line of the ledger as it is shown. `bound` is null where we are. */
export type LedgerLine = {
  readonly id: Id;
  readonly href: string;
  readonly words: string;
  readonly verbatim: boolean;
  readonly number: string | null;
  /** How many people of its whole dossier still wait, which is no figure of the commitment itself; null where nobody counted. */
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
  /** What is done about it next, while it is open. */
  readonly next: NextStepLine | null;
  /** Where the other side is reminded of it in two taps; null for those who remind nobody of it. */
  readonly remind: string | null;
};

type Reading = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

/** The rows of a page as lines, for a reader on a day. */
export function ledgerLines(rows: readonly LedgerRow[], { viewer, language, today, thresholds }: Reading): LedgerLine[] {
  const t = translator(language);
  return rows.map((row) => {
    // The column of due days says already that none was given.
    const lateness = { ...latenessOf({ ...row, saidOn: row.said }, today, thresholds), noDateGiven: false };
    const people = peopleWaiting(language, row);
    return {
      id: row.id, href: `/commitments/${row.id}`, words: row.words, verbatim: row.verbatim, number: row.dossierNumber, people: people && t("ledger.ofDossier", { people }),
      source: t(`terms.source.${row.source}`), when: formatWhen(language, row.said),
      side: row.side, bound: row.partyName, office: officeWords(language, row), rung: row.rung, due: dueWords(language, row), state: row.state, lateness,
      latenessFirst: isOpenCommitment(row.state) && (lateness.overdueDays !== null || lateness.blocked || lateness.silence !== null || lateness.dueSoon),
      next: isOpenCommitment(row.state) ? nextStepLine(language, row, today) : null,
      remind: isOpenCommitment(row.state) && row.side === "theirs" && may(viewer, "commitment.edit", row) ? `/commitments/${row.id}?remind` : null,
    };
  });
}
