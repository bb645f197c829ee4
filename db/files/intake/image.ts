import { writeFile } from "node:fs/promises";

import sharp, { type Sharp } from "sharp";

import { notKept } from "./verdict";

export type ImageKind = "jpeg" | "png" | "webp";

/** A page of A4 scanned at 600 dots per inch has 35 million. */
const MOST_PIXELS = 60_000_000;
const SECONDS = 30;
const QUALITY = 88;

sharp.cache(false);
sharp.concurrency(1);

const encoders = {
  jpeg: (image: Sharp) => image.jpeg({ quality: QUALITY }),
  png: (image: Sharp) => image.png(),
  webp: (image: Sharp) => image.webp({ quality: QUALITY }),
};

/**
 * Draws an image anew into `target`: turned as it is to be seen, in sRGB, its first picture alone, and nothing else of the file. What was hidden in it or
 * appended to it (the place and hour of the photograph, a second file) is gone with the old bytes.
 * Refused: *too_many_pixels* (by its header, before anything is unpacked), *damaged*, *took_too_long*.
 */
export async function redraw(source: string, kind: ImageKind, target: string): Promise<void> {
  const drawn = await encoders[kind](await opened(source, kind)).toBuffer().catch(refusalOf);
  await writeFile(target, drawn, { mode: 0o600 });
}

/** The longer side of an emblem in pixels: four centimetres of paper at three hundred dots per inch. */
const EMBLEM_SIDE = 480;
/** More bytes than this, and it is drawn in 256 colours. */
const EMBLEM_BYTES = 150_000;

/** An emblem as papers bear it. */
export type DrawnEmblem = { readonly png: Buffer; readonly width: number; readonly height: number };

/**
 * Draws an image anew as an emblem: as `redraw` does, on white as paper is, a PNG of bounded size, whatever it came as. Refused as `redraw` refuses.
 */
export async function drawEmblem(source: string, kind: ImageKind): Promise<DrawnEmblem> {
  const image = (await opened(source, kind)).resize({ width: EMBLEM_SIDE, height: EMBLEM_SIDE, fit: "inside", withoutEnlargement: true }).flatten({ background: "#ffffff" });
  const drawnWith = (palette: boolean) => image.clone().png({ palette, compressionLevel: 9 }).toBuffer({ resolveWithObject: true }).catch(refusalOf);
  const full = await drawnWith(false);
  const { data, info } = full.data.length > EMBLEM_BYTES ? await drawnWith(true) : full;
  return { png: data, width: info.width, height: info.height };
}

/** An image ready to be drawn anew, once its header says that it may be. */
async function opened(source: string, kind: ImageKind): Promise<Sharp> {
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error" as const, pages: 1 };
  const { format, width, height } = await sharp(source, options).metadata().catch(refusalOf);
  if (format !== kind) notKept("not_what_it_says");
  if (width * height > MOST_PIXELS) notKept("too_many_pixels");
  return sharp(source, options).autoOrient().toColourspace("srgb").timeout({ seconds: SECONDS });
}

/** What the library says of an image it does not finish, as a code. */
function refusalOf(error: unknown): never {
  const said = error instanceof Error ? error.message : "";
  if (/pixel limit/i.test(said)) notKept("too_many_pixels");
  if (/timeout/i.test(said)) notKept("took_too_long");
  return notKept("damaged");
}
