import { ACTION_KINDS } from "~/domain/event";
import type { When } from "~/domain/days";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import type { EventRecord } from "~/domain/rows/event";
import type { Id } from "~/domain/viewer";
import { whenParts, WHOLE_WHEN, wholeWhen } from "~/domain/whole-when";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type ConflictPage, conflictPage, type FieldLabel, fieldsOf } from "./conflict";

type Found = {
  readonly form: FormData;
  readonly edit: { readonly when: When };
  readonly saved: EventRecord;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly directory: readonly { readonly id: Id; readonly name: Localized }[];
};

function labelsOf(language: Language, { saved: { kind }, directory }: Found): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const isLetter = kind === "letter_in" || kind === "letter_out";
  const party = (id: string) => directory.find((each) => each.id === id);
  const form = (value: string) => ACTION_KINDS.find((each) => each === value);
  return {
    ...(isLetter ? { party: { label: t(kind === "letter_in" ? "events.partyFrom" : "events.partyTo"), show: (id: string) => nameIn(language, party(id)?.name ?? { ar: id, fr: null, en: null }).text } } : {}),
    title: { label: isLetter ? t("events.subject") : t(`events.title.${kind}`) },
    ...(kind === "action" ? { actionKinds: { label: t("events.forms"), show: (value: string) => (form(value) ? t(`terms.actionKind.${form(value) ?? "strike"}`) : value) } } : {}),
    [WHOLE_WHEN]: { label: t("events.when"), show: (whole) => formatWhen(language, readWhen(whole)) },
    place: { label: t("events.place") },
    body: { label: t(`events.body.${kind}`) },
  };
}

function readWhen(whole: string): When {
  const { kind, from, to } = whenParts(whole);
  return { kind: kind as When["kind"], from: from || null, to: to || null };
}

/** The edit that was sent and the event that was saved meanwhile, side by side. */
export function eventConflict(language: Language, found: Found): ConflictPage {
  const { form, edit, saved, by } = found;
  const sent = Object.fromEntries(Object.entries(fieldsOf(form)).filter(([name]) => !name.startsWith("when.")));
  const theirs = {
    party: saved.partyId ?? "", title: saved.title, actionKinds: saved.actionKinds, [WHOLE_WHEN]: wholeWhen(saved.when), place: saved.place ?? "", body: saved.body ?? "",
  };
  return conflictPage(language, { mine: { ...sent, [WHOLE_WHEN]: wholeWhen(edit.when) }, theirs, labels: labelsOf(language, found), version: saved.version, saved: by });
}
