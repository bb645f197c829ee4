import { Extension, type Extensions, mergeAttributes, Node } from "@tiptap/core";
import { TableKit } from "@tiptap/extension-table";
import { StarterKit } from "@tiptap/starter-kit";

import { HEADING_LEVELS, type NodeKind } from "~/domain/rich-text";

import { keepAnchors } from "./keep-anchors";
import { pasting } from "./pasting";
import { isAllowedLink, keptAttributes, NODE_RULES } from "./rules";

/** The schema of a text for the editor: the nodes and marks of the rules and nothing else, each block in its own direction, paragraphs and tables under their anchors. */
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

const anchor = {
  default: null,
  keepOnSplit: false,
  parseHTML: (element: HTMLElement) => (NODE_RULES.paragraph.attributes.anchor?.allows(element.dataset.anchor) ? element.dataset.anchor : null),
  renderHTML: ({ anchor: name }: { readonly anchor?: unknown }) => (name ? { "data-anchor": name } : {}),
};

/** What has a direction of its own is not asked for its letters by what holds it: paragraphs find theirs by style, lists and tables by their letters. */
const direction = { default: null, parseHTML: () => null, renderHTML: () => ({ dir: "auto" }) };

const blocks = Extension.create({
  name: "blocksOfText",
  addGlobalAttributes: () => [
    { types: ["paragraph", "heading", "table"], attributes: { anchor } },
    { types: ["bulletList", "orderedList", "blockquote", "table"], attributes: { direction } },
  ],
  addProseMirrorPlugins: () => [keepAnchors(), pasting()],
});

/** What the HTML says of something that stands among words, if the rules allow it; else it is no such thing, and its words are words. */
function attributesFrom(kind: NodeKind, given: Readonly<Record<string, unknown>>) {
  const kept = keptAttributes(NODE_RULES[kind].attributes, given);
  const isWhole = Object.entries(NODE_RULES[kind].attributes).every(([name, { allows, usual }]) => allows(kept?.[name] ?? usual));
  return isWhole ? (kept ?? {}) : false;
}

const unseen = { default: null, rendered: false };

/** A mention of a record of the dossier: it names it as it was called when it was mentioned, and leads to it. */
const reference = Node.create({
  name: "reference",
  group: "inline",
  inline: true,
  atom: true,
  addAttributes: () => ({ kind: unseen, id: unseen, label: unseen }),
  parseHTML: () => [{ tag: "span[data-reference]", getAttrs: ({ dataset }) => attributesFrom("reference", { kind: dataset.kind, id: dataset.reference, label: dataset.label }) }],
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
  addAttributes: () => ({ text: unseen, href: unseen }),
  parseHTML: () => [{ tag: "cite[data-law]", getAttrs: ({ dataset }) => attributesFrom("legalReference", { text: dataset.law, href: isAllowedLink(dataset.href) ? dataset.href : null }) }],
  renderHTML: ({ node, HTMLAttributes }) => {
    const { text, href } = node.attrs;
    return ["cite", mergeAttributes(HTMLAttributes, { class: "rich-law", "data-law": text, ...(href ? { "data-href": href } : {}) }), String(text)];
  },
});
