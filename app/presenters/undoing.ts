import type { Language } from "~/domain/localized";
import { STATE_BEFORE, type Transition, transitionFor } from "~/domain/transitions";
import { translator } from "~/i18n/translator";

/** Whether a step can be undone, and how, in words. */
export type Undoing = { readonly possible: boolean; readonly words: string };

/**
 * Whether a move can be undone, read off the table of its kind: what it ends can be reopened, or no move leads on from there. Null where it ends nothing
 * and the work goes on.
 */
export function undoingOf<State extends string, Move extends string>(language: Language, table: readonly Transition<State, Move>[], from: State, move: Move): Undoing | null {
  const to = transitionFor(table, from, move)?.to;
  if (to === undefined || to === STATE_BEFORE) return null;
  const onwards = table.filter((row) => row.from.includes(to as State)).map((row) => row.move as string);
  const t = translator(language);
  if (onwards.includes("reopen")) return { possible: true, words: t("ui.consequences.reopens") };
  return onwards.length === 0 ? { possible: false, words: t("ui.consequences.final") } : null;
}
