import type { CommitmentContent, SignRow } from "~/domain/rows/commitment";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { formatDay } from "~/i18n/dates";
import type { Id } from "~/domain/viewer";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";

/** When a commitment is due, in words: its day, or what it waits for, or that no date was given. `place` is the number of the commitment that it waits for, in a table that numbers both. */
export function dueWords(language: Language, due: Due, place: number | null = null): string {
  return due.dueOn ? formatDay(language, due.dueOn) : waitsForWords(language, due, place);
}

type Due = Pick<CommitmentContent, "dueKind" | "dueOn" | "triggerDays" | "triggerText" | "triggerOn">;

/** What a due day is counted from, in words, also when that day is known by now: "60 days after another commitment is kept". */
export function waitsForWords(language: Language, { dueKind, triggerDays, triggerText, triggerOn }: Omit<Due, "dueOn">, place: number | null = null): string {
  const t = translator(language);
  if (dueKind !== "after") return t("terms.dueKind.none");
  const text = triggerOn ? formatDay(language, triggerOn) : triggerText && isolated(language, triggerText);
  if (text && triggerDays !== null) return t("commitments.due.afterTextCounted", { ...counted(language, triggerDays), text });
  if (triggerOn) return t("commitments.due.afterDay", { day: formatDay(language, triggerOn) });
  if (text) return t("commitments.due.afterText", { text });
  const numbered = place !== null && { place: formatInteger(language, place) };
  if (triggerDays === null) return numbered ? t("commitments.due.afterPlaceUncounted", numbered) : t("commitments.due.afterOtherUncounted");
  return numbered ? t("commitments.due.afterPlace", { ...counted(language, triggerDays), ...numbered }) : t("commitments.due.afterOther", counted(language, triggerDays));
}

/** The number, in a table of these commitments from one on, of the one that each waits for; null where it waits for none of them. */
export function placesWaitedFor(rows: readonly (Pick<CommitmentContent, "triggerId"> & { readonly id: Id } | null)[]): readonly (number | null)[] {
  const places = new Map(rows.flatMap((row, at) => (row ? [[row.id, at + 1] as const] : [])));
  return rows.map((row) => (row?.triggerId ? (places.get(row.triggerId) ?? null) : null));
}

/** The office that spoke: one of those kept, in the reader's language, or as it was written down; null when nobody noted it. */
export function officeWords(language: Language, { office, spokenBy }: { readonly office: Localized | null; readonly spokenBy: string | null }): string | null {
  return office ? nameIn(language, office).text : spokenBy;
}

/** What a sign says: its own words, or how we reminded them where nothing more was written. */
export function signWords(language: Language, { words, nudge }: Pick<SignRow, "words" | "nudge">): string {
  if (words !== null) return words;
  return nudge === null ? "" : translator(language)(`terms.nudge.${nudge}`);
}
