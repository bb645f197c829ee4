import { type Mark, MARK_KINDS, type RichNode, type RichText } from "~/domain/rich-text";

import { keptAttributes, MARK_RULES, NODE_RULES } from "./rules";

/**
 * The text of the bytes that stand for a document: what is stored, hashed and sent. Keys, attributes and marks have one order and what is as usual is not
 * written, so that the same document is the same bytes (settled question 13). The document is one that `readRichText` answered or that was built here.
 */
export function canonicalText(document: RichText): string {
  return JSON.stringify(ordered(document));
}

function ordered({ type, attrs, content, text, marks }: RichNode): RichNode {
  const kept = keptAttributes(NODE_RULES[type].attributes, attrs ?? {});
  return {
    type,
    ...(kept ? { attrs: kept } : {}),
    ...(content && content.length > 0 ? { content: content.map(ordered) } : {}),
    ...(text === undefined ? {} : { text }),
    ...(marks && marks.length > 0 ? { marks: inOrder(marks).map(orderedMark) } : {}),
  };
}

function orderedMark({ type, attrs }: Mark): Mark {
  const kept = keptAttributes(MARK_RULES[type], attrs ?? {});
  return { type, ...(kept ? { attrs: kept } : {}) };
}

const inOrder = (marks: readonly Mark[]): readonly Mark[] => marks.toSorted((a, b) => MARK_KINDS.indexOf(a.type) - MARK_KINDS.indexOf(b.type));

/** The document that a stored text stands for. It was read when it was stored. */
export function documentFrom(source: string): RichText {
  return JSON.parse(source) as RichText;
}
