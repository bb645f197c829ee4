import { expect, test } from "vitest";

import type { RichNode } from "~/domain/rich-text";
import { documentOf, paragraph } from "~/editor/build";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { heightsOf } from "../support/paper-readers";
import { paperOf } from "../support/papers";

/** More than two pages of words, each of its own. */
const COUNT = 1400;
const WORD = /mot\d+/g;
const LONG = Array.from({ length: COUNT }, (_, at) => `mot${at}`).join(" ");

/** No line of what a paper says stands in the margin below, and two lines are never closer than a line of the smallest letters is high; in points. */
const MARGIN = 56;
const CLOSEST = 9;

const text = (...content: RichNode[]): PaperBlock => ({ kind: "richText", document: documentOf(content), point: null, references: {}, hidden: {}, notesLabel: "هوامش" });
const listOf = (type: "bulletList" | "orderedList", ...content: RichNode[]): RichNode => ({ type, content: [{ type: "listItem", content }] });
const rowOf = (type: "tableHeader" | "tableCell", ...words: string[]): RichNode => ({ type: "tableRow", content: words.map((each) => ({ type, content: [paragraph(each)] })) });
const inRows = Array.from({ length: COUNT / 10 }, (_, at) => rowOf("tableCell", Array.from({ length: 10 }, (__, place) => `mot${at * 10 + place}`).join(" ")));

/** Everything in which somebody can write more than a page holds. */
const LONG_BLOCKS: Readonly<Record<string, PaperBlock>> = {
  "words": { kind: "words", words: LONG },
  "an item": { kind: "bullets", items: [LONG] },
  "a fact": { kind: "facts", facts: [{ label: "Fait", value: LONG }] },
  "a cell": { kind: "table", columns: [{ label: "N°", share: 1 }, { label: "Texte", share: 4 }], rows: [["1", LONG]] },
  "what happened": { kind: "event", when: "1er avril 2021", title: "Réunion", notes: [LONG], items: [] },
  "two languages": { kind: "pair", lines: [{ look: "words", first: "نص", second: LONG }] },
  "an item in two languages": { kind: "pair", lines: [{ look: "bullet", first: "نص", second: LONG }] },
  "a numbered paragraph of a text": text(paragraph(LONG)),
  "an item of a text": text(listOf("bulletList", paragraph(LONG))),
  "a numbered item of a text": text(listOf("orderedList", paragraph(LONG))),
  "an item in an item of a text": text(listOf("bulletList", paragraph("Liste"), listOf("bulletList", paragraph(LONG)))),
  "a quotation": text({ type: "blockquote", content: [paragraph(LONG)] }),
  "a table of a text": text({ type: "table", content: [rowOf("tableHeader", "Tete"), ...inRows] }),
  "a cell of a text": text({ type: "table", content: [rowOf("tableHeader", "N°", "Texte"), rowOf("tableCell", "1", LONG)] }),
};

test.each(Object.entries(LONG_BLOCKS))("%s longer than a page goes on overleaf: each word once, none in the margin, no line over another", async (_name, block) => {
  const pages = await heightsOf((await print(paperOf([{ kind: "words", words: "Avant" }, block, { kind: "words", words: "Suite" }]))).bytes);
  const placed = pages.map((page) => page.filter(({ words }) => words.match(WORD)));
  expect(placed.flatMap((page) => page.flatMap(({ words }) => words.match(WORD) ?? [])).toSorted()).toEqual((LONG.match(WORD) ?? []).toSorted());
  const heights = placed.map((page) => [...new Set(page.map(({ height }) => Math.round(height * 10) / 10))].toSorted((a, b) => a - b));
  expect(heights.flat().filter((height) => height < MARGIN)).toEqual([]);
  expect(heights.flatMap((page) => page.slice(1).map((height, at) => height - (page[at] ?? 0))).filter((gap) => gap < CLOSEST)).toEqual([]);
  expect(heights.filter((page) => page.length > 0).length).toBeGreaterThan(2);
}, 30_000);
