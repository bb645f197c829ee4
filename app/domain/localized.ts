/** The three languages of the house, the first being the one the others are measured against. */
export const LANGUAGES = ["ar", "fr", "en"] as const;
export type Language = (typeof LANGUAGES)[number];

/** A name kept in up to three languages, at least one of them (settled question 5). */
export type Localized = { readonly ar: string | null; readonly fr: string | null; readonly en: string | null };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.includes(value as Language);
}

/**
 * The name in the reader's language, or in the first language that has one.
 * Answers with the language it found, so that the page can mark it (`lang`, `dir`).
 */
export function nameIn(language: Language, name: Localized): { text: string; language: Language } {
  const found = [language, ...LANGUAGES].find((candidate) => name[candidate]);
  return found ? { text: name[found] ?? "", language: found } : { text: "", language };
}

export const GENDERS = ["masculine", "feminine"] as const;
/** Grammatical gender of a party or an office, for sentences made from data. */
export type Gender = (typeof GENDERS)[number];
