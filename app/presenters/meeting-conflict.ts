import type { When } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { LEVELS_AT_RECORDING, type Meeting } from "~/domain/rows/meeting";
import { whenParts, WHOLE_WHEN, wholeWhen } from "~/domain/whole-when";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type ConflictPage, conflictPage, type FieldLabel, type Fields, fieldsOf } from "./conflict";
import type { Option } from "./meeting-form";
import { roundName } from "./round-name";

/** What an edit says, as it was understood. */
type Edit = {
  readonly when: When;
  readonly attendees?: Meeting["attendees"];
  readonly outcomes?: readonly { readonly id: string; readonly place: number; readonly words: string }[];
};
type Found = {
  readonly form: FormData;
  readonly edit: Edit;
  readonly saved: Meeting;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly parties: readonly Option[];
  readonly rounds: readonly Option[];
};

/** The form that was sent, its date and its attendees each as one field. */
function myFields({ form, edit }: Found): Fields {
  const rest = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !name.startsWith("when.") && name !== "ours" && name !== "theirs"));
  return { ...rest, [WHOLE_WHEN]: wholeWhen(edit.when), ...(edit.attendees ? { oursKnown: edit.attendees.ours, theirsKnown: edit.attendees.theirs } : {}) };
}

/** The meeting as it was saved meanwhile, in the fields of the form. */
function theirFields({ edit, saved }: Found): Fields {
  const lines = (edit.outcomes ?? []).map(({ id, place, words }) => [`outcomes[${place}].words`, saved.outcomes.find((line) => line.id === id)?.words ?? words]);
  return {
    ...Object.fromEntries(lines),
    parties: saved.parties.map(({ id }) => id), [WHOLE_WHEN]: wholeWhen(saved.when), time: saved.time?.slice(0, 5) ?? "", place: saved.place ?? "", title: saved.title ?? "",
    agenda: saved.agenda ?? "", round: saved.round?.id ?? "", handedOver: saved.handedOver ?? "", notes: saved.notes ?? "", oursKnown: saved.attendees.ours, theirsKnown: saved.attendees.theirs,
    ...(LEVELS_AT_RECORDING.some((level) => level === saved.confidentiality) ? { level: saved.confidentiality } : {}),
  };
}

function labelsOf(language: Language, { edit, saved, parties, rounds }: Found): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const held = edit.attendees !== undefined;
  return {
    parties: { label: t("meetings.form.parties"), show: (id) => parties.find(({ value }) => value === id)?.label ?? id },
    [WHOLE_WHEN]: { label: t("meetings.form.when"), show: (whole) => formatWhen(language, readWhen(whole)) },
    time: { label: t("meetings.form.time") },
    place: { label: t("meetings.form.place") },
    ...(held ? { oursKnown: { label: t("meetings.form.ours") }, theirsKnown: { label: t("meetings.form.theirs") }, handedOver: { label: t("meetings.form.handedOver") } } : {}),
    ...Object.fromEntries((edit.outcomes ?? []).map(({ place }) => [`outcomes[${place}].words`, { label: t("meetings.outcome.line", { number: String(place + 1) }) }])),
    title: { label: t("meetings.form.title") },
    agenda: { label: t("meetings.form.agenda") },
    round: { label: t("meetings.form.round"), show: (id) => rounds.find(({ value }) => value === id)?.label ?? (saved.round ? roundName(language, saved.round) : id) },
    ...(held ? { notes: { label: t("meetings.form.notes") } } : {}),
  };
}

function readWhen(whole: string): When {
  const { kind, from, to } = whenParts(whole);
  return { kind: kind as When["kind"], from: from || null, to: to || null };
}

/** The edit that was sent and the meeting that was saved meanwhile, side by side. */
export function meetingConflict(language: Language, found: Found): ConflictPage {
  return conflictPage(language, { mine: myFields(found), theirs: theirFields(found), labels: labelsOf(language, found), version: found.saved.version, saved: found.by });
}

/** Whether what was sent is what is saved already: the same edit arrived twice. */
export function isSavedAlready(conflict: ConflictPage, edit: Edit, saved: Meeting): boolean {
  return conflict.differences.length === 0 && (edit.outcomes ?? []).every(({ id }) => saved.outcomes.some((line) => line.id === id));
}
