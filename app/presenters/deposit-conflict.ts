import { isDay } from "~/domain/days";
import { DEPOSIT_WAYS } from "~/domain/deposit";
import type { Language } from "~/domain/localized";
import type { DepositRow } from "~/domain/rows/deposit";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";

/** The correction that was sent and the deposit that was saved meanwhile, side by side. */
export function depositConflict(language: Language, form: FormData, saved: DepositRow, by: { readonly by: string | null; readonly at: Date } | null): ConflictPage {
  const t = translator(language);
  const wayOf = (value: string) => DEPOSIT_WAYS.find((way) => way === value);
  const theirs = { onDay: saved.onDay, way: saved.way, registryNumber: saved.registryNumber ?? "", receivedBy: saved.receivedBy ?? "", note: saved.note ?? "" };
  return conflictPage(language, {
    mine: fieldsOf(form), theirs, version: saved.version, saved: by,
    labels: {
      onDay: { label: t("deposits.form.onDay"), show: (value) => (isDay(value) ? formatDay(language, value) : value) },
      way: { label: t("deposits.form.way"), show: (value) => { const way = wayOf(value); return way ? t(`deposits.form.ways.${way}`) : value; } },
      registryNumber: { label: t("deposits.form.registryNumber") }, receivedBy: { label: t("deposits.form.receivedBy") }, note: { label: t("deposits.form.note") },
    },
  });
}
