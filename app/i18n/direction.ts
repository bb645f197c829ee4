import type { Language } from "~/domain/localized";

/** Which way the interface runs in a language. */
export type Direction = "rtl" | "ltr";

export function directionOf(language: Language): Direction {
  return language === "ar" ? "rtl" : "ltr";
}

const LOCALES = { ar: "ar-MA", fr: "fr", en: "en-GB" } as const satisfies Record<Language, string>;

/** The locale tags given to `use-intl`, to `Intl` and to the `lang` of a page. */
export type Locale = (typeof LOCALES)[Language];

/**
 * The locale in which a language is formatted.
 * `ar-MA` because plain `ar` prints Eastern digits in older browsers; plain `fr` because `fr-MA` groups thousands with a dot,
 * where Morocco's administration writes a thin space; `en-GB` for days before months.
 */
export function localeOf(language: Language): Locale {
  return LOCALES[language];
}
