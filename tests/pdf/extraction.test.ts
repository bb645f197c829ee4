import { beforeAll, describe, expect, test } from "vitest";

import { print } from "~/pdf/print";

import { arabicWords } from "../support/arabic-words";
import { frenchWords } from "../support/french-words";
import { plain, READERS, shareFound } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const VOWEL = /[\u064b-\u0652\u0670]/u;
const words = arabicWords().filter((word) => !VOWEL.test(word));
const french = frenchWords();
/** A line in which both directions and figures follow one another, and its words as they are read. */
const MIXED = "أحيل المقترح المضاد على Rabat يوم 17 مارس 2019 بحضور 12 عضوا";
const AS_READ = ["أحيل", "المقترح", "المضاد", "Rabat", "17", "2019", "بحضور", "12", "عضوا"];

/** pdf.js gives the pieces of a line as they lie on the page, from left to right, each in its own order: a change of script begins the next. */
const FROM_THE_LEFT = /(?<=\p{Script=Arabic})\s+(?=[\p{Nd}\p{Script=Latin}])|(?<=[\p{Nd}\p{Script=Latin}])\s+(?=\p{Script=Arabic})/u;

/** Words in paragraphs of twelve. */
const paragraphs = (given: readonly string[]): string => Array.from({ length: Math.ceil(given.length / 12) }, (_, at) => given.slice(at * 12, at * 12 + 12).join(" ")).join("\n");

let arabicBytes: Uint8Array;
let frenchBytes: Uint8Array;
let mixedBytes: Uint8Array;
let secondBytes: Uint8Array;

beforeAll(async () => {
  arabicBytes = (await print(paperOf([{ kind: "words", words: paragraphs(words) }]))).bytes;
  // Other sizes, other papers before it: nothing of them may show in this one.
  secondBytes = (await print(paperOf([{ kind: "bullets", items: paragraphs(words.toReversed()).split("\n") }], { language: "en" }))).bytes;
  mixedBytes = (await print(paperOf([{ kind: "words", words: MIXED }]))).bytes;
  frenchBytes = (await print(paperOf([{ kind: "words", words: paragraphs(french) }], { language: "fr", title: "Procès-verbal", pageWords: "Page {page} sur {pages}" }))).bytes;
});

describe.each(READERS)("$name", ({ name, read }) => {
  test("finds at least 99.5 % of the words of a real-size Arabic paper", async () => {
    const { share, lost } = shareFound(words, (await read(arabicBytes)).join("\n"));
    expect({ share: share >= 0.995, lost: share >= 0.995 ? [] : lost }).toEqual({ share: true, lost: [] });
  });

  test("finds as many in a paper that the same press drew after others", async () => {
    const { lost } = shareFound(words, (await read(secondBytes)).join("\n"));
    expect(lost.length / words.length).toBeLessThanOrEqual(0.005);
  });

  test("finds every word of a French one", async () => {
    expect(shareFound(french, (await read(frenchBytes)).join("\n")).lost).toEqual([]);
  });

  test("keeps the order of a line of Arabic, French and figures", async () => {
    const line = plain((await read(mixedBytes)).join("\n")).split("\n").find((each) => each.includes("المقترح")) ?? "";
    const pieces = name === "pdf.js" ? line.split(FROM_THE_LEFT).toReversed() : [line];
    const text = pieces.join(" ");
    expect(AS_READ.map((word) => text.indexOf(word)).every((place, at, all) => place >= 0 && place > (all[at - 1] ?? -1))).toBe(true);
  });
});
