import { beforeAll, describe, expect, test } from "vitest";

import { type Printed, print } from "~/pdf/print";
import { LONG, pagesGuessed, type Section, sectionsOf } from "~/pdf/sections";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const heading = (level: 1 | 2, words: string): PaperBlock => ({ kind: "heading", level, words });
const sentence = "تسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي. ";
/** About half a page of words. */
const words = (first: string): PaperBlock => ({ kind: "words", words: `${first} ${sentence.repeat(26)}` });
const chapters = (count: number): PaperBlock[] =>
  Array.from({ length: count }, (_, chapter) => [heading(1, `الباب ${chapter}`), ...Array.from({ length: 4 }, (__, at) => [heading(2, `الفصل ${chapter}.${at}`), words("أ"), words("ب")]).flat()]).flat();
const partsOf = (blocks: PaperBlock[]): readonly Section[] => sectionsOf(paperOf(blocks)).body;

describe("a paper in parts", () => {
  test("is one part when it is short, however many headings and pages it asks for", () => {
    const blocks: PaperBlock[] = [heading(1, "أ"), words("أ"), { kind: "newPage" }, heading(1, "ب"), words("ب")];
    expect(partsOf(blocks)).toEqual([{ blocks, headings: 0, isFirst: true, isLast: true }]);
  });

  test("is never longer than a press bears, and each part but the first begins with a heading where there are headings", () => {
    const parts = partsOf(chapters(20));
    expect(parts.length).toBeGreaterThan(5);
    for (const part of parts) expect(pagesGuessed(paperOf([...part.blocks]))).toBeLessThan(14);
    for (const part of parts.slice(1)) expect(part.blocks[0]).toMatchObject({ kind: "heading", level: 1 });
    expect(parts.map(({ isFirst, isLast }) => [isFirst, isLast])).toEqual(parts.map((_, at) => [at === 0, at === parts.length - 1]));
  });

  test("keeps every block in its order, and knows how many headings came before", () => {
    const blocks = chapters(20);
    const parts = partsOf(blocks);
    expect(parts.flatMap((part) => part.blocks)).toEqual(blocks);
    let before = 0;
    for (const part of parts) {
      expect(part.headings).toBe(before);
      before += part.blocks.filter(({ kind }) => kind === "heading").length;
    }
  });

  test("ends no part with a heading, and goes on without one where none comes", () => {
    const parts = partsOf(Array.from({ length: 120 }, (_, at) => words(String(at))));
    expect(parts.length).toBeGreaterThan(3);
    for (const part of partsOf(chapters(9))) expect(part.blocks.at(-1)?.kind).not.toBe("heading");
  });

  test("leaves nothing that is hardly a page to a part of its own", () => {
    for (let count = 20; count < 60; count += 1) {
      const last = partsOf(Array.from({ length: count }, (_, at) => words(String(at)))).at(-1);
      expect(pagesGuessed(paperOf([...(last?.blocks ?? [])]))).toBeGreaterThan(1.4);
    }
  });

  test("divides a table that goes on for many pages between its rows", () => {
    const rows = Array.from({ length: 900 }, (_, at) => [String(at), sentence]);
    const parts = partsOf([heading(1, "الالتزامات"), { kind: "table", columns: [{ label: "الرقم", share: 1 }, { label: "الالتزام", share: 5 }], rows }]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])))).toEqual(rows);
  });

  test("divides words that go on for many pages between their lines, and a list between its items", () => {
    const lines = Array.from({ length: 900 }, (_, at) => `${at} ${sentence}`);
    for (const block of [{ kind: "words", words: lines.join("\n") }, { kind: "bullets", items: lines }] as const) {
      const parts = partsOf([heading(1, "الأسس"), block]);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.flatMap(({ blocks }) => blocks.flatMap((piece) => (piece.kind === "words" ? [piece.words] : piece.kind === "bullets" ? piece.items : [])))).toEqual(lines);
    }
  });

  test("has its contents apart, with all that stands before them", () => {
    const { front, body } = sectionsOf(paperOf([{ kind: "contents", label: "الفهرس" }, { kind: "newPage" }, heading(1, "أ"), words("أ")]));
    expect(front).toEqual({ blocks: [{ kind: "contents", label: "الفهرس" }], headings: 0, isFirst: true, isLast: false });
    expect(body).toEqual([{ blocks: [heading(1, "أ"), words("أ")], headings: 0, isFirst: false, isLast: true }]);
  });
});

describe("the parts joined", () => {
  const marks = Array.from({ length: 40 }, (_, at) => `Alinea${[Math.floor(at / 10), at % 10].map((figure) => "bcdfghjklm"[figure]).join("")}`);
  const paper = paperOf([{ kind: "contents", label: "الفهرس" }, { kind: "newPage" }, ...marks.flatMap((mark, at): PaperBlock[] => [...(at % 10 === 0 ? [heading(1, `الباب ${at / 10 + 1}`)] : []), words(mark)])]);
  const kept = new Map<string, Uint8Array>();
  const done: string[] = [];
  let drawn = 0;
  const keeping = async (_: unknown, section: Section, draw: () => Promise<Uint8Array>): Promise<Uint8Array> => {
    const key = JSON.stringify(section);
    const bytes = kept.get(key) ?? (drawn += 1, await draw());
    kept.set(key, bytes);
    return bytes;
  };
  let printed: Printed;

  beforeAll(async () => {
    printed = await print(paper, { keeping, onPart: (at, parts) => done.push(`${at}/${parts}`) });
  }, 120_000);

  test("say what the whole says, once and in its order, and each page is numbered", async () => {
    expect(pagesGuessed(paper)).toBeGreaterThan(LONG);
    for (const reader of READERS) {
      const text = (await reader.read(printed.bytes)).map(plain);
      expect(text).toHaveLength(printed.pages);
      expect(text.join("\n").match(/Alinea[b-m]{2}/g)).toEqual(marks);
      text.forEach((page, at) => expect(page).toMatch(new RegExp(`صفحة ?${at + 1} ?من ?${printed.pages}|${printed.pages} ?من ?${at + 1} ?صفحة|صفحة\\D*${at + 1}\\D*${printed.pages}`)));
    }
  }, 120_000);

  test("are told of as they are done, and those that are kept are drawn no more", async () => {
    const parts = sectionsOf(paper).body.length;
    expect(parts).toBeGreaterThan(1);
    expect(done).toEqual(Array.from({ length: parts + 2 }, (_, at) => `${at}/${parts + 1}`));
    expect(drawn).toBe(parts);
    const again = await print(paper, { keeping });
    expect(drawn).toBe(parts);
    expect(again.pages).toBe(printed.pages);
  }, 120_000);
});
