import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";

import { newAnchor } from "./anchors";

/**
 * Gives every paragraph, heading and table an anchor of its own. Of two with the same one, because something was copied, that which had it before keeps it,
 * wherever the copy was put; where neither did, the first. A paragraph that was pushed down by an empty one before it keeps the anchor, since the words are
 * what is pointed at.
 */
export function keepAnchors(): Plugin {
  return new Plugin({ appendTransaction: (transactions, before, state) => (transactions.some(({ docChanged }) => docChanged) ? anchored(transactions, before, state) : null) });
}

const isNamed = (node: Node): boolean => "anchor" in node.attrs;

function anchored(transactions: readonly Transaction[], before: EditorState, state: EditorState): Transaction | null {
  const { tr } = state;
  const holders = holdersIn(transactions, before.doc, state.doc);
  let emptyBefore: { readonly position: number; readonly anchor: string; readonly parent: Node | null } | null = null;
  state.doc.descendants((node, position, parent) => {
    if (!isNamed(node)) return true;
    const anchor = holders.get(node.attrs.anchor) === position ? String(node.attrs.anchor) : null;
    if (anchor === null && node.isTextblock && emptyBefore?.parent === parent && node.content.size > 0) {
      tr.setNodeAttribute(position, "anchor", emptyBefore.anchor).setNodeAttribute(emptyBefore.position, "anchor", newAnchor());
    } else if (anchor === null) tr.setNodeAttribute(position, "anchor", newAnchor());
    emptyBefore = anchor !== null && node.isTextblock && node.content.size === 0 ? { position, anchor, parent } : null;
    return !node.isTextblock;
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}

/** Where each anchor of a text stays: at the one place that has it, or at that of several which had it before. */
function holdersIn(transactions: readonly Transaction[], before: Node, now: Node): ReadonlyMap<unknown, number> {
  const holders = new Map<unknown, number>();
  const copied = new Map<unknown, readonly number[]>();
  eachNamed(now, ({ attrs: { anchor } }, position) => {
    if (typeof anchor !== "string") return;
    const first = holders.get(anchor);
    if (first === undefined) holders.set(anchor, position);
    else copied.set(anchor, [...(copied.get(anchor) ?? [first]), position]);
  });
  if (copied.size === 0) return holders;
  eachNamed(before, ({ attrs: { anchor } }, position) => {
    const moved = transactions.reduce((place, { mapping }) => mapping.map(place, 1), position);
    if (copied.get(anchor)?.includes(moved)) holders.set(anchor, moved);
  });
  return holders;
}

function eachNamed(text: Node, visit: (node: Node, position: number) => void): void {
  text.descendants((node, position) => {
    if (isNamed(node)) visit(node, position);
    return !node.isTextblock;
  });
}
