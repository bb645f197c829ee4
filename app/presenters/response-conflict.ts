import { RESPONSE_KINDS, RESPONSE_SOURCES } from "~/domain/response";
import { isDay } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { ResponseRow } from "~/domain/rows/response";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { answerWord } from "./answer-lines";
import { type ConflictPage, conflictPage, type FieldLabel, fieldsOf } from "./conflict";
import type { EditResponsePage } from "./response-form";

type Found = { readonly form: FormData; readonly saved: ResponseRow; /** The form as it would be opened now. */ readonly page: EditResponsePage; readonly by: { readonly by: string | null; readonly at: Date } | null };
type Listed = readonly ({ readonly value: string; readonly label: string } | { readonly label: string; readonly options: readonly { readonly value: string; readonly label: string }[] })[];

const labelIn = (options: Listed) => (value: string) => options.flatMap((entry) => ("options" in entry ? entry.options : [entry])).find((option) => option.value === value)?.label ?? value;

function labelsOf(language: Language, page: EditResponsePage): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const day = (value: string) => (isDay(value) ? formatDay(language, value) : value);
  const source = (value: string) => {
    const known = RESPONSE_SOURCES.find((each) => each === value);
    return known ? t(`terms.source.${known}`) : value;
  };
  return {
    place: { label: t("responses.form.place"), show: labelIn(page.places) },
    kind: { label: t("responses.form.kind"), show: (value) => answerWord(language, RESPONSE_KINDS.find((each) => each === value) ?? null) },
    counterText: { label: t("responses.form.counterText") },
    deferredUntil: { label: t("responses.form.deferredUntil"), show: day },
    sentOnTo: { label: t("responses.form.sentOnTo"), show: labelIn(page.parties) },
    words: { label: t("responses.form.words") },
    verbatim: { label: t("responses.form.verbatim"), show: () => t("common.word.yes") },
    source: { label: t("responses.form.source"), show: source },
    meeting: { label: t("responses.form.meeting"), show: labelIn(page.meetings) },
    letter: { label: t("responses.form.letter"), show: labelIn(page.letters) },
    sourceNote: { label: t("responses.form.sourceNote") },
    onDay: { label: t("responses.form.onDay"), show: day },
    document: { label: t("responses.form.document"), show: labelIn(page.documents) },
  };
}

/** The edit that was sent and the answer that was saved meanwhile, side by side. */
export function responseConflict(language: Language, { form, saved, page, by }: Found): ConflictPage {
  const { id: _id, version: _version, level: _level, ...theirs } = page.values;
  return conflictPage(language, { mine: fieldsOf(form), theirs, labels: labelsOf(language, page), version: saved.version, saved: by });
}
