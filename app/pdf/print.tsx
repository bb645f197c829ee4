import { renderToBuffer } from "@react-pdf/renderer";
import type { ReactElement } from "react";

import type { Paper } from "~/presenters/paper";

import { type Entry, placeOf } from "./contents";
import { registerFonts } from "./fonts";
import { join, type Leaves, opened } from "./join";
import { FeetDocument, SectionDocument } from "./paper";
import { type Section, sectionsOf } from "./sections";

/** A paper as bytes, and how many pages it has. */
export type Printed = { readonly bytes: Uint8Array; readonly pages: number };

/** Where parts that were drawn are kept, so that whoever goes on need not draw them again: what is there under a key, or what is then drawn and put there. */
export type Keeping = (paper: Paper, section: Section, draw: () => Promise<Uint8Array>) => Promise<Uint8Array>;

type Printing = {
  readonly keeping?: Keeping;
  /** Is told how many parts are done, and of how many: once before the first, then after each. */
  readonly onPart?: (done: number, parts: number) => void;
};

const keepNothing: Keeping = (_paper, _section, draw) => draw();

/** Headings that fit on a page of contents, and what a page of contents has above them. */
const ENTRIES = 33;

let ready = false;

/**
 * Draws a paper part by part, and joins the parts: the contents are drawn last, when the pages of all headings are known, and so is what stands at the foot
 * of each page. Nothing is drawn twice, and the cost grows with the pages. It takes the whole of a core while it lasts: it belongs in a process of its own
 * (`press.ts`).
 */
export async function print(paper: Paper, { keeping = keepNothing, onPart = () => {} }: Printing = {}): Promise<Printed> {
  if (!ready) registerFonts();
  ready = true;
  const { front, body } = sectionsOf(paper);
  const parts = body.length + (front ? 1 : 0);
  onPart(0, parts);
  const drawn: Leaves[] = [];
  for (const section of body) {
    drawn.push(await opened(await keeping(paper, section, () => draw(<SectionDocument paper={paper} section={section} entries={[]} />))));
    onPart(drawn.length, parts);
  }
  const face = front && (await drawFront(paper, front, drawn));
  const leaves = face ? [face, ...drawn] : drawn;
  const pages = leaves.reduce((sum, part) => sum + part.pages, 0);
  const feet = await opened(await draw(<FeetDocument paper={paper} pages={pages} />));
  const bytes = await join({ parts: leaves, feet, entries: entriesOf(paper, drawn, face?.pages ?? 0) });
  if (face) onPart(parts, parts);
  return { bytes, pages };
}

/** Draws what ends with the contents. How many pages it has itself moves all that follows: it is guessed, and drawn again where the guess was wrong. */
async function drawFront(paper: Paper, front: Section, body: readonly Leaves[]): Promise<Leaves> {
  const drawWith = async (before: number) => opened(await draw(<SectionDocument paper={paper} section={front} entries={entriesOf(paper, body, before)} />));
  const guess = (paper.cover ? 1 : 0) + Math.max(1, Math.ceil(entriesOf(paper, body, 0).length / ENTRIES));
  const first = await drawWith(guess);
  return first.pages === guess ? first : drawWith(first.pages);
}

/** The headings with the pages on which they stand when so many pages come before the body. */
function entriesOf({ blocks }: Paper, body: readonly Leaves[], before: number): Entry[] {
  const pageOf = new Map<string, number>();
  let passed = before;
  for (const { places, pages } of body) {
    for (const [name, { page }] of places) pageOf.set(name, passed + page + 1);
    passed += pages;
  }
  return blocks.flatMap((block) => (block.kind === "heading" ? [block] : [])).map(({ level, words, second }, at) => ({ level, words, second, page: pageOf.get(placeOf(at)) ?? 1 }));
}

const draw = (document: ReactElement): Promise<Buffer> => renderToBuffer(document as Parameters<typeof renderToBuffer>[0]);
