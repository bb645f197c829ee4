import { expect, test } from "vitest";

import { dictionaryWords, withVowels } from "../support/arabic-words";
import { ARABIC_FACES, misplacedIn } from "../support/shaping";

const words = dictionaryWords();
const vowelled = withVowels(words.filter((_, place) => place % 4 === 0));

test("the dictionary gives more than two thousand words, and a thousand of them are vowelled as well", () => {
  expect(words.length).toBeGreaterThanOrEqual(2000);
  expect(vowelled.length).toBeGreaterThanOrEqual(900);
});

test.each(ARABIC_FACES)("every word of the dictionary is printed in %s as HarfBuzz shapes it, with vowels and without", (face) => {
  expect(misplacedIn(face, [...words, ...vowelled])).toEqual([]);
});
