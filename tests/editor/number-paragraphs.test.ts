import { EditorState } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";

import { paragraphSign } from "~/domain/demand";
import type { RichText } from "~/domain/rich-text";
import { documentOf, heading, paragraph } from "~/editor/build";
import { numberParagraphs } from "~/editor/number-paragraphs";
import { paragraphsOf } from "~/editor/paragraphs";
import { readRichText } from "~/editor/read";
import { richTextSchema } from "~/editor/schema";

import { everyNode } from "../support/rich-texts";
import { anySent } from "./any-document";

const numbers = numberParagraphs((paragraph) => paragraphSign(7, paragraph));
const writing = (document: RichText) => EditorState.create({ schema: richTextSchema(), doc: richTextSchema().nodeFromJSON(document), plugins: [numbers] });
/** The anchors of what carries a number in the editor, in order. */
const numbered = (state: EditorState) => (numbers.getState(state)?.find() ?? []).toSorted((a, b) => a.from - b.from).map(({ from }) => state.doc.nodeAt(from)?.attrs.anchor as string);
const onPaper = (document: RichText) => paragraphsOf(document).filter(({ number }) => number !== null).map(({ anchor }) => anchor);

test("what is numbered in the editor is what is numbered on paper: words and tables, no heading and nothing empty", () => {
  expect(numbered(writing(everyNode()))).toEqual(onPaper(everyNode()));
  fc.assert(fc.property(anySent, (sent) => {
    const read = readRichText(JSON.stringify(sent));
    if (read.ok) expect(numbered(writing(read.document))).toEqual(onPaper(read.document));
  }), { numRuns: 300 });
});

test("numbers follow what is written: an empty paragraph has none until its first letter, and loses it with its last", () => {
  const empty = writing(documentOf([heading(2, "عنوان", "h"), paragraph("", "a"), paragraph("نص", "b")]));
  expect(numbered(empty)).toEqual(["b"]);
  const start = empty.doc.firstChild?.nodeSize ?? 0;
  const typed = empty.apply(empty.tr.insertText("ك", start + 1));
  expect(numbered(typed)).toEqual(["a", "b"]);
  expect(numbered(typed.apply(typed.tr.delete(start + 1, start + 2)))).toEqual(["b"]);
});

test("a number is called as on paper, after the point that the text is in a file", () => {
  expect([paragraphSign(7, 2), paragraphSign(null, 2)]).toEqual(["§7.2", "§2"]);
});
