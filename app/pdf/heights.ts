import type { RichNode } from "~/domain/rich-text";
import { wordsOf } from "~/editor/plain-text";
import type { PaperBlock } from "~/presenters/paper";

/** What a page holds between its margins, a line of text, and the letters of a line across the page, in points and letters. */
export const PAGE = 735;
const LINE = 17.3;
const SMALL = 14;
const LETTERS = 96;

const lines = (words: string, letters: number): number => words.split("\n").reduce((sum, line) => sum + Math.ceil(Math.max(1, line.length) / letters), 0);
const height = (words: string, share = 1, line = LINE): number => lines(words, (LETTERS * share * LINE) / line) * line + 4;
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** About how high a block is, in points: so near that a paper can be put into parts by it, and so cheap that it need not be drawn for that. */
export function heightOf(block: PaperBlock): number {
  switch (block.kind) {
    case "heading":
      return 38;
    case "words":
      return height(block.words);
    case "facts":
      return sum(block.facts.map(({ value }) => height(value, 0.75)));
    case "beside":
      return Math.max(0, ...block.lists.map(({ items }) => LINE + sum(items.map((item) => height(item, 0.4)))));
    case "bullets":
      return sum(block.items.map((item) => height(item)));
    case "table": {
      const whole = sum(block.columns.map(({ share }) => share));
      return LINE + sum(block.rows.map((row, at) => Math.max(LINE, ...row.map((words, place) => height([words, ...(block.seconds?.[at]?.[place] ? [block.seconds[at][place]] : [])].join("\n"), (block.columns[place]?.share ?? 1) / whole, SMALL)))));
    }
    case "richText":
      return heightOfText(block.document);
    case "event":
      return 8 + height(block.title, 0.75) + sum([...block.notes, ...block.items].map((words) => height(words, 0.75, SMALL)));
    case "ruled":
      return 22 * (block.lines + 1);
    case "signatures":
      return 130 * Math.ceil(block.places.length / 2);
    case "pair":
      return 4 + sum(block.lines.map(({ first, second }) => (second === null ? height(first) : Math.max(height(first, 0.48), height(second, 0.48)))));
    case "contents":
      return PAGE;
    case "newPage":
      return PAGE / 2;
  }
}

/** About how high a text is, by its paragraphs. */
function heightOfText(node: RichNode): number {
  if (node.type === "paragraph" || node.type === "heading") return height(wordsOf(node), 0.9);
  return sum((node.content ?? []).map(heightOfText));
}
