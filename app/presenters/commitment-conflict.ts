import { TRIGGER_KINDS } from "~/domain/chain";
import { DUE_KINDS, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { DATE_KINDS, isDay } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { commitmentFields } from "./commitment-fields";
import type { CommitmentChoices } from "./commitment-form";
import { type ConflictPage, conflictPage, type FieldLabel, type Fields, fieldsOf } from "./conflict";

type Found = {
  /** The form as it was sent. */
  readonly form: FormData;
  /** The commitment as it was saved meanwhile. */
  readonly saved: CommitmentRow;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly choices: CommitmentChoices;
};

/** The words of one of these values; anything else is shown as it was sent. */
const among = <Value extends string>(values: readonly Value[], words: (value: Value) => string) => (sent: string) => {
  const known = values.find((value) => value === sent);
  return known ? words(known) : sent;
};

function labelsOf(language: Language, choices: CommitmentChoices): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const day = (value: string) => (isDay(value) ? formatDay(language, value) : value);
  const read = (options: readonly { readonly value: string; readonly label: string }[]) => (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const grouped = (groups: CommitmentChoices["parties"]) => read(groups.flatMap(({ options }) => options));
  const said = t("commitments.form.said");
  return {
    side: { label: t("commitments.form.side"), show: among(SIDES, (each) => t(`terms.side.${each}`)) },
    words: { label: t("commitments.form.words") },
    wording: { label: t("commitments.form.wording"), show: among(["verbatim", "substance"] as const, (each) => t(`commitments.form.${each}`)) },
    partyId: { label: t("commitments.form.party"), show: grouped(choices.parties) },
    officeHolderId: { label: t("commitments.form.officeHolder"), show: grouped(choices.offices) },
    spokenBy: { label: t("commitments.form.spokenBy") },
    source: { label: t("commitments.form.source"), show: among(SOURCES, (each) => t(`terms.source.${each}`)) },
    sourceNote: { label: t("commitments.form.sourceNote") },
    meetingId: { label: t("commitments.form.meeting"), show: read(choices.meetings) },
    eventId: { label: t("commitments.form.letter"), show: read(choices.letters) },
    "said.kind": { label: said, show: among(DATE_KINDS, (each) => t(`terms.dateKind.${each}`)) },
    "said.from": { label: `${said} (${t("ui.when.day")})`, show: day },
    "said.to": { label: `${said} (${t("ui.when.lastDay")})`, show: day },
    rung: { label: t("commitments.form.rung"), show: among(RUNGS, (each) => t(`terms.rung.${each}`)) },
    dueKind: { label: t("commitments.form.dueKind"), show: among(DUE_KINDS, (each) => t(`terms.dueKind.${each}`)) },
    dueOn: { label: t("commitments.form.dueOn"), show: day },
    triggerKind: { label: t("triggers.kind"), show: among(TRIGGER_KINDS, (each) => t(`triggers.kinds.${each}`)) },
    triggerId: { label: t("triggers.commitment"), show: read(choices.others) },
    triggerDays: { label: t("triggers.days") },
    triggerText: { label: t("triggers.text") },
    triggerEventId: { label: t("triggers.event"), show: read(choices.events) },
    triggerOn: { label: t("triggers.on"), show: day },
    confidentiality: { label: t("commitments.form.confidentiality"), show: among(CONFIDENTIALITY, (each) => t(`terms.confidentiality.${each}`)) },
  };
}

/** The saved commitment in the fields of its form, those of its date by their own names. */
function theirFields(saved: CommitmentRow): Fields {
  const flat = Object.entries(commitmentFields(saved.id, saved)).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : Object.entries(value).map(([part, text]) => [`${name}.${part}`, text])));
  return Object.fromEntries(flat) as Fields;
}

/** The form that was sent and the commitment that was saved meanwhile, side by side. */
export function commitmentConflict(language: Language, { form, saved, by, choices }: Found): ConflictPage {
  return conflictPage(language, { mine: fieldsOf(form), theirs: theirFields(saved), labels: labelsOf(language, choices), version: saved.version, saved: by });
}
