import { COMMITMENT_TRANSITIONS, type CommitmentMove } from "~/domain/commitment";
import type { Language } from "~/domain/localized";
import type { CommitmentRow, LinkedCommitment } from "~/domain/rows/commitment";
import { type Requirement, transitionFor } from "~/domain/transitions";
import { fulfils } from "~/domain/verdict";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isGrave } from "./commitment";
import { type Undoing, undoingOf } from "./undoing";

/** What may be said of a move besides what the table requires: the day it took effect, how many people a verdict settles. */
type MoveExtra = "onDay" | "settled";

/** What the page of one move of a commitment shows. */
export type CommitmentMovePage = {
  readonly name: string;
  readonly sentence: string;
  readonly grave: boolean;
  readonly undo: Undoing | null;
  readonly requires: readonly Requirement[];
  readonly extras: readonly MoveExtra[];
  readonly targets: readonly { readonly value: string; readonly label: string }[];
  readonly words: Readonly<Partial<Record<Requirement | MoveExtra, { readonly label?: string; readonly help?: string }>>>;
  readonly quoted: string;
};

/** Whether the table knows a move from the state of a commitment, whoever may make it. */
export const isPossibleFrom = ({ state }: Pick<CommitmentRow, "state">, move: CommitmentMove): boolean => transitionFor(COMMITMENT_TRANSITIONS, state, move) !== undefined;

/** What a move asks for, or an empty list when the table does not know it from this state. */
export function requirementsOf(row: Pick<CommitmentRow, "state">, move: CommitmentMove): readonly Requirement[] {
  return transitionFor(COMMITMENT_TRANSITIONS, row.state, move)?.requires ?? [];
}

export function commitmentMovePage(language: Language, row: CommitmentRow, move: CommitmentMove, others: readonly LinkedCommitment[]): CommitmentMovePage {
  const t = translator(language);
  const { headCount } = row.dossier;
  const settledHelp = headCount === null ? t("commitments.move.settledHelp") : t("commitments.move.settledHelpOf", { total: formatInteger(language, headCount) });
  return {
    name: t(`terms.commitmentMove.${move}`),
    sentence: t(`commitments.move.sentence.${move}`),
    grave: isGrave(move),
    undo: undoingOf(language, COMMITMENT_TRANSITIONS, row.state, move),
    requires: requirementsOf(row, move),
    extras: fulfils(move) ? ["settled", "onDay"] : ["onDay"],
    targets: others.map(({ id, words }) => ({ value: id, label: words ?? t("commitments.another") })),
    words: {
      onDay: { label: t(fulfils(move) ? "commitments.move.doneOn" : move === "claim" ? "commitments.move.claimOn" : "commitments.move.onDay") },
      settled: { help: settledHelp },
      target: { label: t("commitments.move.target") },
      evidence: { help: t("commitments.move.evidenceHelp") },
      test: { help: t("commitments.move.testHelp") },
    },
    quoted: row.words,
  };
}
