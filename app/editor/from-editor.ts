import { type Mark, MARK_KINDS, NODE_KINDS, type RichNode, type RichText } from "~/domain/rich-text";

import { type Attributes, MARK_RULES, NODE_RULES } from "./rules";

/** What the editor gives as its document: more attributes than a text keeps, and the usual ones spelled out. */
type Given = { readonly type?: string; readonly attrs?: Readonly<Record<string, unknown>>; readonly content?: readonly Given[]; readonly text?: string; readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[] };

/** The document of the editor as the house keeps it. It takes away and judges nothing: that is the reading's affair. */
export function fromEditor(given: Given): RichText {
  return node(given) as RichText;
}

function node({ type, attrs, content, text, marks }: Given): RichNode {
  const kind = NODE_KINDS.find((each) => each === type) ?? "paragraph";
  const kept = attributes(NODE_RULES[kind].attributes, attrs);
  const marked = kind === "text" ? MARK_KINDS.flatMap((each) => (marks ?? []).filter((mark) => mark.type === each).map((mark): Mark => withAttributes({ type: each }, attributes(MARK_RULES[each], mark.attrs)))) : [];
  return withAttributes({ type: kind, ...(content && content.length > 0 ? { content: content.map(node) } : {}), ...(text === undefined ? {} : { text }), ...(marked.length > 0 ? { marks: marked } : {}) }, kept);
}

const withAttributes = <Part extends object>(part: Part, attrs: RichNode["attrs"]): Part => (attrs ? { ...part, attrs } : part);

function attributes(rules: Attributes, given: Given["attrs"]): RichNode["attrs"] {
  const kept = Object.entries(rules).flatMap(([name, { usual }]) => {
    const value = given?.[name];
    return value === undefined || value === null || value === usual ? [] : [[name, value as string | number] as const];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
