import { expect, test } from "vitest";

import { paperForm } from "~/forms/paper";
import { newId } from "~/forms/id";
import { pairedPaper } from "~/presenters/paired-paper";
import type { PaperBlock } from "~/presenters/paper";

import { paperOf } from "../support/papers";

const paired = (first: readonly PaperBlock[], second: readonly PaperBlock[]): readonly PaperBlock[] => pairedPaper(paperOf(first), paperOf(second, { language: "fr" })).blocks;

test("labels and derived words stand in both languages, words of people once, in whichever marks they are quoted", () => {
  const [pair, same] = paired([{ kind: "bullets", items: ["القرار", "«جواب كتابي»"] }, { kind: "words", words: "نص" }], [{ kind: "bullets", items: ["Décision", "«\u00a0جواب كتابي\u00a0»"] }, { kind: "words", words: "نص" }]);
  expect(pair).toEqual({ kind: "pair", lines: [{ look: "bullet", first: "القرار", second: "Décision" }, { look: "bullet", first: "«جواب كتابي»", second: null }] });
  expect(same).toEqual({ kind: "words", words: "نص" });
});

test("a table stays one, with both languages in its heads, and in its cells below the first what the second says otherwise", () => {
  const table = (label: string, cell: string): PaperBlock => ({ kind: "table", columns: [{ label, share: 1 }], rows: [[cell]] });
  expect(paired([table("الأجل", "التزام\n1 أبريل")], [table("Échéance", "التزام\n1er avril")])).toEqual([
    { kind: "table", columns: [{ label: "الأجل", second: "Échéance", share: 1 }], rows: [["التزام\n1 أبريل"]], seconds: [["1er avril"]] },
  ]);
});

test("headings keep their place and their words for bookmarks, and say the second language beside", () => {
  expect(paired([{ kind: "heading", level: 1, words: "الحاضرون" }], [{ kind: "heading", level: 1, words: "Présents" }])).toEqual([{ kind: "heading", level: 1, words: "الحاضرون", second: "Présents" }]);
});

test("papers that are not made of the same parts follow one another, and nothing is lost", () => {
  const [first, second] = [[{ kind: "words", words: "أ" }], [{ kind: "words", words: "a" }, { kind: "words", words: "b" }]] as const;
  expect(paired(first, second)).toEqual([...first, ...second]);
});

test("a form without a second language, or with none, asks for one; an unknown one is refused", () => {
  const form = { id: newId(), language: "ar", level: "organisation" };
  expect([{}, { second: "none" }, { second: "fr" }].map((given) => paperForm.parse({ ...form, ...given }).second)).toEqual([undefined, undefined, "fr"]);
  expect(paperForm.safeParse({ ...form, second: "xx" }).success).toBe(false);
});
