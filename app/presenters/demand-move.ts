import { DEMAND_TRANSITIONS, type DemandMove } from "~/domain/demand";
import type { Language } from "~/domain/localized";
import type { DemandRow } from "~/domain/rows/demand";
import { type Requirement, transitionFor } from "~/domain/transitions";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { undoingOf } from "./undoing";

/** Moves that end something or set it aside: their button asks for care. */
export const isGraveDemandMove = (move: DemandMove): boolean => move === "drop";

/** What a move asks for, or nothing when the table does not know it from this state. */
export const demandMoveRequires = (row: Pick<DemandRow, "state">, move: DemandMove): readonly Requirement[] => transitionFor(DEMAND_TRANSITIONS, row.state, move)?.requires ?? [];

export const isPossibleDemandMove = (row: Pick<DemandRow, "state">, move: DemandMove): boolean => transitionFor(DEMAND_TRANSITIONS, row.state, move) !== undefined;

/** What the page of one move of a demand shows. */
export function demandMovePage(language: Language, row: DemandRow, move: DemandMove) {
  const t = translator(language);
  return {
    name: t(`terms.demandMove.${move}`),
    sentence: t(`demands.move.${move}`),
    grave: isGraveDemandMove(move),
    undo: undoingOf(language, DEMAND_TRANSITIONS, row.state, move),
    requires: demandMoveRequires(row, move),
    extras: ["onDay" as const],
    about: {
      title: row.title, version: t("demands.versionNumber", { number: String(row.currentNumber) }),
      // What is open keeps a text from being validated: it is said before, and leads to where it is decided.
      open: move === "validate" && row.openComments > 0 ? { href: `/demands/${row.id}/review`, words: t("demands.openComments", counted(language, row.openComments)) } : null,
    },
  };
}
