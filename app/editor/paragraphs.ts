import type { RichNode, RichText } from "~/domain/rich-text";

import { documentOf, paragraph } from "./build";
import { withWords } from "./inline";
import { wordsOf } from "./plain-text";

/** A place of a text that can be pointed at: `number` counts all of them in order, `inTable` says that it stands in a cell. */
export type Paragraph = { readonly anchor: string; readonly number: number; readonly kind: "paragraph" | "heading"; readonly text: string; readonly inTable: boolean };

/** The paragraphs and headings of a text in order, those of lists, quotes and tables among them. */
export function paragraphsOf(document: RichText): readonly Paragraph[] {
  const found: Omit<Paragraph, "number">[] = [];
  const visit = (node: RichNode, inTable: boolean): void => {
    if (node.type === "paragraph" || node.type === "heading") found.push({ anchor: anchorOf(node), kind: node.type, text: wordsOf(node), inTable });
    else for (const part of node.content ?? []) visit(part, inTable || node.type === "table");
  };
  visit(document, false);
  return found.map((each, place) => ({ ...each, number: place + 1 }));
}

export const anchorOf = (node: RichNode): string => String(node.attrs?.anchor ?? "");

/** The paragraph at an anchor, or null. */
export function paragraphOf(document: RichText, anchor: string): Paragraph | null {
  return paragraphsOf(document).find((each) => each.anchor === anchor) ?? null;
}

/** What can be edited as plain words, one field a paragraph; what stands in tables cannot. */
export function editableParagraphs(document: RichText): readonly Paragraph[] {
  return paragraphsOf(document).filter(({ inTable }) => !inTable);
}

/**
 * A text in which paragraphs read otherwise, by their anchors. Their structure stays: marks and references around what changed are kept. A paragraph that
 * had words and has none any more goes, and with it the list item or the quote that held nothing else.
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
  if (parts.length === 0) return [];
  // An item begins with a paragraph, also where only the list below it is left.
  return [{ ...node, content: type === "listItem" && parts[0]?.type !== "paragraph" ? [paragraph(""), ...parts] : parts }];
}

/** A text with new paragraphs at its end. */
export function appendParagraphs(document: RichText, texts: readonly string[]): RichText {
  return texts.length === 0 ? document : documentOf([...document.content, ...texts.map((text) => paragraph(text))]);
}
