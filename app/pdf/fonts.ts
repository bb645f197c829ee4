import { createRequire } from "node:module";

import { Font } from "@react-pdf/renderer";

import { partsOfWord } from "./word-parts";

const resolve = createRequire(import.meta.url).resolve;

/**
 * The faces that papers are set in, whole TrueType files from npm, each with its licence (SIL Open Font License 1.1) beside it in its package.
 * Cairo sets everything it has letters for, the same face as on the screen; the others stand in for what it lacks, letter by letter.
 */
export const FACES = {
  "Cairo": { regular: "@expo-google-fonts/cairo/400Regular/Cairo_400Regular.ttf", bold: "@expo-google-fonts/cairo/700Bold/Cairo_700Bold.ttf" },
  "Noto Sans": { regular: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", bold: "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf" },
  "Noto Sans Tifinagh": { regular: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf", bold: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf" },
  "Noto Emoji": { regular: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf", bold: "@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf" },
} as const;

/** The stack of faces, as a style takes it. */
export const FONT_FAMILY: string[] = Object.keys(FACES);

/** The file of a face on this machine. */
export const fileOfFace = (face: string): string => resolve(face);

/**
 * Makes the faces known to the renderer, once a process. Arabic has no italics and emphasis in it is not slanted: the upright faces answer for
 * italic too, since an unknown style would end the paper.
 */
export function registerFonts(): void {
  for (const [family, { regular, bold }] of Object.entries(FACES)) {
    Font.register({
      family,
      fonts: [
        { src: fileOfFace(regular), fontWeight: 400 },
        { src: fileOfFace(regular), fontWeight: 400, fontStyle: "italic" },
        { src: fileOfFace(bold), fontWeight: 700 },
        { src: fileOfFace(bold), fontWeight: 700, fontStyle: "italic" },
      ],
    });
  }
  Font.registerHyphenationCallback(partsOfWord);
}
