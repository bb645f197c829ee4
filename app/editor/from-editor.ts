import { type Mark, MARK_KINDS, NODE_KINDS, type RichNode, type RichText } from "~/domain/rich-text";

import { withoutHidden } from "./hidden-signs";
import { keptAttributes, MARK_RULES, NODE_RULES } from "./rules";

/** What the editor gives as its document: more attributes than a text keeps, and the usual ones spelled out. */
type Given = { readonly type?: string; readonly attrs?: Readonly<Record<string, unknown>>; readonly content?: readonly Given[]; readonly text?: string; readonly marks?: readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> }[] };

/** The document of the editor as the house keeps it. It takes away and judges nothing: that is the reading's affair. */
export function fromEditor(given: Given): RichText {
  return node(given)[0] as RichText;
}

/** Words of hidden signs alone are none. */
function node({ type, attrs, content, text, marks }: Given): readonly RichNode[] {
  const kind = NODE_KINDS.find((each) => each === type) ?? "paragraph";
  const words = text === undefined ? undefined : withoutHidden(text);
  if (words === "") return [];
  const kept = keptAttributes(NODE_RULES[kind].attributes, attrs ?? {});
  const marked = kind === "text" ? marksOf(marks ?? []) : [];
  const inside = (content ?? []).flatMap(node);
  return [withAttributes({ type: kind, ...(inside.length > 0 ? { content: inside } : {}), ...(words === undefined ? {} : { text: words }), ...(marked.length > 0 ? { marks: marked } : {}) }, kept)];
}

const marksOf = (marks: NonNullable<Given["marks"]>): readonly Mark[] =>
  MARK_KINDS.flatMap((type) => marks.filter((mark) => mark.type === type).map((mark): Mark => withAttributes({ type }, keptAttributes(MARK_RULES[type], mark.attrs ?? {}))));

const withAttributes = <Part extends object>(part: Part, attrs: RichNode["attrs"]): Part => (attrs ? { ...part, attrs } : part);
