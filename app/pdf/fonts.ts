import { createRequire } from "node:module";

import { Font } from "@react-pdf/renderer";

import { partsOfWord } from "./word-parts";

const resolve = createRequire(import.meta.url).resolve;

/**
 * The faces that papers are set in, whole TrueType files from npm, each with its licence (SIL Open Font License 1.1) beside it in its package.
 * Cairo sets everything it has letters for, the same face as on the screen; the others stand in for what it lacks, letter by letter.
 */
export const FACES = {
  "Cairo": { regular: "@expo-google-fonts/cairo/400Regular/Cairo_400Regular.ttf", strong: "@expo-google-fonts/cairo/600SemiBold/Cairo_600SemiBold.ttf", bold: "@expo-google-fonts/cairo/700Bold/Cairo_700Bold.ttf" },
  "Noto Sans": { regular: "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf", strong: "@expo-google-fonts/noto-sans/600SemiBold/NotoSans_600SemiBold.ttf", bold: "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf" },
  "Noto Sans Tifinagh": { regular: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf", strong: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf", bold: "@expo-google-fonts/noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf" },
  "Noto Emoji": { regular: "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf", strong: "@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf", bold: "@expo-google-fonts/noto-emoji/700Bold/NotoEmoji_700Bold.ttf" },
} as const;

/** The stack of faces, as a style takes it. */
export const FONT_FAMILY: string[] = Object.keys(FACES);

/** The file of a face on this machine. */
export const fileOfFace = (face: string): string => resolve(face);

/** How heavy letters are: emphasis is stronger and not slanted, as on the screen, since Arabic has no italics. */
export const WEIGHT = { regular: 400, strong: 600, bold: 700 } as const;

/** Makes the faces known to the renderer, once a process. */
export function registerFonts(): void {
  for (const [family, { regular, strong, bold }] of Object.entries(FACES)) {
    Font.register({
      family,
      fonts: [
        { src: fileOfFace(regular), fontWeight: WEIGHT.regular },
        { src: fileOfFace(strong), fontWeight: WEIGHT.strong },
        { src: fileOfFace(bold), fontWeight: WEIGHT.bold },
      ],
    });
  }
  Font.registerHyphenationCallback(partsOfWord);
}
