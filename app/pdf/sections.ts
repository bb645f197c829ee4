import type { Paper, PaperBlock } from "~/presenters/paper";

import { heightOf, PAGE } from "./heights";

/** A part of a paper that is drawn by itself, from the top of a page. */
export type Section = {
  readonly blocks: readonly PaperBlock[];
  /** How many headings stand before it in the paper. */
  readonly headings: number;
  /** Whether the face of the paper, or its head, stands above it, and whether its seal stands below. */
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

/** A paper in parts. What comes before the contents and these themselves are `front`, which can be drawn only when the pages of the rest are known. */
export type Sections = { readonly front: Section | null; readonly body: readonly Section[] };

/** Pages from which a paper is long: its parts are then drawn one by one. */
export const LONG = 10;
/** From how many pages on a part ends before a heading of the first level, of the second, and before anything else: the sooner the less a new page surprises. */
const ENDS_AT = { chapter: 8, heading: 10, anything: 13 } as const;
/** What is too little to be a part of its own. */
const TOO_LITTLE = 2;

/** Puts a paper into parts. Each begins where a new page may begin: a short paper is one, with its contents, where it has some, apart. */
export function sectionsOf({ blocks }: Paper): Sections {
  const at = blocks.findIndex(({ kind }) => kind === "contents");
  const front = blocks.slice(0, at + 1);
  const rest = blocks.slice(at + 1);
  const runs = runsOf(rest[0]?.kind === "newPage" && at >= 0 ? rest.slice(1) : rest);
  let headings = headingsIn(front);
  const body = runs.map((run, place): Section => {
    const section = { blocks: run, headings, isFirst: place === 0 && at < 0, isLast: place === runs.length - 1 };
    headings += headingsIn(run);
    return section;
  });
  return { front: at < 0 ? null : { blocks: front, headings: 0, isFirst: true, isLast: false }, body };
}

const headingsIn = (blocks: readonly PaperBlock[]): number => blocks.filter(({ kind }) => kind === "heading").length;

/** About how many pages a paper fills; a few more or fewer make no difference to what is asked of it. */
export const pagesGuessed = ({ blocks, cover }: Paper): number => pagesOf(blocks) + (cover ? 1 : 0);

const pagesOf = (blocks: readonly PaperBlock[]): number => blocks.reduce((sum, block) => sum + heightOf(block), 0) / PAGE;

/** The blocks in runs, each of which begins a page. */
function runsOf(blocks: readonly PaperBlock[]): readonly (readonly PaperBlock[])[] {
  let left = pagesOf(blocks);
  if (left < LONG) return [blocks];
  const runs: PaperBlock[][] = [];
  let run: PaperBlock[] = [];
  let pages = 0;
  for (const block of blocks.flatMap(inPieces)) {
    if (left > TOO_LITTLE && endsBefore(block, run.at(-1), pages)) {
      runs.push(run);
      run = [];
      pages = 0;
    }
    if (block.kind !== "newPage" || run.length > 0) run.push(block);
    pages += heightOf(block) / PAGE;
    left -= heightOf(block) / PAGE;
  }
  return [...runs, run];
}

function endsBefore(block: PaperBlock, last: PaperBlock | undefined, pages: number): boolean {
  if (last === undefined || last.kind === "heading") return false;
  if (block.kind === "newPage") return pages >= TOO_LITTLE;
  return pages >= (block.kind !== "heading" ? ENDS_AT.anything : block.level === 1 ? ENDS_AT.chapter : ENDS_AT.heading);
}

/** What goes on for many pages in pieces: a table as tables that begin on pages of their own, so that its head stands at their top; words line by line. */
function inPieces(block: PaperBlock): readonly PaperBlock[] {
  const pages = heightOf(block) / PAGE;
  if (pages <= ENDS_AT.anything) return [block];
  if (block.kind === "words") return block.words.split("\n").map((words) => ({ ...block, words }));
  if (block.kind === "bullets") return block.items.map((item) => ({ ...block, items: [item] }));
  if (block.kind !== "table") return [block];
  const rows = Math.max(1, Math.floor((block.rows.length * ENDS_AT.heading) / pages));
  const pieces = Array.from({ length: Math.ceil(block.rows.length / rows) }, (_, at): PaperBlock => ({ ...block, rows: block.rows.slice(at * rows, (at + 1) * rows), ...(block.seconds ? { seconds: block.seconds.slice(at * rows, (at + 1) * rows) } : {}) }));
  return pieces.flatMap((piece, at) => (at === 0 ? [piece] : [{ kind: "newPage" } as const, piece]));
}
