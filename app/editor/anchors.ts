import type { RichNode } from "~/domain/rich-text";

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const LENGTH = 10;
/** Bytes from here on would make the first letters likelier than the others. */
const EVEN = 256 - (256 % LETTERS.length);

/** A name for a paragraph that no other paragraph has, by which it is found again in every later version: ten letters and digits. */
export function newAnchor(): string {
  let name = "";
  while (name.length < LENGTH) {
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH))) if (byte < EVEN && name.length < LENGTH) name += LETTERS[byte % LETTERS.length];
  }
  return name;
}

/** The anchor of a paragraph, a heading or a table; nothing for what has none. */
export const anchorOf = (node: RichNode): string => String(node.attrs?.anchor ?? "");

/** Every anchor in a part of a text in reading order, those of tables and of the paragraphs in them among them. */
export const anchorsIn = (node: RichNode): readonly string[] => [...(node.attrs?.anchor ? [anchorOf(node)] : []), ...(node.content ?? []).flatMap(anchorsIn)];

/**
 * A part of a text in which each anchor is there once, and none that is taken: what has none gets one, and so does the second of two. What it gave is
 * taken from then on.
 */
export function withOwnAnchors<Part extends RichNode>(part: Part, taken: Set<string>): Part {
  const own = anchorOf(part);
  const isNamed = part.type === "paragraph" || part.type === "heading" || part.type === "table";
  const anchor = !isNamed ? null : own === "" || taken.has(own) ? newAnchor() : own;
  if (anchor !== null) taken.add(anchor);
  const attrs = anchor === null ? part.attrs : { ...part.attrs, anchor };
  return { ...part, ...(attrs ? { attrs } : {}), ...(part.content ? { content: part.content.map((inner) => withOwnAnchors(inner, taken)) } : {}) };
}
