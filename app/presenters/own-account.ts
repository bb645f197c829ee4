import { type Gender, GENDERS, type Language, LANGUAGES } from "~/domain/localized";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";

type Choices = { readonly name: string; readonly gender: Gender | null; readonly language: Language; readonly notices: boolean };

/** One's own account as its form holds it. */
export function ownAccountValues({ name, gender, language, notices }: Choices) {
  return { name, gender: gender ?? "", language, notices: notices ? "on" : "" };
}

/** The form of one's own account beside what was saved meanwhile; `was` is how that reads, so that the choice is made against it. */
export function ownAccountConflict(language: Language, { form, saved, was }: { readonly form: FormData; readonly saved: Choices; readonly was: string }): ConflictPage {
  const t = translator(language);
  const yesOrNo = (value: string) => t(value === "on" ? "common.word.yes" : "common.word.no");
  return conflictPage(language, {
    mine: { ...fieldsOf(form), was },
    theirs: ownAccountValues(saved),
    labels: {
      name: { label: t("signIn.person.name") },
      gender: { label: t("signIn.person.gender"), show: (value) => { const known = GENDERS.find((each) => each === value); return known ? t(`terms.gender.${known}`) : value; } },
      language: { label: t("signIn.person.language"), show: (value) => { const known = LANGUAGES.find((each) => each === value); return known ? t(`common.languageName.${known}`) : value; } },
      notices: { label: t("settings.notices"), show: yesOrNo },
    },
    // The conflict page carries a version for records that have one; here `was` stands for it.
    version: 1,
    saved: null,
  });
}
