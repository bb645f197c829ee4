import type { KeptText } from "~/domain/rows/demand";
import { documentOf, paragraph } from "~/editor/build";
import { keptText } from "~/editor/kept-text";

/** A text of plain paragraphs as it is kept, by default of one. Its anchors are `p1`, `p2`… */
export function seededText(...paragraphs: readonly string[]): KeptText {
  const words = paragraphs.length > 0 ? paragraphs : ["نص المطلب للتجربة"];
  return keptText(documentOf(words.map((text, place) => paragraph(text, `p${place + 1}`))));
}
