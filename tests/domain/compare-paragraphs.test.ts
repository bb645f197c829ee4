import fc from "fast-check";
import { expect, test } from "vitest";

import { compareParagraphs, type Paragraph } from "~/domain/compare-paragraphs";

const text = (...paragraphs: readonly (readonly [string, string])[]): Paragraph[] => paragraphs.map(([anchor, words], place) => ({ anchor, text: words, number: place + 1 }));

test("two versions are set side by side by anchors, what was taken out behind what it followed", () => {
  const before = text(["a", "أولا"], ["b", "ثانيا"], ["c", "ثالثا"]);
  const after = text(["x", "جديد"], ["a", "أولا"], ["c", "ثالثا معدلة"]);
  expect(compareParagraphs(before, after)).toEqual([
    { anchor: "x", kind: "added", number: 1, before: null, after: "جديد" },
    { anchor: "a", kind: "same", number: 2, before: "أولا", after: "أولا" },
    { anchor: "b", kind: "removed", number: 2, before: "ثانيا", after: null },
    { anchor: "c", kind: "changed", number: 3, before: "ثالثا", after: "ثالثا معدلة" },
  ]);
});

test("a paragraph that moved without a word changed is the same", () => {
  expect(compareParagraphs(text(["a", "1"], ["b", "2"]), text(["b", "2"], ["a", "1"])).map(({ kind }) => kind)).toEqual(["same", "same"]);
});

test("no paragraph of either version is lost, whatever they hold", () => {
  const version = fc.uniqueArray(fc.record({ anchor: fc.constantFrom(..."abcdefgh"), text: fc.string({ maxLength: 3 }) }), { selector: ({ anchor }) => anchor }).map((list) => list.map((each, place) => ({ ...each, number: place + 1 })));
  fc.assert(fc.property(version, version, (before, after) => {
    const rows = compareParagraphs(before, after);
    expect(rows.filter((row) => row.after !== null).map(({ anchor }) => anchor)).toEqual(after.map(({ anchor }) => anchor));
    expect(new Set(rows.filter((row) => row.before !== null).map(({ anchor }) => anchor))).toEqual(new Set(before.map(({ anchor }) => anchor)));
  }));
});
