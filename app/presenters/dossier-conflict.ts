import { CONFIDENTIALITY } from "~/domain/confidentiality";
import { isDay } from "~/domain/days";
import { DOSSIER_DOMAINS, DOSSIER_LEVELS, PRIORITIES } from "~/domain/dossier";
import { type Language, LANGUAGES } from "~/domain/localized";
import { codeOf } from "~/domain/regions";
import type { DossierRow } from "~/domain/rows/dossier";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, type FieldLabel, type Fields, fieldsOf } from "./conflict";
import type { DossierFormChoices } from "./dossier-form";

type Found = {
  /** The form as it was sent. */
  readonly form: FormData;
  /** The dossier as it was saved meanwhile. */
  readonly saved: DossierRow;
  readonly by: { readonly by: string | null; readonly at: Date } | null;
  readonly choices: DossierFormChoices;
};

/** The saved dossier in the fields of its form. */
function theirFields(dossier: DossierRow): Fields {
  return {
    ...Object.fromEntries(LANGUAGES.map((language) => [`title.${language}`, dossier.title[language] ?? ""])),
    category: dossier.category, headCount: dossier.headCount === null ? "" : String(dossier.headCount), sector: dossier.sector ?? "", level: dossier.level, domain: dossier.domain,
    grounds: dossier.grounds, place: codeOf(dossier) ?? "", parties: dossier.parties.map(({ id }) => id), owner: dossier.ownerId ?? "", priority: dossier.priority,
    openedOn: dossier.openedOn, confidentiality: dossier.confidentiality,
  };
}

const flat = (entries: readonly ({ value: string; label: string } | { options: readonly { value: string; label: string }[] })[]) => entries.flatMap((entry) => ("options" in entry ? entry.options : [entry]));

/** The words of one of these values; anything else is shown as it was sent. */
const among = <Value extends string>(values: readonly Value[], words: (value: Value) => string) => (sent: string) => {
  const known = values.find((value) => value === sent);
  return known ? words(known) : sent;
};

function labelsOf(language: Language, choices: DossierFormChoices): Readonly<Record<string, FieldLabel>> {
  const t = translator(language);
  const read = (options: readonly { value: string; label: string }[]) => (value: string) => options.find((option) => option.value === value)?.label ?? value;
  return {
    ...Object.fromEntries(LANGUAGES.map((each) => [`title.${each}`, { label: `${t("dossiers.form.title")} (${t(`terms.language.${each}`)})` }])),
    category: { label: t("dossiers.form.category") },
    grounds: { label: t("dossiers.form.grounds") },
    headCount: { label: t("dossiers.form.headCount") },
    parties: { label: t("dossiers.form.parties"), show: read(choices.parties.flatMap(({ options }) => options)) },
    level: { label: t("dossiers.form.level"), show: among(DOSSIER_LEVELS, (each) => t(`terms.dossierLevel.${each}`)) },
    domain: { label: t("dossiers.form.domain"), show: among(DOSSIER_DOMAINS, (each) => t(`terms.dossierDomain.${each}`)) },
    sector: { label: t("dossiers.form.sector") },
    place: { label: t("dossiers.form.place"), show: read(flat(choices.places)) },
    owner: { label: t("dossiers.form.owner"), show: read(flat(choices.owners)) },
    priority: { label: t("dossiers.form.priority"), show: among(PRIORITIES, (each) => t(`terms.priority.${each}`)) },
    openedOn: { label: t("dossiers.form.openedOn"), show: (value) => (isDay(value) ? formatDay(language, value) : value) },
    confidentiality: { label: t("dossiers.form.confidentiality"), show: among(CONFIDENTIALITY, (each) => t(`terms.confidentiality.${each}`)) },
  };
}

/** The form that was sent and the dossier that was saved meanwhile, side by side. */
export function dossierConflict(language: Language, { form, saved, by, choices }: Found): ConflictPage {
  const mine = fieldsOf(form);
  const theirs = theirFields(saved);
  const labels = labelsOf(language, choices);
  // A field that the form does not show (a level with nothing to choose) is not a difference.
  const shown = Object.fromEntries(Object.entries(labels).filter(([name]) => name in mine || name === "parties"));
  return conflictPage(language, { mine, theirs, labels: shown, version: saved.version, saved: by });
}
