import { type Day, daysBetween, isDay } from "~/domain/days";
import { type Language } from "~/domain/localized";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";

type Stepped = Pick<CommitmentRow, "nextStep" | "nextStepOn">;

/** A next step as it is shown; `overdue` says since when its day has come, null while it lies ahead. */
export type NextStepLine = { readonly words: string; readonly day: string; readonly overdue: string | null };

export function nextStepLine(language: Language, { nextStep, nextStepOn }: Stepped, today: Day): NextStepLine | null {
  if (nextStep === null || nextStepOn === null) return null;
  return { words: nextStep, day: formatDay(language, nextStepOn), overdue: nextStepOn <= today ? translator(language)("ledger.step.overdue", counted(language, daysBetween(nextStepOn, today))) : null };
}

/** The form of a next step as it stands: what is set, and the version that was read. */
export type NextStepForm = { readonly action: string; readonly version: number; readonly words: string; readonly onDay: string };
export const nextStepDefaults = ({ id, version, nextStep, nextStepOn }: Stepped & Pick<CommitmentRow, "id" | "version">): NextStepForm => ({
  action: `/commitments/${id}/next-step`, version, words: nextStep ?? "", onDay: nextStepOn ?? "",
});

/** What was sent and what somebody else saved meanwhile, side by side. */
export function nextStepConflict(language: Language, form: FormData, saved: Stepped & Pick<CommitmentRow, "version">, by: { readonly by: string | null; readonly at: Date } | null): ConflictPage {
  const t = translator(language);
  const labels = { words: { label: t("ledger.step.words") }, onDay: { label: t("ledger.step.onDay"), show: (value: string) => (isDay(value) ? formatDay(language, value) : value) } };
  return conflictPage(language, { mine: fieldsOf(form), theirs: { words: saved.nextStep ?? "", onDay: saved.nextStepOn ?? "" }, labels, version: saved.version, saved: by });
}
