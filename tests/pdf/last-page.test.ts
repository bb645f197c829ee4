import { expect, test } from "vitest";

import { documentOf, paragraph } from "~/editor/build";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

/** Stands in what a paper says, and neither at its head nor in its signatures and its seal. */
const SAID = /Dit[a-z]*/g;
const line = (at: number): string => `Dit${"abcdefghij"[at % 10]} ${at}`;
const signatures: PaperBlock = { kind: "signatures", places: [{ label: "عن التنسيقية الوطنية", lines: ["الاسم", "التاريخ", "التوقيع"] }, { label: "عن الوزارة", lines: ["الاسم", "التاريخ", "التوقيع"] }] };

/** What a paper may end with, of a given length: paragraphs, one long paragraph, items, rows, a text of the editor; signatures or none below. */
const ENDS: Readonly<Record<string, (length: number) => readonly PaperBlock[]>> = {
  "paragraphs": (length) => Array.from({ length }, (_, at) => ({ kind: "words", words: line(at) })),
  "one long paragraph, and signatures": (length) => [{ kind: "words", words: Array.from({ length: length * 9 }, (_, at) => line(at)).join(" ") }, signatures],
  "items, and signatures under a heading": (length) => [{ kind: "bullets", items: Array.from({ length }, (_, at) => line(at)) }, { kind: "heading", level: 1, words: "التوقيعات" }, signatures],
  "rows": (length) => [{ kind: "table", columns: [{ label: "Tete", share: 1 }], rows: Array.from({ length }, (_, at) => [line(at)]) }],
  "a text of the editor, and signatures": (length) => [{ kind: "richText", document: documentOf(Array.from({ length }, (_, at) => paragraph(line(at)))), point: null, references: {}, hidden: {}, notesLabel: "هوامش" }, signatures],
};

/** The texts of the pages, in each of which `SAID` is looked for. */
const pagesOf = async (blocks: readonly PaperBlock[]): Promise<string[]> => (await READERS[1]?.read((await print(paperOf(blocks))).bytes) ?? []).map(plain);

test.each(Object.keys(ENDS))("a paper of any length that ends with %s: on its last page stand lines of what it says, and none is lost", async (end) => {
  const found: string[] = [];
  let most = 0;
  for (let length = 14; length <= 34; length += 2) {
    const blocks = ENDS[end]?.(length) ?? [];
    const pages = await pagesOf(blocks);
    most = Math.max(most, pages.length);
    const said = pages.at(-1)?.match(SAID)?.length ?? 0;
    if (said === 0) found.push(`${length}: ${said} on page ${pages.length}`);
    if (pages.join(" ").match(SAID)?.length !== JSON.stringify(blocks).match(SAID)?.length) found.push(`${length}: not all is there`);
  }
  expect(found).toEqual([]);
  // They go over to a second page somewhere in between.
  expect(most).toBe(2);
}, 60_000);
