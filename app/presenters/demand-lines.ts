import type { Confidentiality } from "~/domain/confidentiality";
import type { DemandPart, DemandState } from "~/domain/demand";
import { turnOfDemand } from "~/domain/demand-turn";
import type { Language } from "~/domain/localized";
import type { DemandLine } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** A demand as lists show it: its number in the file, whose turn it is, what is still open. */
export type DemandItem = {
  readonly id: Id;
  readonly href: string;
  readonly point: number | null;
  readonly part: DemandPart;
  readonly title: string;
  readonly state: DemandState;
  readonly level: Confidentiality;
  readonly note: readonly string[];
};

/** One line of a list of demands; `point` where it stands in a file. */
export function demandItem(language: Language, row: DemandLine, point: number | null = null): DemandItem {
  const t = translator(language);
  const turn = turnOfDemand(row.state);
  return {
    id: row.id, href: `/demands/${row.id}`, point, part: row.part, title: row.title, state: row.state, level: row.confidentiality,
    note: [
      ...(row.part === "demand" ? [] : [t(`terms.demandPart.${row.part}`)]),
      t("demands.versionNumber", { number: String(row.currentNumber) }),
      ...(turn ? [t(`demands.turn.${turn}`)] : []),
      ...(row.openComments > 0 ? [t("demands.openComments", counted(language, row.openComments))] : []),
    ],
  };
}
