import type { Mark, RichNode } from "~/domain/rich-text";

import { wordsOf } from "./plain-text";

/** A piece of a paragraph with the words that it stands for. */
type Piece = { readonly node: RichNode; readonly words: string };

/** A paragraph with other words: what is the same at its beginning and at its end stays as it is, and what is new between takes the marks of what stands before it, links apart. */
export function withWords(block: RichNode, text: string): RichNode {
  const pieces = (block.content ?? []).map((node) => ({ node, words: wordsOf(node) }));
  const before = pieces.map(({ words }) => words).join("");
  const start = sameAtStart(before, text);
  const end = sameAtEnd(before.slice(start), text.slice(start));
  const head = slice(pieces, 0, start);
  const tail = slice(pieces, before.length - end, before.length);
  const content = [...head, ...written(text.slice(start, text.length - end), marksAt(head)), ...tail];
  const { content: _before, ...rest } = block;
  return content.length > 0 ? { ...rest, content: joined(content) } : rest;
}

const sameAtStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
};
const sameAtEnd = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
};

/** The pieces between two places. What is cut through becomes words: half a reference refers to nothing. */
function slice(pieces: readonly Piece[], from: number, to: number): readonly RichNode[] {
  let place = 0;
  return pieces.flatMap(({ node, words }) => {
    const [begin, end] = [Math.max(from - place, 0), Math.min(to - place, words.length)];
    place += words.length;
    if (begin >= end) return [];
    if (begin === 0 && end === words.length) return [node];
    return written(words.slice(begin, end), node.marks);
  });
}

function written(text: string, marks: readonly Mark[] | undefined): readonly RichNode[] {
  const kept = marks && marks.length > 0 ? { marks } : {};
  return text.split("\n").flatMap((line, place): readonly RichNode[] => [...(place > 0 ? [{ type: "hardBreak" } as const] : []), ...(line ? [{ type: "text", text: line, ...kept } as const] : [])]);
}

const marksAt = (head: readonly RichNode[]): readonly Mark[] | undefined => head.at(-1)?.marks?.filter(({ type }) => type !== "link");

/** Runs of words under the same marks are one. */
function joined(parts: readonly RichNode[]): readonly RichNode[] {
  const whole: RichNode[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.type === "text" && part.type === "text" && JSON.stringify(last.marks) === JSON.stringify(part.marks)) whole[whole.length - 1] = { ...last, text: `${last.text}${part.text}` };
    else whole.push(part);
  }
  return whole;
}
