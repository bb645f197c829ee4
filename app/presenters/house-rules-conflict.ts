import { type Language, LANGUAGES } from "~/domain/localized";
import type { HouseRules } from "~/domain/rows/organisation";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";

/** The house's rules have no version of their own: `was` carries the values that were read. */
const NO_VERSION = 0;
const THRESHOLDS = ["silentAfterDays", "dueSoonDays", "longOverdueDays"] as const;

type Both = { readonly form: FormData; readonly saved: HouseRules; /** The saved rules as the form carries them: the choice is made against these. */ readonly was: string };

/** What holds for the whole house as somebody was about to save it, beside what another administrator saved meanwhile. */
export function houseRulesConflict(language: Language, { form, saved, was }: Both): ConflictPage {
  const t = translator(language);
  return conflictPage(language, {
    mine: { ...fieldsOf(form), was },
    theirs: {
      ...Object.fromEntries(THRESHOLDS.map((name) => [name, String(saved[name])])), languages: [...saved.languages], secondFactorRequired: saved.secondFactorRequired ? "on" : "",
    },
    labels: {
      ...Object.fromEntries(THRESHOLDS.map((name) => [name, { label: t(`admin.rules.${name}`) }])),
      languages: { label: t("admin.rules.languages"), show: (value) => t(`common.languageName.${LANGUAGES.find((each) => each === value) ?? language}`) },
      secondFactorRequired: { label: t("secondFactor.rule.label"), show: () => t("common.word.yes") },
    },
    version: NO_VERSION,
    saved: null,
  });
}
