import { expect, test } from "vitest";

import { arabicWords, vowelledWords } from "../support/arabic-words";
import { ARABIC_FACES, misplacedIn } from "../support/shaping";

test("the words that shaping is held to are at least two thousand, with a hundred vowelled ones among them", () => {
  expect(arabicWords().length).toBeGreaterThanOrEqual(2000);
  expect(vowelledWords().length).toBeGreaterThanOrEqual(100);
});

test.each(ARABIC_FACES)("every Arabic word is printed in %s as HarfBuzz shapes it", (face) => {
  expect(misplacedIn(face, [...arabicWords(), ...vowelledWords()])).toEqual([]);
});
