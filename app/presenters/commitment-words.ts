import type { CommitmentContent, SignRow } from "~/domain/rows/commitment";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** When a commitment is due, in words: its day, or what it waits for, or that no date was given. */
export function dueWords(language: Language, { dueKind, dueOn, triggerDays, triggerText }: Pick<CommitmentContent, "dueKind" | "dueOn" | "triggerDays" | "triggerText">): string {
  const t = translator(language);
  if (dueOn) return formatDay(language, dueOn);
  if (dueKind !== "after") return t("terms.dueKind.none");
  if (triggerText) return t("commitments.due.afterText", { text: triggerText });
  return triggerDays === null ? t("commitments.due.afterOtherUncounted") : t("commitments.due.afterOther", counted(language, triggerDays));
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
