import { type RichNode, type RichText, TEXT_LIMITS } from "~/domain/rich-text";

import { newAnchor } from "./anchors";
import { documentOf } from "./build";
import { canonicalText } from "./document";
import { anchorOf, paragraphsOf } from "./paragraphs";

/** Two texts one after the other. Anchors stay, except those of the second that the first has too. Null when the whole is larger than a text may be. */
export function joinDocuments(first: RichText, second: RichText): RichText | null {
  const taken = new Set(paragraphsOf(first).map(({ anchor }) => anchor));
  const joined = documentOf([...first.content, ...second.content.map((node) => withOtherAnchors(node, taken))]);
  return new TextEncoder().encode(canonicalText(joined)).length > TEXT_LIMITS.bytes ? null : joined;
}

/** A part of a text under anchors that are not taken. */
export function withOtherAnchors(node: RichNode, taken: ReadonlySet<string>): RichNode {
  const attrs = node.attrs && taken.has(anchorOf(node)) ? { ...node.attrs, anchor: newAnchor() } : node.attrs;
  return { ...node, ...(attrs ? { attrs } : {}), ...(node.content ? { content: node.content.map((part) => withOtherAnchors(part, taken)) } : {}) };
}

/** The anchors in a block. */
const anchorsIn = (node: RichNode): readonly string[] => (node.attrs?.anchor ? [anchorOf(node)] : (node.content ?? []).flatMap(anchorsIn));

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
