import { beforeAll, expect, test } from "vitest";

import { type Printed, print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const PARTS = 36;
/** The name of a part, in letters that nothing else in the paper has. */
const nameOf = (part: number): string => `Partie${String(part).padStart(2, "0")}x`;

let printed: Printed;
let pages: string[];

/** A paper of some thirty pages with a face, contents, text, what happened, and a table. */
beforeAll(async () => {
  const sentence = "تسوية الوضعية الإدارية والمالية لخريجي مراكز التكوين الإداري بأثر رجعي. ";
  const parts = Array.from({ length: PARTS }, (_, part): PaperBlock[] => [
    { kind: "heading", level: part % 3 === 0 ? 1 : 2, words: nameOf(part) },
    { kind: "words", words: sentence.repeat(32 + (part % 5)) },
    { kind: "event", when: "السبت 27 فبراير 2021", title: "لقاء مع الوزارة", notes: ["الرباط", sentence.repeat(4)], items: [sentence, sentence.repeat(2)] },
  ]);
  const blocks: PaperBlock[] = [{ kind: "contents", label: "الفهرس" }, { kind: "newPage" }, ...parts.flat()];
  printed = await print(paperOf(blocks, { title: "ملف \u202eمطلبي 🎓", subtitle: "ملف مطلبي ⵜⴰⵎⴰⵣⵉⵖⵜ", cover: { number: "2021-001", lines: ["خريجو المراكز، 1250 شخصا"] } }));
  pages = (await READERS[0]?.read(printed.bytes) ?? []).map(plain);
}, 120_000);

test("the contents name each part with the page on which it stands", () => {
  expect(pages.length).toBeGreaterThanOrEqual(30);
  const body = pages.findIndex((page, at) => at > 1 && page.includes(nameOf(0)) && page.includes("لقاء"));
  const contents = pages.slice(1, body).join("\n");
  for (let part = 0; part < PARTS; part += 1) {
    const stands = pages.findIndex((page, at) => at >= body && page.includes(nameOf(part))) + 1;
    expect(contents.replaceAll(/\s/g, "")).toMatch(new RegExp(`${nameOf(part)}${stands}(?!\\d)|(?<!\\d)${stands}${nameOf(part)}`));
  }
});

test("each line of the contents leads to its part, and the bookmarks name all of them", async () => {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(printed.bytes), verbosity: 0 }).promise;
  const leading: number[] = [];
  for (let page = 2; leading.length < PARTS && page <= 4; page += 1) {
    for (const { dest } of await (await document.getPage(page)).getAnnotations()) {
      const target = typeof dest === "string" ? await document.getDestination(dest) : dest;
      if (target) leading.push((await document.getPageIndex(target[0])) + 1);
    }
  }
  expect(leading).toHaveLength(PARTS);
  leading.forEach((page, part) => expect(pages[page - 1]).toContain(nameOf(part)));
  const bookmarks = await document.getOutline();
  expect(bookmarks.map(({ title }) => title)).toEqual(Array.from({ length: PARTS / 3 }, (_, chapter) => nameOf(chapter * 3)));
  expect(bookmarks.map(({ items }) => items.map(({ title }) => title))).toEqual(Array.from({ length: PARTS / 3 }, (_, chapter) => [nameOf(chapter * 3 + 1), nameOf(chapter * 3 + 2)]));
});

test("every page has its number and the code at its foot", () => {
  pages.forEach((page, at) => {
    // One reader gives such a line from left to right, the other from right to left.
    expect(page).toMatch(new RegExp(`صفحة ${at + 1} من ${pages.length}|${pages.length} من ${at + 1} صفحة`));
    expect(page).toContain("7KQ4M-2XD9R");
  });
});

test("an order to turn the direction round is in none of the title, the bookmarks and the text", async () => {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const { info } = await (await getDocument({ data: new Uint8Array(printed.bytes), verbosity: 0 }).promise).getMetadata();
  expect(info).toMatchObject({ Title: "ملف مطلبي 🎓 · ملف مطلبي ⵜⴰⵎⴰⵣⵉⵖⵜ", Author: "التنسيقية الوطنية" });
  expect(pages[0]).toContain("ⵜⴰⵎⴰⵣⵉⵖⵜ");
});
