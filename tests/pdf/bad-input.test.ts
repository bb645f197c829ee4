import { expect, test } from "vitest";

import type { RichText } from "~/domain/rich-text";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";
import { everyNode } from "../support/rich-texts";

const [reader] = READERS;
const textOf = async (blocks: readonly PaperBlock[]): Promise<{ text: string; pages: number }> => {
  const { bytes, pages } = await print(paperOf(blocks, { subtitle: null, seal: null }));
  return { text: plain((await reader?.read(bytes) ?? []).join("\n")), pages };
};
const richText = (document: RichText, point: number | null | false = 7): PaperBlock => ({ kind: "richText", document, point, references: {}, hidden: { commitment: "⟦التزام⟧" }, notesLabel: "هوامش" });
const letters = (text: string): string => text.replaceAll(/\s/g, "");

test("a word of three hundred letters is broken over lines, and none of it is lost", async () => {
  const word = "ا".repeat(150) + "ب".repeat(150);
  const { text } = await textOf([{ kind: "words", words: word }, { kind: "bullets", items: [word] }, { kind: "table", columns: [{ label: "1", share: 1 }, { label: "2", share: 1 }], rows: [[word, word]] }]);
  expect((letters(text).match(/ا/g) ?? []).length).toBeGreaterThanOrEqual(4 * 150);
  expect((letters(text).match(/ب/g) ?? []).length).toBeGreaterThanOrEqual(4 * 150);
});

test("emoji, Tifinagh, Latin with marks and a letter that no face has leave a readable page", async () => {
  const { text } = await textOf([{ kind: "words", words: "ⵜⴰⵎⴰⵣⵉⵖⵜ ✊🏽 ğŞẞ 漢字 كلمة أخيرة" }]);
  for (const word of ["ⵜⴰⵎⴰⵣⵉⵖⵜ", "ğŞẞ", "أخيرة"]) expect(text).toContain(word);
});

test("an order to turn the direction round, in a title or in the text, turns nothing", async () => {
  const { bytes } = await print(paperOf([{ kind: "heading", level: 1, words: "عنوان \u202eمقلوب" }, { kind: "words", words: "\u202eABC\u202c ثم \u2067نص" }], { title: "محضر \u202eاجتماع" }));
  const text = (await reader?.read(bytes) ?? []).join("\n");
  expect(text).toContain("ABC");
  expect(text).not.toMatch(/[\u202a-\u202e]/);
});

test("a table of forty columns is set row by row, and every cell of it is there", async () => {
  const cells = Array.from({ length: 40 }, (_, at) => `خلية${"بتثجحخ"[Math.floor(at / 7)]}${"سشصضطظع"[at % 7]}`);
  const cell = (type: "tableHeader" | "tableCell", words: string) => ({ type, content: [{ type: "paragraph" as const, attrs: { anchor: words }, content: [{ type: "text" as const, text: words }] }] });
  const table = { type: "doc" as const, content: [{ type: "table" as const, attrs: { anchor: "t" }, content: [{ type: "tableRow" as const, content: cells.map((words) => cell("tableHeader", `ر${words}`)) }, { type: "tableRow" as const, content: cells.map((words) => cell("tableCell", words)) }] }] };
  const { text } = await textOf([richText(table, false), { kind: "table", columns: cells.map((label) => ({ label, share: 1 })), rows: [cells.map((each) => `ج${each}`)] }]);
  for (const words of cells) for (const before of ["ر", "", "ج"]) expect(letters(text)).toContain(`${before}${words}`);
});

test("a paragraph over many pages keeps every sentence, and every page has its foot", async () => {
  const { text, pages } = await textOf([{ kind: "words", words: Array.from({ length: 900 }, (_, at) => `جملة رقم${at}نهاية تتلوها كلمات.`).join(" ") }]);
  expect(pages).toBeGreaterThan(5);
  const lost = Array.from({ length: 900 }, (_, at) => at).filter((at) => !letters(text).includes(String(at)));
  expect(lost).toEqual([]);
  expect(text.match(/صفحة/g)).toHaveLength(pages);
});

test("every node and mark of the editor's schema is on paper, with the numbers that the screen gives its paragraphs", async () => {
  const { text } = await textOf([richText(everyNode())]);
  for (const words of ["الأسس", "غليظ", "مسطر", "البند", "منقول", "إداريون", "1250", "97.15", "تحذف"]) expect(text).toContain(words);
  expect(text.match(/§7\.\d/g)?.length).toBeGreaterThanOrEqual(6);
  expect(text).not.toContain("موافاتنا");
});

test("a heading does not stand alone at the foot of a page, and the head of a table comes again on each", async () => {
  for (const lines of [28, 29, 30, 31, 32]) {
    const { bytes } = await print(paperOf([
      { kind: "words", words: Array.from({ length: lines }, (_, at) => `سطر ${at}`).join("\n") }, { kind: "heading", level: 1, words: "عنوان_القسم" }, { kind: "words", words: "بداية_القسم. ".repeat(40) },
    ], { subtitle: null, seal: null, letterheads: [] }));
    const pages = await reader?.read(bytes) ?? [];
    const at = pages.findIndex((page) => page.includes("عنوان"));
    expect(pages[at]).toContain("بداية");
  }
  const rows = Array.from({ length: 90 }, (_, at) => [String(at), "التزام"]);
  const { bytes } = await print(paperOf([{ kind: "table", columns: [{ label: "رأسالجدول", share: 1 }, { label: "نص", share: 3 }], rows }], { seal: null }));
  const pages = await reader?.read(bytes) ?? [];
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.filter((page) => page.includes("رأسالجدول"))).toHaveLength(pages.length);
}, 60_000);
