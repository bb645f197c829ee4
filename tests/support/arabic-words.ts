import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

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
