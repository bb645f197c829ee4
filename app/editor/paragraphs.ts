import { paragraphSign } from "~/domain/demand";
import type { RichNode, RichText } from "~/domain/rich-text";

import { anchorOf, anchorsIn } from "./anchors";
import { documentOf, paragraph } from "./build";
import { withWords } from "./inline";
import { wordsOf } from "./plain-text";

/** A place of a text that can be pointed at. Paragraphs with words and tables are numbered in order, headings and empty paragraphs are not. */
export type Paragraph = { readonly anchor: string; readonly number: number | null; readonly kind: "paragraph" | "heading" | "table"; readonly text: string };

/** The paragraphs, headings and tables of a text in reading order, those of lists and quotes among them; a table is one, whatever it holds. */
export function paragraphsOf(document: RichText): readonly Paragraph[] {
  let last = 0;
  return unitsIn(document).map((node): Paragraph => {
    const kind = node.type === "heading" || node.type === "table" ? node.type : "paragraph";
    const text = wordsOf(node);
    const counts = isNumbered(node);
    last += counts ? 1 : 0;
    return { anchor: anchorOf(node), number: counts ? last : null, kind, text };
  });
}

/** Whether a paragraph, a heading or a table takes the next number: the one rule for the page, the editor and whatever points at a paragraph. */
export const isNumbered = (node: RichNode): boolean => node.type === "table" || (node.type === "paragraph" && wordsOf(node).trim() !== "");

/** Whether something is what a text is made of when it is pointed at; what a table holds is no such thing, the table is. */
export const isUnit = ({ type }: { readonly type: string }): boolean => type === "paragraph" || type === "heading" || type === "table";
const unitsIn = (node: RichNode): readonly RichNode[] => (isUnit(node) ? [node] : (node.content ?? []).flatMap(unitsIn));

/** The signs of the numbered paragraphs by their anchors, as a text carries them in a point of a file (§7.1…), outside one (null: §1…), or without numbers (false). */
export function signsOf(document: RichText, point: number | null | false): ReadonlyMap<string, string> {
  return new Map(point === false ? [] : paragraphsOf(document).flatMap(({ anchor, number }) => (number === null ? [] : [[anchor, paragraphSign(point, number)] as const])));
}

/** The paragraph at an anchor; of one within a table, the table. Null when there is none. */
export function paragraphOf(document: RichText, anchor: string): Paragraph | null {
  const unit = unitsIn(document).find((node) => anchorsIn(node).includes(anchor));
  return paragraphsOf(document).find((each) => unit !== undefined && each.anchor === anchorOf(unit)) ?? null;
}

/** What can be edited as plain words, one field a paragraph; tables cannot. */
export function editableParagraphs(document: RichText): readonly Paragraph[] {
  return paragraphsOf(document).filter(({ kind }) => kind !== "table");
}

/**
 * A text in which paragraphs read otherwise, by their anchors. Their structure stays, and so do the marks of words that are as before. What a paragraph
 * refers to stands in it in brackets (⟦…⟧): left out it goes, brackets around anything else are words. A paragraph that had words and has none any more goes,
 * and with it the list item or the quote that held nothing else.
 */
export function withParagraphTexts(document: RichText, texts: ReadonlyMap<string, string>): RichText {
  const content = document.content.flatMap((node) => rewritten(node, texts));
  return documentOf(content);
}

function rewritten(node: RichNode, texts: ReadonlyMap<string, string>): readonly RichNode[] {
  const { type, content = [] } = node;
  if (type === "table") return [node];
  if (type === "paragraph" || type === "heading") {
    const text = texts.get(anchorOf(node))?.trimEnd();
    const before = wordsOf(node);
    if (text === undefined || text === before.trimEnd()) return [node];
    return text === "" ? [] : [withWords(node, text)];
  }
  const parts = content.flatMap((part) => rewritten(part, texts));
  if (parts.length === 0 && content.length > 0) return [];
  // An item begins with a paragraph, also where only the list below it is left.
  return [content.length > 0 ? { ...node, content: type === "listItem" && parts[0]?.type !== "paragraph" ? [paragraph(""), ...parts] : parts } : node];
}

/** A text with new paragraphs at its end. */
export function appendParagraphs(document: RichText, texts: readonly string[]): RichText {
  return texts.length === 0 ? document : documentOf([...document.content, ...texts.map((text) => paragraph(text))]);
}
