import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { ARABIC_DICTIONARY } from "../../scripts/paper-tools";

const CATALOGUE = path.resolve("app/i18n/ar");
const VOWELLED = path.resolve("tests/fixtures/papers/vowelled.txt");
const WORD = /[\u0621-\u063a\u0641-\u0652\u0670]+/gu;
const VOWEL = /[\u064b-\u0652\u0670]/u;

const wordsIn = (text: string): string[] => [...new Set(text.match(WORD) ?? [])];

/** Every distinct Arabic word that the product says: the words of its own Arabic catalogue. */
export function arabicWords(): string[] {
  return wordsIn(readdirSync(CATALOGUE).map((file) => readFileSync(path.join(CATALOGUE, file), "utf8")).join("\n"));
}

/** Distinct words with their vowels, doublings and endings, from sentences written for this. */
export function vowelledWords(): string[] {
  return wordsIn(readFileSync(VOWELLED, "utf8")).filter((word) => VOWEL.test(word));
}

/** Words of Debian's dictionary, spread over the whole of it: some four thousand of more than a hundred thousand. */
export function dictionaryWords(): string[] {
  return wordsIn(readFileSync(ARABIC_DICTIONARY, "utf8")).filter((word, place) => word.length > 1 && place % 27 === 0);
}

const LETTER_WITH_VOWEL = /[\u0621-\u063a\u0641-\u064a]/gu;
const FATHA = "\u064e", DAMMA = "\u064f", KASRA = "\u0650", SUKUN = "\u0652", SHADDA = "\u0651", FATHATAN = "\u064b";
/** As a text writes them: a doubling before its vowel, and the other way round as Unicode puts it in order. */
const SIGNS = [FATHA, KASRA, DAMMA, SUKUN, SHADDA + FATHA, "", SHADDA + KASRA, DAMMA + SHADDA, FATHATAN, SHADDA + DAMMA, KASRA + SHADDA];

/** Words with signs on their letters, every sign on many letters: they need not be the right ones to be shaped. */
export function withVowels(words: readonly string[]): string[] {
  let turn = 0;
  return words.map((word) => word.replaceAll(LETTER_WITH_VOWEL, (letter) => letter + SIGNS[(turn += 1) % SIGNS.length]));
}
