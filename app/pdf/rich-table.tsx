import { View } from "@react-pdf/renderer";
import type { ReactNode } from "react";

import type { RichNode } from "~/domain/rich-text";
import { wordsOf } from "~/editor/plain-text";
import type { Direction } from "~/i18n/direction";

import { rowIn, Words } from "./parts";
import { COLOUR, TEXT } from "./theme";

/** Columns that a page has room for side by side; a wider table is set row by row, one cell below the other. */
export const MOST_COLUMNS = 8;
/** Letters of a cell as wide as the page with which its row is still kept on one page; a longer one goes on overleaf. */
const KEPT_WHOLE = 900;

/** Whether a row is too tall to be kept on one page, by the letters of its cells and the share of the width that each has. */
export const isTall = (cells: readonly { readonly letters: number; readonly share: number }[]): boolean => cells.some(({ letters, share }) => letters / share > KEPT_WHOLE);

/** `isNested` where it stands in a list, a quote or another table, and nobody knows how narrow it is. */
type RichTableProps = { readonly node: RichNode; readonly direction: Direction; readonly isNested: boolean; readonly cell: (part: RichNode, key: number) => ReactNode };

/** A table of a text. A row of heads at its top comes again on every page. One that stands in a cell or a list is set row by row, since its place may be narrow. */
export function RichTable({ node, direction, isNested, cell }: RichTableProps) {
  const grid = gridOf(node.content ?? []);
  const columns = Math.max(1, ...grid.map((row) => row.reduce((sum, { span }) => sum + span, 0)));
  if (columns > MOST_COLUMNS || isNested) return <Stacked grid={grid} direction={direction} cell={cell} />;
  return (
    <View style={{ marginTop: 2, marginBottom: 6, borderTopWidth: 0.75, borderColor: COLOUR.line }}>
      {grid.map((row, at) => (
        <View key={at} fixed={at === 0 && grid.length > 1 && isHead(row)} wrap={row.some(holdsMore) || isTall(row.map(({ node: box, span }) => ({ letters: box ? wordsOf(box).length : 0, share: span / columns })))} style={{ ...rowIn(direction), borderBottomWidth: 0.75, borderColor: COLOUR.line }}>
          {row.map(({ node: box, span }, place) => (
            <View key={place} style={{ width: `${(100 * span) / columns}%`, padding: 4, ...(box?.type === "tableHeader" ? { backgroundColor: COLOUR.faint } : {}) }}>
              {(box?.content ?? []).map(cell)}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}

/** A place in a row: a cell, or the room that one from the row above reaches into. */
type Box = { readonly node: RichNode | null; readonly span: number };

const isHead = (row: readonly Box[]): boolean => row.length > 0 && row.every(({ node }) => node?.type === "tableHeader");

/** Whether a cell holds more than paragraphs: lists and tables are taller than their letters say. */
const holdsMore = ({ node }: Box): boolean => (node?.content ?? []).some(({ type }) => type !== "paragraph");

/** The rows of a table with empty room where cells from above reach down, so that columns stay below one another. */
function gridOf(rows: readonly RichNode[]): readonly (readonly Box[])[] {
  const reaching: number[] = [];
  return rows.map((row) => {
    const boxes: Box[] = [];
    let column = 0;
    const skip = (): void => {
      for (; (reaching[column] ?? 0) > 0; column += 1) {
        reaching[column] = (reaching[column] ?? 0) - 1;
        boxes.push({ node: null, span: 1 });
      }
    };
    for (const node of row.content ?? []) {
      skip();
      const span = Number(node.attrs?.colspan ?? 1);
      const down = Number(node.attrs?.rowspan ?? 1) - 1;
      for (let at = column; at < column + span; at += 1) reaching[at] = down;
      boxes.push({ node, span });
      column += span;
    }
    skip();
    return boxes;
  });
}

/** A table with more columns than there is room for: each row as a list of its cells, under their heads. Nothing is left out. */
function Stacked({ grid, direction, cell }: { readonly grid: readonly (readonly Box[])[]; readonly direction: Direction; readonly cell: RichTableProps["cell"] }) {
  const [first = [], ...others] = grid;
  // Heads are said above each cell only where each has one, so that no head is left over.
  const heads = isHead(first) && others.length > 0 && others.every((row) => row.length === first.length) ? first.map(({ node }) => (node ? wordsOf(node) : "")) : [];
  return (heads.length > 0 ? grid.slice(1) : grid).map((row, at) => (
    <View key={at} style={{ marginBottom: 6, borderTopWidth: 0.75, borderColor: COLOUR.line, paddingTop: 3 }}>
      {row.map(({ node }, place) => (
        <View key={place}>
          {heads[place] && <Words within={direction} size={TEXT.small} style={{ color: COLOUR.quiet }}>{heads[place]}</Words>}
          {(node?.content ?? []).map(cell)}
        </View>
      ))}
    </View>
  ));
}
