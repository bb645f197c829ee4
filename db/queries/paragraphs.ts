import type { TracedParagraph } from "~/domain/rows/trace";
import { paragraphsOf, readRichText } from "~/editor/shim";

/** The numbered paragraphs of a stored text, with their words. */
export function paragraphsIn(source: string): TracedParagraph[] {
  return paragraphsOf(readRichText(source)).map(({ anchor, number, text }) => ({ anchor, number, text }));
}
