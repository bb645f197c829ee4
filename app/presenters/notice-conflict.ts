import { type Language, LANGUAGES } from "~/domain/localized";
import type { LegalNotice, NoticeInForce } from "~/domain/rows/notice";
import { translator } from "~/i18n/translator";

import { type ConflictPage, conflictPage, fieldsOf } from "./conflict";

/** The notice in force as its form holds it. `id` is that of the version to be saved. */
export function noticeValues({ notice, version }: NoticeInForce, id: string) {
  const { ar, fr, en } = notice?.purpose ?? { ar: null, fr: null, en: null };
  return {
    id, version: String(version), purpose: { ar: ar ?? "", fr: fr ?? "", en: en ?? "" },
    authorisationNumber: notice?.authorisationNumber ?? "", contact: notice?.contact ?? "", hosting: notice?.hosting ?? "",
  };
}

type Both = { readonly form: FormData; readonly saved: NoticeInForce & { readonly notice: LegalNotice }; readonly by: { readonly by: string | null; readonly at: Date } | null };

/** The form of the legal notice beside the version that was saved meanwhile. */
export function noticeConflict(language: Language, { form, saved, by }: Both): ConflictPage {
  const t = translator(language);
  const { purpose, authorisationNumber, contact, hosting } = noticeValues(saved, "");
  const purposes = LANGUAGES.map((each) => [`purpose.${each}`, { label: `${t("privacy.edit.purpose")} (${t(`common.languageName.${each}`)})` }] as const);
  return conflictPage(language, {
    mine: fieldsOf(form),
    theirs: { "purpose.ar": purpose.ar, "purpose.fr": purpose.fr, "purpose.en": purpose.en, authorisationNumber, contact, hosting },
    labels: {
      ...Object.fromEntries(purposes),
      authorisationNumber: { label: t("privacy.edit.authorisation") },
      contact: { label: t("privacy.edit.contact") },
      hosting: { label: t("privacy.edit.hosting") },
    },
    version: saved.version,
    saved: by,
  });
}
