import { createHash } from "node:crypto";

import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";

import { MARK_KINDS, NODE_KINDS, type RichNode } from "~/domain/rich-text";
import { documentOf, paragraph } from "~/editor/build";
import { canonicalText, documentFrom, hashOf } from "~/editor/canonical";
import { richTextExtensions } from "~/editor/extensions";
import { fromEditor } from "~/editor/from-editor";
import { mergeByParagraph, resolveMerge } from "~/editor/merge";
import { RichTextPage } from "~/editor/page";
import { editableParagraphs, paragraphOf, paragraphsOf, withParagraphTexts } from "~/editor/paragraphs";
import { toPlainText, wordsOf } from "~/editor/plain-text";
import { readRichText } from "~/editor/read";

import { everyNode, NOTE_WORDS } from "../support/rich-texts";

const schema = getSchema(richTextExtensions());
const kindsIn = (node: RichNode): readonly string[] => [node.type, ...(node.marks ?? []).map(({ type }) => type), ...(node.content ?? []).flatMap(kindsIn)];

test("a text with every node and mark goes through check, editor, page and plain text, and is the same bytes after", () => {
  const document = everyNode();
  expect(new Set(kindsIn(document))).toEqual(new Set([...NODE_KINDS, ...MARK_KINDS]));
  const source = canonicalText(document);
  const read = readRichText(source);
  expect(read.ok && canonicalText(read.document)).toBe(source);
  const inEditor = Node.fromJSON(schema, documentFrom(source));
  inEditor.check();
  expect(canonicalText(fromEditor(inEditor.toJSON()))).toBe(source);
  expect([...Object.keys(schema.nodes), ...Object.keys(schema.marks)].sort()).toEqual([...NODE_KINDS, ...MARK_KINDS].sort());

  const html = renderToStaticMarkup(createElement(RichTextPage, { document, words: NOTE_WORDS }));
  const plain = toPlainText(document);
  for (const { text } of paragraphsOf(document).filter(({ kind }) => kind !== "table")) {
    for (const words of text.split(/[\n⟦⟧]/)) expect(plain).toContain(words);
  }
  for (const tag of ["h2", "h3", "h4", "p", "strong", "em", "s", "u", "a", "br", "ol", "ul", "li", "blockquote", "table", "th", "td", "cite"]) expect(html).toMatch(new RegExp(`<${tag}[ />]`));
  expect(html, "a mention that nobody vouches for is not named").not.toContain("موافاتنا بجواب");
});

const one = (node: unknown) => ({ type: "doc", content: [node] });

test("marks that run over a mention are taken off it; runs under the same marks are one; what is as usual is not stored", () => {
  const given = one({ type: "paragraph", attrs: { anchor: "a" }, content: [{ type: "text", text: "a" }, { type: "text", text: "b", marks: [] }, { type: "legalReference", attrs: { text: "ق", href: null }, marks: [{ type: "bold" }] }] });
  const read = readRichText(JSON.stringify(given));
  expect(read.ok && canonicalText(read.document)).toBe('{"type":"doc","content":[{"type":"paragraph","attrs":{"anchor":"a"},"content":[{"type":"text","text":"ab"},{"type":"legalReference","attrs":{"text":"ق"}}]}]}');
});

test("the hash is that of the schema's version and the bytes", () => {
  const document = documentOf([paragraph("نص", "a")]);
  expect(hashOf(document)).toBe(createHash("sha256").update(`hiwar-rich-text/1\n{"type":"doc","content":[{"type":"paragraph","attrs":{"anchor":"a"},"content":[{"type":"text","text":"نص"}]}]}`).digest("hex"));
  expect(hashOf(documentFrom(canonicalText(document)))).toBe(hashOf(document));
  expect(hashOf(documentOf([paragraph("نص.", "a")]))).not.toBe(hashOf(document));
});

test("editing the words of a paragraph keeps the marks and mentions around what changed", () => {
  const before = paragraphOf(everyNode(), "marks")?.text ?? "";
  const after = withParagraphTexts(everyNode(), new Map([["marks", before.replace("مائل", "مائل جدا")]]));
  expect(paragraphOf(after, "marks")?.text).toBe(before.replace("مائل", "مائل جدا"));
  const kinds = kindsIn(after);
  for (const kind of ["bold", "italic", "strike", "underline", "link", "reference", "legalReference"]) expect(kinds).toContain(kind);
  expect(readRichText(canonicalText(after)).ok).toBe(true);
});

test("an emptied paragraph goes with the item that held nothing else; the last one leaves an empty paragraph; tables are not touched", () => {
  const document = everyNode();
  const all = withParagraphTexts(document, new Map(editableParagraphs(document).map(({ anchor }) => [anchor, ""])));
  expect(all.content.map(({ type }) => type)).toEqual(["table"]);
  const only = withParagraphTexts(documentOf([paragraph("x", "a")]), new Map([["a", ""]]));
  expect(only.content.map(wordsOf)).toEqual([""]);
  const item = withParagraphTexts(document, new Map([["item1", ""], ["td1", "غير"]]));
  expect(paragraphOf(item, "nested")?.text, "what stands below it stays").toBe("فرع البند");
  expect(paragraphOf(item, "td1"), "a paragraph in a table is the table").toMatchObject({ anchor: "table", kind: "table", text: "الفئة | العدد\nكتاب إداريون | 1250" });
  expect(readRichText(canonicalText(item)).ok).toBe(true);
});

test("changes within a list come together item by item", () => {
  const base = everyNode();
  const mine = withParagraphTexts(base, new Map([["item1", "صيغتي"]]));
  const theirs = withParagraphTexts(base, new Map([["item2", "صيغتهم"]]));
  expect(mergeByParagraph(base, mine, theirs).filter(({ kind }) => kind !== "same").map(({ kind }) => kind)).toEqual(["mine", "theirs"]);
  const merged = resolveMerge(base, mine, theirs, new Map());
  expect([paragraphOf(merged, "item1")?.text, paragraphOf(merged, "item2")?.text, paragraphOf(merged, "nested")?.text]).toEqual(["صيغتي", "صيغتهم", "فرع البند"]);
  expect(readRichText(canonicalText(merged)).ok).toBe(true);
});
