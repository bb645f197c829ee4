import { renderToBuffer } from "@react-pdf/renderer";

import type { Paper } from "~/presenters/paper";

import type { Entry } from "./contents";
import { registerFonts } from "./fonts";
import { type Pages, PaperDocument } from "./paper";

/** A paper as bytes, and how many pages it has. */
export type Printed = { readonly bytes: Uint8Array; readonly pages: number };

let ready = false;

/**
 * Draws a paper. One with contents is drawn twice: first to see on which page each heading comes, then with those numbers, which take the same room.
 * It takes the whole of a core while it lasts: it belongs in a process of its own (`press.ts`).
 */
export async function print(paper: Paper): Promise<Printed> {
  if (!ready) registerFonts();
  ready = true;
  const headings = paper.blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
  const unknown = headings.map(({ level, words }): Entry => ({ level, words, page: null }));
  if (!paper.blocks.some(({ kind }) => kind === "contents")) return draw(paper, unknown, null);
  const seen = new Map<number, number>();
  await draw(paper, unknown, (heading, page) => void seen.set(heading, page));
  return draw(paper, unknown.map((entry, heading) => ({ ...entry, page: seen.get(heading) ?? null })), null);
}

async function draw(paper: Paper, entries: Pages["entries"], note: Pages["note"]): Promise<Printed> {
  const bytes = await renderToBuffer(<PaperDocument paper={paper} pages={{ entries, note }} />);
  return { bytes, pages: pagesIn(bytes) };
}

/** How many pages a document says that it has: the largest of its tree's counts is the root's. */
function pagesIn(bytes: Buffer): number {
  const counts = [...bytes.toString("latin1").matchAll(/\/Type \/Pages\n\/Count (\d+)/g)].map(([, count]) => Number(count));
  return Math.max(1, ...counts);
}
