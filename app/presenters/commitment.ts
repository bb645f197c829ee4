import { isOutstanding, triggerKindOf } from "~/domain/chain";
import { type CommitmentMove, type CommitmentState, isOpenCommitment, type Rung, type Side } from "~/domain/commitment";
import type { Confidentiality } from "~/domain/confidentiality";
import type { ConfirmationsShown } from "~/domain/confirmation";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import type { CommitmentRow, LinkedCommitment, SignRow } from "~/domain/rows/commitment";
import { addressOf } from "~/domain/rows/dossier";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type CommitmentHistory, historyOf, type LinkedLine, type MoveRow } from "./commitment-history";
import { type MembersConfirm, membersConfirm } from "./members-confirm";
import { dueWords, officeWords, signWords } from "./commitment-words";
import { nextStepDefaults, type NextStepForm, nextStepLine, type NextStepLine } from "./next-step";

export type SignLine = { readonly id: string; readonly theirs: boolean; readonly title: string; readonly words: string; readonly by: string; readonly day: string; /** Where it is struck out, for those who may. */ readonly strikeHref: string | null };
export type MoveButton = { readonly href: string; readonly label: string; readonly grave: boolean };

/** Everything that the page of a commitment shows. */
export type CommitmentPage = CommitmentHistory & {
  readonly id: string;
  readonly href: string;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly state: CommitmentState;
  readonly lateness: Lateness;
  readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized };
  readonly bound: Localized | null;
  readonly office: string | null;
  readonly said: string;
  readonly where: { readonly source: string; readonly detail: string | null; readonly href: string | null };
  readonly rung: Rung;
  readonly due: string;
  readonly recordedBy: string;
  readonly level: Confidentiality;
  readonly test: string | null;
  readonly signs: readonly SignLine[];
  /** What members confirm, in words. */
  readonly members: MembersConfirm;
  readonly moves: readonly MoveButton[];
  /** What is done next; `form` is null for those who may not set it. The whole is null once nothing is to be done any more. */
  readonly next: { readonly step: NextStepLine | null; readonly form: NextStepForm | null } | null;
  /** Whether the other side can be reminded of it in two taps. */
  readonly nudges: boolean;
  readonly can: { readonly edit: boolean; readonly sign: boolean; readonly delegate: boolean; readonly strike: boolean; readonly step: boolean };
  readonly nobodyJudges: boolean;
};

export type CommitmentFacts = {
  readonly row: CommitmentRow;
  readonly signs: readonly SignRow[];
  readonly changes: readonly MoveRow[];
  /** The commitment that replaced this one, if the reader may see it. */
  readonly others: readonly LinkedCommitment[];
  readonly moves: readonly CommitmentMove[];
  readonly can: CommitmentPage["can"];
  readonly nobodyJudges: boolean;
  /** What members answered, as far as others than they may learn it. */
  readonly confirmations: ConfirmationsShown;
  /** The signs that the reader may strike out. */
  readonly strikable: ReadonlySet<string>;
};
type Reading = { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds };

/** Red is for broken alone: every other move has a quiet button. */
export const isGrave = (move: CommitmentMove): boolean => move === "break";

export function commitmentPage(facts: CommitmentFacts, { language, today, thresholds }: Reading): CommitmentPage {
  const { row } = facts;
  const t = translator(language);
  const href = `/commitments/${row.id}`;
  const linked = (other: LinkedCommitment): LinkedLine => ({ href: other.words === null ? null : `/commitments/${other.id}`, words: other.words ?? t("commitments.another"), state: other.state });
  return {
    id: row.id, href, side: row.side, words: row.words, verbatim: row.verbatim, state: row.state,
    lateness: latenessOf({ ...row, saidOn: row.said, waitsOnAnother: isStillWaiting(row) }, today, thresholds),
    dossier: { href: addressOf(row.dossier), number: row.dossier.number, title: row.dossier.title },
    bound: row.partyName, office: officeWords(language, row), said: formatWhen(language, row.said),
    where: {
      source: t(`terms.source.${row.source}`),
      detail: row.meeting ? (row.meeting.title ?? formatWhen(language, row.meeting.when)) : (row.eventTitle ?? row.sourceNote),
      href: row.meeting ? `/meetings/${row.meeting.id}` : null,
    },
    rung: row.rung, due: dueWords(language, row), recordedBy: row.recordedByName ?? t("history.formerAccount"), level: row.confidentiality, test: row.test,
    signs: facts.signs.map((sign) => ({
      id: sign.id, theirs: sign.kind === "their_news", title: t(`commitments.signKind.${sign.kind}`), words: signWords(language, sign),
      by: sign.recordedByName ?? t("history.formerAccount"), day: formatDay(language, sign.onDay),
      strikeHref: facts.strikable.has(sign.id) ? `/strike/sign/${sign.id}` : null,
    })),
    ...historyOf(facts.changes, { language, headCount: row.dossier.headCount, others: facts.others.map((other) => ({ id: other.id, line: linked(other) })) }),
    members: membersConfirm(language, row, facts.confirmations),
    moves: facts.moves.map((move) => ({ href: `${href}/moves/${move}`, label: t(`terms.commitmentMove.${move}`), grave: isGrave(move) })),
    next: isOpenCommitment(row.state) ? { step: nextStepLine(language, row, today), form: facts.can.step ? nextStepDefaults(row) : null } : null,
    nudges: facts.can.sign && row.side === "theirs",
    can: facts.can, nobodyJudges: facts.nobodyJudges,
  };
}

/** Whether it waits on another commitment that is not done, or for an event that has not come. What was struck out keeps nothing waiting. */
function isStillWaiting(row: CommitmentRow): boolean {
  switch (triggerKindOf(row)) {
    case "commitment":
      return row.trigger !== null && isOutstanding({ kind: "commitment", state: row.trigger.state, doneOn: null });
    case "event":
      return isOutstanding({ kind: "event", day: row.triggerEvent?.day ?? null });
    default:
      return false;
  }
}
