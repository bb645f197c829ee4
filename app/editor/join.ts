import { type RichNode, type RichText, TEXT_LIMITS } from "~/domain/rich-text";

import { anchorsIn, withOwnAnchors } from "./anchors";
import { documentOf } from "./build";
import { canonicalText } from "./document";

/** Two texts one after the other. Anchors stay, except those of the second that the first has too. Null when the whole is more than a text may be. */
export function joinDocuments(first: RichText, second: RichText): RichText | null {
  const taken = new Set(anchorsIn(first));
  const joined = documentOf([...first.content, ...second.content.map((node) => withOwnAnchors(node, taken))]);
  const isTooLarge = new TextEncoder().encode(canonicalText(joined)).length > TEXT_LIMITS.bytes || nodesIn(joined) > TEXT_LIMITS.nodes;
  return isTooLarge ? null : joined;
}

const nodesIn = (node: RichNode): number => (node.content ?? []).reduce((count, part) => count + nodesIn(part), 1);

/**
 * A text in two: the blocks that hold one of the chosen anchors, and the rest; a list, a quote or a table goes whole. Anchors stay.
 * Null when nothing would move, or nothing be left.
 */
export function splitDocument(document: RichText, anchors: ReadonlySet<string>): { readonly rest: RichText; readonly moved: RichText } | null {
  const moves = (node: RichNode) => anchorsIn(node).some((anchor) => anchors.has(anchor));
  const moved = document.content.filter(moves);
  const rest = document.content.filter((node) => !moves(node));
  return moved.length === 0 || rest.length === 0 ? null : { rest: documentOf(rest), moved: documentOf(moved) };
}
