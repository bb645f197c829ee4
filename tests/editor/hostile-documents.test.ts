import { expect, test } from "vitest";

import { RICH_TEXT_REFUSALS, type RichText } from "~/domain/rich-text";
import { canonicalText } from "~/editor/document";
import { editableParagraphs, withParagraphTexts } from "~/editor/paragraphs";
import { toPlainText } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";

import { drawn, foreignIn } from "./drawn";
import { HOSTILE_DOCUMENTS } from "./hostile-documents";
import { HIDING_WORDS } from "./hostile-words";

const accepted = HOSTILE_DOCUMENTS.filter(({ fate }) => fate === "inert");
const read = (source: string): RichText => {
  const found = readRichText(source);
  if (!found.ok) throw new Error(found.refusal);
  return found.document;
};

test("there are more than three hundred hostile documents, no two of them alike, and every reason of refusal among them", () => {
  expect(new Set(HOSTILE_DOCUMENTS.map(({ source }) => source)).size).toBe(HOSTILE_DOCUMENTS.length);
  expect(HOSTILE_DOCUMENTS.filter(({ fate }) => fate !== "inert").length).toBeGreaterThan(300);
  expect(accepted.length).toBeGreaterThan(300);
  expect(new Set(HOSTILE_DOCUMENTS.map(({ fate }) => fate))).toEqual(new Set([...RICH_TEXT_REFUSALS, "inert"]));
});

test("each is refused with its reason, or taken", () => {
  const wrong = HOSTILE_DOCUMENTS.flatMap(({ name, source, fate }) => {
    const found = readRichText(source);
    const became = found.ok ? "inert" : found.refusal;
    return became === fate ? [] : [`${name}: ${became}, not ${fate}${found.ok ? "" : ` at ${found.at}`}`];
  });
  expect(wrong).toEqual([]);
});

test("none of them changes what every object answers to", () => {
  for (const { source } of HOSTILE_DOCUMENTS) readRichText(source);
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});

test("what is taken is drawn without a tag, an attribute or an address that the house does not write", () => {
  expect(accepted.flatMap(({ name, source }) => foreignIn(drawn(read(source))).map((found) => `${name}: ${found}`))).toEqual([]);
});

test("what is taken is the same bytes when it is read again, is read as plain words, and can be edited paragraph by paragraph", () => {
  const changed = accepted.filter(({ source }) => {
    const document = read(source);
    const kept = canonicalText(document);
    const same = withParagraphTexts(document, new Map(editableParagraphs(document).map(({ anchor, text }) => [anchor, text])));
    return canonicalText(read(kept)) !== kept || canonicalText(same) !== kept || typeof toPlainText(document) !== "string";
  });
  expect(changed.map(({ name }) => name)).toEqual([]);
});

test.each(HIDING_WORDS.map((words) => [JSON.stringify(words), words]))("signs that hide in %s are taken out", (_, words) => {
  const document = read(JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }, { type: "legalReference", attrs: { text: words } }] }] }));
  expect(toPlainText(document)).toBe("ab [1]\n\n[1] ab");
});

test("the marks of direction and the joiners that Arabic is written with stay", () => {
  const words = "المادة\u200f 3 (CNSS\u200e) می\u200cخواهم ل\u200dل عــلـى مُحَدَّد";
  expect(toPlainText(read(JSON.stringify({ type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: words }] }] })))).toBe(words);
});

test("a refusal says where", () => {
  const source = JSON.stringify({ type: "doc", content: [{ type: "paragraph" }, { type: "paragraph", content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] }] }] });
  expect(readRichText(source)).toEqual({ ok: false, refusal: "badLink", at: "content.1.content.0.marks.0.attrs.href" });
});
