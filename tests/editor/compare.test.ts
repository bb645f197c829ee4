import fc from "fast-check";
import { expect, test } from "vitest";

import { compareWords, type Span } from "~/editor/compare";
import { toPlainText } from "~/editor/plain-text";

import { longMemorandum } from "./long-memorandum";

/** The spans in short: what is the same as it is, what was taken out in [-…-], what came in in {+…+}. */
const short = (before: string, after: string): string => compareWords(before, after).map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`)).join("");
const side = (spans: readonly Span[], other: Span["kind"]): string => spans.filter(({ kind }) => kind !== other).map(({ text }) => text).join("");

test.each([
  ["a word that takes a prefix is marked whole", "إصدار مرسوم", "إصدار المرسوم", "إصدار [-مرسوم-]{+المرسوم+}"],
  ["a prefix that is written onto a word is part of it", "للموظفين الحق", "وللموظفين الحق", "[-للموظفين-]{+وللموظفين+} الحق"],
  ["vowel signs belong to their word", "عَلَّمَ الدرس", "عُلِّمَ الدرس", "[-عَلَّمَ-]{+عُلِّمَ+} الدرس"],
  ["a lengthened word is another word, whole", "النظام", "النظــام", "[-النظام-]{+النظــام+}"],
  ["an Arabic comma is a mark of its own", "أولا، ثانيا", "أولا ثانيا", "أولا[-،-] ثانيا"],
  ["so are the other marks", "هل صدر؟ نعم؛ صدر", "هل صدر! نعم؛ صدر", "هل صدر[-؟-]{+!+} نعم؛ صدر"],
  ["numbers are words", "أجل 30 يوما", "أجل 60 يوما", "أجل [-30-]{+60+} يوما"],
  ["Arabic digits too", "المادة ٣", "المادة ٤", "المادة [-٣-]{+٤+}"],
  ["words that follow one another are one change", "نص قديم طويل هنا", "نص جديد قصير هنا", "نص [-قديم طويل-]{+جديد قصير+} هنا"],
  ["words come in without moving their neighbours", "تسوية الوضعية", "تسوية كل الوضعية", "تسوية {+كل +}الوضعية"],
  ["French keeps its accents and its apostrophes", "l’indemnité versée", "l’indemnité due", "l’indemnité [-versée-]{+due+}"],
  ["from nothing everything comes in", "", "نص", "{+نص+}"],
  ["to nothing everything goes", "نص", "", "[-نص-]"],
])("%s", (_, before, after, expected) => {
  expect(short(before, after)).toBe(expected);
});

test("what is the same says nothing, and nothing is nothing", () => {
  expect(compareWords("نص واحد", "نص واحد")).toEqual([{ kind: "same", text: "نص واحد" }]);
  expect(compareWords("", "")).toEqual([]);
});

test("both texts can be read off the spans to the letter, and no two spans of one kind follow each other", () => {
  const words = fc.array(fc.constantFrom("مطلب", "المطلب", "وَ", "،", " ", "  ", "\n", "x", "é", "97-15", "ــ", "\u200c", "👍"), { maxLength: 30 }).map((parts) => parts.join(""));
  fc.assert(fc.property(words, words, (before, after) => {
    const spans = compareWords(before, after);
    expect(side(spans, "inserted")).toBe(side([{ kind: "same", text: before }], "inserted"));
    expect(side(spans, "removed")).toBe(after);
    expect(spans.every(({ kind, text }, place) => text !== "" && spans[place - 1]?.kind !== kind)).toBe(true);
  }), { numRuns: 3_000 });
});

test("30,000 letters are compared at once, also where many words changed", () => {
  const text = toPlainText(longMemorandum());
  expect(text.length).toBeGreaterThan(30_000);
  const other = text.replaceAll("التنسيقية", "الجمعية").replaceAll("التعويض", "التعويضات");
  const began = performance.now();
  const spans = compareWords(text, other);
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(spans.filter(({ kind }) => kind === "inserted").every(({ text: words }) => /الجمعية|التعويضات/.test(words))).toBe(true);
  expect(spans.filter(({ kind }) => kind === "removed").length).toBeGreaterThan(20);
});

test("texts that have little in common are told apart in a second", () => {
  const text = toPlainText(longMemorandum());
  const began = performance.now();
  const spans = compareWords(text, text.split(" ").toReversed().join(" "));
  expect(performance.now() - began).toBeLessThan(2_000);
  expect(side(spans, "inserted")).toBe(text);
});
