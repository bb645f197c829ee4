import { Extension, type Extensions, mergeAttributes, Node } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { Plugin } from "@tiptap/pm/state";
import { StarterKit } from "@tiptap/starter-kit";

import { HEADING_LEVELS } from "~/domain/rich-text";

import { keepAnchors } from "./keep-anchors";
import { cleanedHtml } from "./paste";
import { isAllowedLink, NODE_RULES } from "./rules";

/** The schema of a text for the editor: the nodes and marks of the rules and nothing else, each block in its own direction, each paragraph under its anchor. */
export function richTextExtensions(): Extensions {
  return [
    StarterKit.configure({
      code: false, codeBlock: false, horizontalRule: false, dropcursor: false, trailingNode: false, heading: { levels: [...HEADING_LEVELS] },
      link: { openOnClick: false, autolink: false, linkOnPaste: true, isAllowedUri: (address) => isAllowedLink(address), HTMLAttributes: { target: null, rel: "noopener noreferrer nofollow" } },
    }),
    TableKit.configure({ table: { resizable: false, renderWrapper: true } }),
    reference, legalReference, blocks,
  ];
}

const blocks = Extension.create({
  name: "blocksOfText",
  addGlobalAttributes() {
    const anchor = {
      default: null,
      keepOnSplit: false,
      parseHTML: (element: HTMLElement) => (NODE_RULES.paragraph.attributes.anchor?.allows(element.dataset.anchor) ? element.dataset.anchor : null),
      renderHTML: ({ anchor: name }: { readonly anchor?: unknown }) => (name ? { "data-anchor": name } : {}),
    };
    // What has a direction of its own is not asked for its letters by what holds it: paragraphs find theirs by style, lists and tables by their letters.
    const direction = { default: null, parseHTML: () => null, renderHTML: () => ({ dir: "auto" }) };
    return [{ types: ["paragraph", "heading"], attributes: { anchor } }, { types: ["bulletList", "orderedList", "blockquote", "table"], attributes: { direction } }];
  },
  addProseMirrorPlugins() {
    return [keepAnchors(), new Plugin({ props: { transformPastedHTML: cleanedHtml } })];
  },
});

const fromData = (name: string) => ({ default: null, parseHTML: (element: HTMLElement) => element.getAttribute(name), rendered: false });

/** A mention of a record of the dossier: it names it as it was called when it was mentioned, and leads to it. */
const reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ kind: fromData("data-kind"), id: fromData("data-reference"), label: fromData("data-label") }),
  parseHTML: () => [{ tag: "span[data-reference]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { kind, id, label } = node.attrs;
    return ["span", mergeAttributes(HTMLAttributes, { class: "rich-reference", "data-kind": kind, "data-reference": id, "data-label": label }), String(label)];
  },
});

/** How a law or a decree is cited, and where it can be read. */
const legalReference = Node.create({
  name: "legalReference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ text: fromData("data-law"), href: fromData("data-href") }),
  parseHTML: () => [{ tag: "cite[data-law]" }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { text, href } = node.attrs;
    return ["cite", mergeAttributes(HTMLAttributes, { class: "rich-law", "data-law": text, ...(href ? { "data-href": href } : {}) }), String(text)];
  },
});
