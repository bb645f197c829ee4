import fc from "fast-check";
import { expect, test } from "vitest";

import type { RichNode, RichText } from "~/domain/rich-text";
import { wordsOf } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";
import { print } from "~/pdf/print";
import type { PaperBlock } from "~/presenters/paper";

import { anySent } from "../editor/any-document";
import { plain, READERS } from "../support/paper-readers";
import { paperOf } from "../support/papers";

const [reader] = READERS;
const letters = (text: string): string => plain(text).replaceAll(/\s/g, "");
const times = (words: string, where: string): number => where.split(words).length - 1;

/** The names of all records that a text refers to, so that none is hidden. */
const named = (node: RichNode): [string, string][] => (node.type === "reference" ? [[String(node.attrs?.id), String(node.attrs?.label)]] : (node.content ?? []).flatMap(named));
const block = (document: RichText): PaperBlock => ({ kind: "richText", document, point: null, references: Object.fromEntries(named(document)), hidden: {}, notesLabel: "هوامش" });

/** Words whose letters a reader gives back as they were written, wherever they stand. */
const COUNTED = ["المطلب", "تسوية", "الوضعية", "Article"];

test("sixty documents at random become papers, and none of their words is lost", async () => {
  const documents = fc.sample(anySent, { numRuns: 60, seed: 20_210_330 }).flatMap((sent) => {
    const read = readRichText(JSON.stringify(sent));
    return read.ok ? [read.document] : [];
  });
  expect(documents.length).toBeGreaterThan(40);
  const lost: string[] = [];
  for (const [at, document] of documents.entries()) {
    const { bytes } = await print(paperOf([block(document)], { subtitle: null, seal: null, letterheads: [] }));
    const text = letters((await reader?.read(bytes) ?? []).join("\n"));
    const said = letters(wordsOf(document));
    for (const word of COUNTED) if (times(word, text) < times(word, said)) lost.push(`${at}: ${word} ${times(word, text)} of ${times(word, said)}`);
  }
  expect(lost).toEqual([]);
}, 180_000);
