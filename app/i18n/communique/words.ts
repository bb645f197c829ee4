import type { Language } from "~/domain/localized";

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const NARROW_SPACE = "\u202F";

/** Whether words that somebody wrote can stand in a sentence of the language: they are in its letters, at least for the most part of their beginning. */
export function fitsIn(language: Language, words: string): boolean {
  const first = [...words].find((letter) => ARABIC.test(letter) || LATIN.test(letter));
  return first === undefined || ARABIC.test(first) === (language === "ar");
}

/** Words without the stop or comma at their end, to be followed by a sign of the sentence. */
export const withoutStop = (words: string): string => words.trim().replace(/[\s.;؛،,:]+$/u, "");

/** Words as a sentence: with a stop, unless they end in a sign of their own. */
export const asSentence = (words: string): string => (/[.!?؟…]$/u.test(words.trim()) ? words.trim() : `${withoutStop(words)}.`);

/** The lines that somebody wrote one below the other, without the signs of a list before them. */
export const linesOf = (words: string): string[] => words.split("\n").map((line) => line.replace(/^\s*(?:[-–•*]|\d+[.)])\s+/u, "").trim()).filter((line) => line !== "");

/** The lines of a list with the signs that end them: a semicolon each, a stop after the last, as the letters of each line have them. */
export function listed(language: Language, lines: readonly string[]): string[] {
  return lines.map((line, place) => {
    if (place === lines.length - 1) return `${line}.`;
    if (!fitsIn("fr", line)) return `${line}؛`;
    return language === "fr" ? `${line}${NARROW_SPACE};` : `${line};`;
  });
}

/** The first word of a name, which its gender and its short form follow. */
export const headOf = (name: string): string => name.trim().split(/\s+/u)[0] ?? "";

/** Names of which some have a comma of their own, which another closes where a name follows. */
export const closed = (names: readonly string[]): string[] => names.map((name, place) => (place < names.length - 1 && name.includes(",") ? `${name},` : name));
