import type { RichNode, RichText } from "~/domain/rich-text";

/**
 * The text of the bytes that stand for a document: what is stored, hashed and sent. Keys have one order, so that the same document is the same bytes
 * (settled question 13). The document is one that `readRichText` answered or that was built here.
 */
export function canonicalText(document: RichText): string {
  return JSON.stringify(ordered(document));
}

function ordered({ type, attrs, content, text, marks }: RichNode): RichNode {
  return {
    type,
    ...(attrs ? { attrs } : {}),
    ...(content && content.length > 0 ? { content: content.map(ordered) } : {}),
    ...(text === undefined ? {} : { text }),
    ...(marks && marks.length > 0 ? { marks: marks.map((mark) => ({ type: mark.type, ...(mark.attrs ? { attrs: mark.attrs } : {}) })) } : {}),
  };
}

/** The document that a stored text stands for. It was read when it was stored. */
export function documentFrom(source: string): RichText {
  return JSON.parse(source) as RichText;
}
