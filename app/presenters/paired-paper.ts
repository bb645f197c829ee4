import type { PairedLine, Paper, PaperBlock, SignaturePlace } from "./paper";

type Look = PairedLine["look"];
type Of<Kind extends PaperBlock["kind"]> = Extract<PaperBlock, { kind: Kind }>;

/**
 * One paper of two that say the same in two languages, row by paragraph: what differs stands in both, side by side; words of people, which exist in one
 * language alone, stand once across the page. Bookmarks and the properties of the file are those of the first. Two papers that are not made of
 * the same blocks, because something changed between them, follow one another, so that nothing of either is lost.
 */
export function pairedPaper(first: Paper, second: Paper): Paper {
  const heads = [first.letterheads[0], second.letterheads[0]].filter((head) => head !== undefined);
  const { language, title, subtitle, warning, cover, pageWords, foot } = second;
  return { ...first, letterheads: heads, second: { language, title, subtitle, warning, lines: cover?.lines ?? [], pageWords, foot }, blocks: pairedBlocks(first.blocks, second.blocks) };
}

function pairedBlocks(first: readonly PaperBlock[], second: readonly PaperBlock[]): readonly PaperBlock[] {
  return areAlike(first, second) ? first.flatMap((block, at) => pairedBlock(block, second[at] ?? block)) : [...first, ...second];
}

/** Whether two papers are made of the same parts, whatever these say. */
export function areAlike(first: readonly PaperBlock[], second: readonly PaperBlock[]): boolean {
  return first.length === second.length && first.every((block, at) => shapeOf(block) === shapeOf(second[at] ?? block));
}

/** What a block is made of, without its words. */
function shapeOf(block: PaperBlock): string {
  switch (block.kind) {
    case "heading":
      return `heading ${block.level}`;
    case "facts":
      return `facts ${block.facts.length}`;
    case "beside":
      return `beside ${block.lists.map(({ items }) => items.length).join(" ")}`;
    case "bullets":
      return `bullets ${block.items.length}`;
    case "table":
      return `table ${block.columns.length} ${block.rows.length}`;
    case "event":
      return `event ${block.notes.length} ${block.items.length}`;
    case "ruled":
      return `ruled ${block.lines}`;
    case "signatures":
      return `signatures ${block.places.map(({ lines }) => lines.length).join(" ")}`;
    default:
      return block.kind;
  }
}

/** Two blocks of one kind as those that say both. */
function pairedBlock(first: PaperBlock, second: PaperBlock): readonly PaperBlock[] {
  const as = <Kind extends PaperBlock["kind"]>(_of: Of<Kind>): Of<Kind> => second as Of<Kind>;
  switch (first.kind) {
    case "heading":
      return [{ ...first, ...(first.words === as(first).words ? {} : { second: as(first).words }) }];
    case "words":
      return first.words === as(first).words ? [first] : [{ ...pairOf([line(first.quiet ? "quiet" : "words", first.words, as(first).words)]), ...(first.leads ? { leads: true } : {}) }];
    case "facts":
      return [{ kind: "facts", facts: first.facts.map((fact, at) => ({ ...fact, second: as(first).facts[at] ?? fact })) }];
    case "beside":
      return [pairOf(first.lists.flatMap(({ label, items }, at) => [line("bold", label, as(first).lists[at]?.label), ...linesOf("bullet", items, as(first).lists[at]?.items)]))];
    case "bullets":
      return [pairOf(linesOf("bullet", first.items, as(first).items))];
    case "table":
      return [pairedTable(first, as(first))];
    case "event": {
      const { when, title, notes, items } = as(first);
      return [{ ...pairOf([line("quiet", first.when, when), line("bold", first.title, title), ...linesOf("small", first.notes, notes), ...linesOf("bullet", first.items, items)]), ruled: true }];
    }
    case "ruled":
      return [pairOf([line("quiet", first.label, as(first).label)]), { ...first, label: "" }];
    case "signatures":
      return [{ kind: "signatures", places: first.places.map((place, at) => pairedPlace(place, as(first).places[at] ?? place)) }];
    case "contents":
      return [{ ...first, second: as(first).label }];
    // A text of the house exists in one language.
    case "richText":
    case "pair":
    case "newPage":
      return [first];
  }
}

const pairOf = (lines: readonly PairedLine[]): Of<"pair"> => ({ kind: "pair", lines });

const line = (look: Look, first: string, second: string | undefined): PairedLine => ({ look, first, second: second === undefined || isSame(first, second) ? null : second });

/** The quotation marks of each language, with the spaces within them. */
const QUOTES = /[«»“”]|(?<=«)\s|\s(?=»)/g;

/** Whether two texts say the same in the same letters: words of somebody, which each language quotes in its own way. */
const isSame = (first: string, second: string): boolean => first === second || first.replaceAll(QUOTES, "") === second.replaceAll(QUOTES, "");

const linesOf = (look: Look, first: readonly string[], second: readonly string[] = []): PairedLine[] => first.map((words, at) => line(look, words, second[at]));

/** A table with its heads in both languages, and in each cell, below what it says in the first, what differs in the second. */
function pairedTable(first: Of<"table">, second: Of<"table">): PaperBlock {
  return {
    ...first,
    columns: first.columns.map((column, at) => ({ ...column, second: otherLines(column.label, second.columns[at]?.label ?? column.label) })),
    seconds: first.rows.map((row, at) => row.map((words, place) => otherLines(words, second.rows[at]?.[place] ?? words))),
  };
}

/** The lines of the second that the first does not have. */
function otherLines(first: string, second: string): string {
  const own = first.split("\n");
  return second.split("\n").filter((words) => !own.some((line) => isSame(line, words))).join("\n");
}

const pairedPlace = (first: SignaturePlace, second: SignaturePlace): SignaturePlace => ({ label: bothLines(first.label, second.label), lines: first.lines.map((words, at) => bothLines(words, second.lines[at] ?? words)) });

/** The lines of both, each that is the same once. */
function bothLines(first: string, second: string): string {
  const [mine, theirs] = [first.split("\n"), second.split("\n")];
  if (mine.length !== theirs.length) return [...mine, ...theirs.filter((words) => !mine.some((own) => isSame(own, words)))].join("\n");
  return mine.flatMap((words, at) => (isSame(words, theirs[at] ?? "") ? [words] : [words, theirs[at] ?? ""])).join("\n");
}
