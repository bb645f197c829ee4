import fc from "fast-check";
import { expect, test } from "vitest";

import type { RichText } from "~/domain/rich-text";
import { anchorsIn } from "~/editor/anchors";
import { canonicalText, documentFrom, hashOf } from "~/editor/canonical";
import { fromEditor } from "~/editor/from-editor";
import { editableParagraphs, paragraphOf, paragraphsOf, withParagraphTexts } from "~/editor/paragraphs";
import { toPlainText } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";
import { richTextSchema } from "~/editor/schema";

import { anyMutated, anySent } from "./any-document";
import { drawn, foreignIn } from "./drawn";

const RUNS = { right: 6_000, mutated: 10_000, any: 4_000 };
const LONG = 180_000;

/** Takes what was sent through everything that reads texts, and says whether it was taken. */
function through(source: string): boolean {
  const read = readRichText(source);
  if (!read.ok) return false;
  const { document } = read;
  expect(foreignIn(drawn(document))).toEqual([]);
  toPlainText(document);
  const kept = canonicalText(document);
  const again = readRichText(kept);
  expect(again.ok && canonicalText(again.document)).toBe(kept);
  return true;
}

test(`${RUNS.right} documents that are right pass through check, editor, page and plain text, and are the same bytes after`, () => {
  fc.assert(fc.property(anySent, (sent) => {
    const source = JSON.stringify(sent);
    expect(through(source)).toBe(true);
    const { document } = readRichText(source) as { readonly document: RichText };
    const kept = canonicalText(document);
    expect(canonicalText(fromEditor(richTextSchema().nodeFromJSON(documentFrom(kept)).toJSON()))).toBe(kept);
    expect(hashOf(documentFrom(kept))).toBe(hashOf(document));
    const anchors = anchorsIn(document);
    expect(new Set(anchors).size).toBe(anchors.length);
    const paragraphs = paragraphsOf(document);
    expect(paragraphOf(document, paragraphs.at(-1)?.anchor ?? "")).toEqual(paragraphs.at(-1));
    expect(paragraphs.flatMap(({ number }) => number ?? [])).toEqual(paragraphs.filter(({ number }) => number !== null).map((_, place) => place + 1));
    expect(canonicalText(withParagraphTexts(document, new Map(editableParagraphs(document).map(({ anchor, text }) => [anchor, text]))))).toBe(kept);
  }), { numRuns: RUNS.right, endOnFailure: true });
}, LONG);

test(`${RUNS.mutated} documents with something wrong in them are refused with a reason, or drawn without harm`, () => {
  let taken = 0;
  fc.assert(fc.property(anyMutated, (sent) => {
    taken += through(JSON.stringify(sent) ?? "") ? 1 : 0;
  }), { numRuns: RUNS.mutated, endOnFailure: true });
  expect(taken).toBeGreaterThan(RUNS.mutated / 50);
  expect(taken).toBeLessThan(RUNS.mutated * 0.9);
}, LONG);

test(`${RUNS.any} values of any kind, and bytes that are none, are refused without an error`, () => {
  const bytes = fc.oneof(fc.json({ maxDepth: 6 }), fc.string({ unit: "binary" }), fc.tuple(anySent, fc.nat()).map(([sent, at]) => JSON.stringify(sent).slice(0, at % JSON.stringify(sent).length)), fc.anything().map((value) => {
    try {
      return JSON.stringify(value) ?? "";
    } catch {
      return "";
    }
  }));
  fc.assert(fc.property(bytes, (source) => {
    expect(through(source)).toBe(false);
  }), { numRuns: RUNS.any, endOnFailure: true });
}, LONG);
