import type { TracedParagraph } from "~/domain/rows/trace";
import { documentFrom } from "~/editor/document";
import { type Paragraph, paragraphsOf } from "~/editor/paragraphs";

/** The paragraphs, headings and tables of a stored text that say something, with their words. */
export function paragraphsIn(source: string): readonly Paragraph[] {
  return paragraphsOf(documentFrom(source)).filter(({ text }) => text.trim() !== "");
}

/** Those of them that have a number: what a response, a clause or a commitment can point at. */
export function numberedParagraphsIn(source: string): readonly TracedParagraph[] {
  return paragraphsIn(source).flatMap(({ anchor, number, text }) => (number === null ? [] : [{ anchor, number, text }]));
}
