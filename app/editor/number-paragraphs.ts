import type { Node } from "@tiptap/pm/model";
import { Plugin } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

import type { RichNode } from "~/domain/rich-text";

import { fromEditor } from "./from-editor";
import { isNumbered, isUnit } from "./paragraphs";

/**
 * Shows in the editor the numbers that paragraphs and tables will carry on paper. They are drawn beside the text and are no part of it. `signOf` says what a
 * number looks like.
 */
export function numberParagraphs(signOf: (paragraph: number) => string): Plugin<DecorationSet> {
  const numbered = (doc: Node): DecorationSet => {
    const drawn: Decoration[] = [];
    doc.descendants((node, position) => {
      if (!isUnit({ type: node.type.name })) return true;
      if (takesNumber(node)) drawn.push(Decoration.node(position, position + node.nodeSize, { "data-number": signOf(drawn.length + 1) }));
      return false;
    });
    return DecorationSet.create(doc, drawn);
  };
  const plugin: Plugin<DecorationSet> = new Plugin({
    state: { init: (_config, { doc }) => numbered(doc), apply: ({ docChanged }, before, _old, { doc }) => (docChanged ? numbered(doc) : before) },
    props: { decorations: (state) => plugin.getState(state) },
  });
  return plugin;
}

/** What stayed as it was is the same node: only what is being written is asked anew. */
const known = new WeakMap<Node, boolean>();

function takesNumber(node: Node): boolean {
  const before = known.get(node);
  if (before !== undefined) return before;
  const now = isNumbered(fromEditor(node.toJSON()) as RichNode);
  known.set(node, now);
  return now;
}
