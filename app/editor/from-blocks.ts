import type { PlainBlock } from "~/domain/plain-blocks";
import type { RichNode, RichText } from "~/domain/rich-text";

import { documentOf, paragraph } from "./build";

const nodeOf = (block: PlainBlock): RichNode =>
  block.kind === "paragraph" ? paragraph(block.words) : { type: "bulletList", content: block.items.map((words) => ({ type: "listItem", content: [paragraph(words)] })) };

/** A document of plain blocks, each paragraph with an anchor of its own. A list without lines is left out. */
export function documentFromBlocks(blocks: readonly PlainBlock[]): RichText {
  return documentOf(blocks.filter((block) => block.kind === "paragraph" || block.items.length > 0).map(nodeOf));
}
