import { readFileSync } from "node:fs";

import layoutEngine, { bidi, fontSubstitution, fromFragments, justification, linebreaker, scriptItemizer, textDecoration, wordHyphenation } from "@react-pdf/textkit";
import * as fontkit from "fontkit";
import * as harfbuzz from "harfbuzzjs";

import { FACES, fileOfFace } from "~/pdf/fonts";

/** The shipped faces that Arabic is set in. */
export const ARABIC_FACES = [FACES.Cairo.regular, FACES.Cairo.strong, FACES.Cairo.bold];

/** How far a sign may lie from where HarfBuzz puts it, in thousandths of the height of a letter. */
const TOLERANCE = 3;
const SIZE = 1000;

type Placed = { readonly glyph: number; readonly x: number; readonly y: number };

const engine = layoutEngine({ bidi, linebreaker, justification, textDecoration, scriptItemizer, wordHyphenation, fontSubstitution });

/** Where the renderer puts the signs of a word, in thousandths of an em from its left end. */
function asPrinted(font: fontkit.Font, word: string): Placed[] {
  const text = fromFragments([{ string: word, attributes: { font: [font], fontSize: SIZE, direction: "rtl" } as never }]);
  const paragraphs = engine(text, { x: 0, y: 0, width: 1_000_000, height: 1_000_000 }, { hyphenationCallback: (whole: string) => [whole] } as never);
  const placed: Placed[] = [];
  let x = 0;
  for (const run of paragraphs.flat().flatMap((line) => line.runs)) {
    for (const [index, { id }] of (run.glyphs ?? []).entries()) {
      const at = run.positions?.[index];
      if (!at) throw new Error(`no place for sign ${index} of ${word}`);
      placed.push({ glyph: id, x: x + at.xOffset, y: at.yOffset });
      x += at.xAdvance;
    }
  }
  return placed;
}

function asHarfBuzz(font: harfbuzz.Font, unitsPerEm: number, word: string): Placed[] {
  const buffer = new harfbuzz.Buffer();
  buffer.addText(word);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const em = 1000 / unitsPerEm;
  const placed: Placed[] = [];
  let x = 0;
  for (const [index, { codepoint }] of infos.entries()) {
    const at = positions[index];
    if (!at) throw new Error(`no place for sign ${index} of ${word}`);
    placed.push({ glyph: codepoint, x: (x + at.xOffset) * em, y: at.yOffset * em });
    x += at.xAdvance;
  }
  return placed;
}

/** Signs of one kind side by side, in whichever order they were drawn. */
const inOrder = (placed: readonly Placed[]): readonly Placed[] => [...placed].sort((one, other) => one.glyph - other.glyph || one.x - other.x || one.y - other.y);

const near = (one: number, other: number): boolean => Math.abs(one - other) <= TOLERANCE;

function agree(one: readonly Placed[], other: readonly Placed[]): boolean {
  const right = inOrder(other);
  return one.length === other.length && inOrder(one).every(({ glyph, x, y }, index) => {
    const there = right[index];
    return there !== undefined && glyph === there.glyph && near(x, there.x) && near(y, there.y);
  });
}

/** The words that the renderer prints in a face otherwise than HarfBuzz shapes them. */
export function misplacedIn(face: string, words: readonly string[]): string[] {
  const bytes = readFileSync(fileOfFace(face));
  const ours = fontkit.create(bytes) as fontkit.Font;
  const theirs = new harfbuzz.Font(new harfbuzz.Face(new harfbuzz.Blob(new Uint8Array(bytes).buffer)));
  return words.filter((word) => !agree(asPrinted(ours, word), asHarfBuzz(theirs, ours.unitsPerEm, word)));
}
