import { expect, test } from "vitest";

import type { RichNode } from "~/domain/rich-text";
import { documentOf, paragraph } from "~/editor/build";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const HEAD = "Tete";
const ROW = /Rang[a-z]/g;
const row = (at: number): string => `Rang${"abcdefghij"[at % 10]} ${at}`;

const times = <Item>(count: number, item: (at: number) => Item): readonly Item[] => Array.from({ length: count }, (_, at) => item(at));
const inRow = (type: "tableHeader" | "tableCell", words: string): RichNode => ({ type: "tableRow", content: [{ type, content: [paragraph(words)] }] });

/** So many lines, a table of so many rows below them, and a line behind it: as a paper has them, and as a text of the editor does. The head of either comes again on each page. */
const TABLES: Readonly<Record<string, (lines: number, rows: number) => readonly PaperBlock[]>> = {
  "of a paper": (lines, rows) => [
    ...times(lines, (at) => ({ kind: "words", words: `Ligne ${at}` }) as const),
    { kind: "table", columns: [{ label: HEAD, share: 1 }], rows: times(rows, (at) => [row(at)]) }, { kind: "words", words: "Suite" },
  ],
  "of a text": (lines, rows) => [{
    kind: "richText", point: null, references: {}, hidden: {}, notesLabel: "هوامش",
    document: documentOf([...times(lines, (at) => paragraph(`Ligne ${at}`)), { type: "table", content: [inRow("tableHeader", HEAD), ...times(rows, (at) => inRow("tableCell", row(at)))] }, paragraph("Suite")]),
  }],
};

const pagesOf = async (blocks: readonly PaperBlock[]): Promise<string[]> => (await READERS[1]?.read((await print(paperOf(blocks))).bytes) ?? []).map(plain);
const rowsOn = (page: string): number => page.match(ROW)?.length ?? 0;

test.each(Object.entries(TABLES))("the head of a table %s comes again where rows follow, and not where the last row ends the page", async (_kind, blocksOf) => {
  const found: string[] = [];
  for (let lines = 0; lines < 8; lines += 1) {
    const many = await pagesOf(blocksOf(lines, 60));

    const begun = many.findIndex((page) => rowsOn(page) > 0);
    const fit = rowsOn(many[begun] ?? "");
    if (rowsOn(many[begun + 1] ?? "") === 0 || many[begun + 1]?.includes(HEAD) !== true) found.push(`${lines} lines, 60 rows: no head over the rows overleaf`);
    for (const page of await pagesOf(blocksOf(lines, fit))) if (page.includes(HEAD) && rowsOn(page) === 0) found.push(`${lines} lines, ${fit} rows: a head over none`);
  }
  expect(found).toEqual([]);
}, 60_000);
