import type { Mark, RichNode } from "~/domain/rich-text";

import { comparePieces, piecesOf } from "./compare";
import { withoutHidden } from "./hidden-signs";
import { BRACKETS, wordsOf } from "./plain-text";
import { joined } from "./runs";

/** A piece of a paragraph with the words that it stands for. */
type Piece = { readonly node: RichNode; readonly words: string };
type Block = { readonly pieces: readonly Piece[]; /** What it refers to, by its name in brackets. */ readonly named: ReadonlyMap<string, RichNode> };

/**
 * A paragraph with other words, compared with it word by word: what is the same stays as it is, what is new takes the marks of what it took the place of, or
 * of what stands before it, links apart. A name in brackets is what the paragraph refers to, wherever it stands now; any other brackets are words.
 */
export function withWords(block: RichNode, given: string): RichNode {
  const text = withoutHidden(given);
  const pieces = (block.content ?? []).map((node) => ({ node, words: wordsOf(node) }));
  const named = new Map(pieces.flatMap(({ node, words }) => (isNamed(node) ? [[words, node] as const] : [])));
  const content = rewritten({ pieces, named }, text);
  const { content: _before, ...rest } = block;
  return content.length > 0 ? { ...rest, content } : rest;
}

const isNamed = ({ type }: RichNode): boolean => type === "reference" || type === "legalReference";

function rewritten(block: Block, text: string): readonly RichNode[] {
  const before = block.pieces.map(({ words }) => words).join("");
  const content: RichNode[] = [];
  let place = 0;
  let replaced: readonly RichNode[] = [];
  for (const { kind, pieces } of comparePieces(unitsOf(before, block.named), unitsOf(text, block.named))) {
    const words = pieces.join("");
    const stood = kind === "inserted" ? [] : slice(block.pieces, place, place + words.length);
    if (kind !== "inserted") place += words.length;
    if (kind === "same") content.push(...stood);
    if (kind === "inserted") content.push(...written(pieces, block.named, marksFor(replaced, content)));
    replaced = kind === "removed" ? stood : [];
  }
  return joined(content);
}

/** Words, and names in brackets whole where they are names of the paragraph. */
function unitsOf(text: string, named: Block["named"]): readonly string[] {
  const parts = text.split(new RegExp(`(${BRACKETS[0]}[^${BRACKETS.join("")}\\n]*${BRACKETS[1]})`));
  return parts.flatMap((part) => (named.has(part) ? [part] : lineUnits(part)));
}

/** Breaks stand by themselves. */
const lineUnits = (text: string): readonly string[] => text.split(/(\n)/).flatMap((part) => (part === "\n" ? [part] : piecesOf(part)));

/** The nodes between two places of a paragraph's words. */
function slice(pieces: readonly Piece[], from: number, to: number): readonly RichNode[] {
  let place = 0;
  return pieces.flatMap(({ node, words }): readonly RichNode[] => {
    const [begin, end] = [Math.max(from - place, 0), Math.min(to - place, words.length)];
    place += words.length;
    if (begin >= end) return [];
    return begin === 0 && end === words.length ? [node] : [{ ...node, text: words.slice(begin, end) }];
  });
}

/** The marks that all of the replaced words had; where nothing was replaced, those of what stands before, but no link grows. */
function marksFor(replaced: readonly RichNode[], before: readonly RichNode[]): readonly Mark[] {
  const words = replaced.filter(({ type }) => type === "text");
  const first = words[0];
  if (!first) return (before.at(-1)?.marks ?? []).filter(({ type }) => type !== "link");
  return (first.marks ?? []).filter((mark) => words.every(({ marks = [] }) => marks.some((each) => JSON.stringify(each) === JSON.stringify(mark))));
}

function written(units: readonly string[], named: Block["named"], marks: readonly Mark[]): readonly RichNode[] {
  const kept = marks.length > 0 ? { marks } : {};
  return units.map((unit): RichNode => named.get(unit) ?? (unit === "\n" ? { type: "hardBreak" } : { type: "text", text: unit, ...kept }));
}
