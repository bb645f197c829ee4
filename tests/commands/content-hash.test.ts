import { expect, test } from "vitest";

import { contentHashOf } from "~/commands/content-hash";
import { EDITION } from "~/domain/paper";

import { paperOf } from "../support/papers";

test("what says the same is the same paper, and another one in another edition of the drawing", () => {
  const saying = (words: string) => paperOf([{ kind: "words", words }]);
  expect(contentHashOf(saying("نص"))).toBe(contentHashOf(saying("نص")));
  expect(contentHashOf(saying("نص"))).not.toBe(contentHashOf(saying("نص آخر")));
  expect(contentHashOf(saying("نص"), EDITION - 1)).not.toBe(contentHashOf(saying("نص")));
});
