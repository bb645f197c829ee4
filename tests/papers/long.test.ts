import { beforeAll, expect, test } from "vitest";

import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const LETTERS = "bcdfghjklm";
/** A number in letters that no other word of the paper has. */
const signOf = (name: string, at: number): string => `${name}${String(at).padStart(3, "0").replaceAll(/\d/g, (figure) => LETTERS[Number(figure)] ?? "")}`;
const SENTENCE = "تسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي. ";
const PARTS = 36;
const PARAGRAPHS = 9;
const ROWS = 26;

/** Parts of many lengths, so that headings and tables come to stand at every height of a page. */
function blocks(): PaperBlock[] {
  return Array.from({ length: PARTS }, (_, part): PaperBlock[] => [
    { kind: "heading", level: part % 4 === 0 ? 1 : 2, words: signOf("Partie", part) },
    ...Array.from({ length: PARAGRAPHS }, (__, at): PaperBlock => ({ kind: "words", words: `${signOf("Alinea", part * PARAGRAPHS + at)} ${SENTENCE.repeat(2 + ((part * 7 + at * 3) % 6))}` })),
    { kind: "table", columns: [{ label: "Tete", share: 1 }, { label: "نص", share: 4 }], rows: Array.from({ length: ROWS }, (__, row) => [signOf("Ligne", part * ROWS + row), SENTENCE]) },
  ]).flat();
}

let pages: string[];
beforeAll(async () => {
  const { bytes } = await print(paperOf(blocks(), { subtitle: null, letterheads: [] }));
  pages = (await READERS[1]?.read(bytes) ?? []).map(plain);
});

test("a paper of sixty pages is whole: every paragraph and every row is there, once and in its order", () => {
  expect(pages.length).toBeGreaterThanOrEqual(60);
  const text = pages.join("\n");
  expect(text.match(/Alinea[b-m]{3}/g)).toEqual(Array.from({ length: PARTS * PARAGRAPHS }, (_, at) => signOf("Alinea", at)));
  expect(text.match(/Ligne[b-m]{3}/g)).toEqual(Array.from({ length: PARTS * ROWS }, (_, at) => signOf("Ligne", at)));
});

test("every page of it has its number and the code at its foot", () => {
  pages.forEach((page, at) => {
    expect(page).toMatch(new RegExp(`صفحة ${at + 1} من ${pages.length}|${pages.length} من ${at + 1} صفحة`));
    expect(page).toContain("7KQ4M-2XD9R");
  });
});

test("none of its headings stands alone at the foot of a page", () => {
  const alone = Array.from({ length: PARTS }, (_, part) => part).filter((part) => !pages.find((page) => page.includes(signOf("Partie", part)))?.includes(signOf("Alinea", part * PARAGRAPHS)));
  expect(alone).toEqual([]);
});

test("on every page with rows of a table stands the head of that table", () => {
  expect(pages.flatMap((page, at) => (/Ligne/.test(page) && !page.includes("Tete") ? [at + 1] : []))).toEqual([]);
});
