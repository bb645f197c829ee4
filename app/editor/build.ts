import type { RichNode, RichText } from "~/domain/rich-text";

import { newAnchor } from "./anchors";
import { withoutHidden } from "./hidden-signs";

function words(text: string): Pick<RichNode, "content"> {
  const content = lines(withoutHidden(text));
  return content.length > 0 ? { content } : {};
}

/** Line ends within a paragraph are breaks in it. */
function lines(text: string): readonly RichNode[] {
  return text.split("\n").flatMap((line, place): readonly RichNode[] => [...(place > 0 ? [{ type: "hardBreak" } as const] : []), ...(line ? [{ type: "text", text: line } as const] : [])]);
}

/** A paragraph of plain words, empty ones included. */
export const paragraph = (text: string, anchor = newAnchor()): RichNode => ({ type: "paragraph", attrs: { anchor }, ...words(text) });

export const heading = (level: 2 | 3 | 4, text: string, anchor = newAnchor()): RichNode => ({ type: "heading", attrs: { anchor, level }, ...words(text) });

/** A document of these blocks; of none, one with an empty paragraph to begin in. */
export const documentOf = (blocks: readonly RichNode[]): RichText => ({ type: "doc", content: blocks.length > 0 ? blocks : [paragraph("")] });
