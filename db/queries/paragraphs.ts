import type { TracedParagraph } from "~/domain/rows/trace";
import { documentFrom } from "~/editor/document";
import { paragraphsOf } from "~/editor/paragraphs";

/** The numbered paragraphs of a stored text with their words. */
export function paragraphsIn(source: string): readonly TracedParagraph[] {
  return paragraphsOf(documentFrom(source)).map(({ anchor, number, text }) => ({ anchor, number, text }));
}
