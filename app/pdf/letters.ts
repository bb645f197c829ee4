import { readFileSync } from "node:fs";

import * as fontkit from "fontkit";

import { printable } from "./direction";
import { FACES, fileOfFace } from "./fonts";

/** Stands for a letter that no face has: «�», which Noto Sans draws. */
const UNKNOWN = "\ufffd";
/** Signs without a shape that the press knows what to do with: they join, part, or hold directions apart. */
const STEERING = /[\u00ad\u061c\u200b-\u200f\u2060-\u2069]/u;
const WITHOUT_SHAPE = /\p{Default_Ignorable_Code_Point}/u;
const BEYOND_ASCII = /\P{ASCII}/gu;

let known: ReadonlySet<number> | undefined;

/** Every letter that one of the faces can draw. The weights of a face have the same letters. */
function knownLetters(): ReadonlySet<number> {
  return new Set(Object.values(FACES).flatMap(({ regular }) => (fontkit.create(readFileSync(fileOfFace(regular))) as fontkit.Font).characterSet));
}

/**
 * Words as they are drawn: each letter that no face has shows as «�», where the renderer would take a sign of a face that is not in the file; what has no
 * shape anyway is left out.
 */
export function drawable(text: string): string {
  known ??= knownLetters();
  const letters = known;
  return printable(text).normalize("NFC").replaceAll(BEYOND_ASCII, (letter) => {
    if (letters.has(letter.codePointAt(0) ?? 0) || STEERING.test(letter)) return letter;
    return WITHOUT_SHAPE.test(letter) ? "" : UNKNOWN;
  });
}
