import type { Node } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";

import { newAnchor } from "./anchors";

/**
 * Gives every paragraph, heading and table an anchor of its own. Of two with the same one, because something was copied, the second gets another. A
 * paragraph that was pushed down by an empty one before it keeps the anchor, since the words are what is pointed at.
 */
export function keepAnchors(): Plugin {
  return new Plugin({ appendTransaction: (transactions, _before, state) => (transactions.some(({ docChanged }) => docChanged) ? anchored(state) : null) });
}

const isNamed = (node: Node): boolean => "anchor" in node.attrs;

function anchored(state: EditorState): Transaction | null {
  const { tr } = state;
  const seen = new Set<string>();
  let emptyBefore: { readonly position: number; readonly anchor: string; readonly parent: Node | null } | null = null;
  state.doc.descendants((node, position, parent) => {
    if (!isNamed(node)) return true;
    const anchor = typeof node.attrs.anchor === "string" && !seen.has(node.attrs.anchor) ? node.attrs.anchor : null;
    if (anchor === null && node.isTextblock && emptyBefore?.parent === parent && node.content.size > 0) {
      tr.setNodeAttribute(position, "anchor", emptyBefore.anchor).setNodeAttribute(emptyBefore.position, "anchor", newAnchor());
    } else if (anchor === null) tr.setNodeAttribute(position, "anchor", newAnchor());
    if (anchor !== null) seen.add(anchor);
    emptyBefore = anchor !== null && node.isTextblock && node.content.size === 0 ? { position, anchor, parent } : null;
    return !node.isTextblock;
  });
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}
