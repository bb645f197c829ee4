import type { Language } from "~/domain/localized";

/** Words in the quotation marks of a language, which do not leave the words at the end of a line. */
const QUOTED: Readonly<Record<Language, (words: string) => string>> = { ar: (words) => `«${words}»`, fr: (words) => `«\u00a0${words}\u00a0»`, en: (words) => `“${words}”` };

/** Words on paper: in quotation marks where they are those that were said. */
export const wordsOnPaper = (language: Language, { words, verbatim }: { readonly words: string; readonly verbatim: boolean }): string => (verbatim ? QUOTED[language](words) : words);

/** What is said of something after its name, with the colon of the language. */
export const labelled = (language: Language, label: string, words: string): string => (language === "fr" ? `${label}\u202f: ${words}` : `${label}: ${words}`);
