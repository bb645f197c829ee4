import type { Language } from "~/domain/localized";

const FIRST_STRONG_ISOLATE = "\u2068";
const POP_DIRECTIONAL_ISOLATE = "\u2069";
const LATIN = /\p{Script=Latin}/u;
const ARABIC = /\p{Script=Arabic}/u;

/**
 * Text from the data, made safe to stand inside a sentence: where it holds letters that run against the reader's language it is isolated,
 * so that it cannot turn its surroundings round. Any other text comes back as it is.
 */
export function isolated(language: Language, text: string): string {
  const against = language === "ar" ? LATIN : ARABIC;
  return against.test(text) ? `${FIRST_STRONG_ISOLATE}${text}${POP_DIRECTIONAL_ISOLATE}` : text;
}
