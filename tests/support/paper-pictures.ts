import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { PDFiumLibrary } from "@hyzyla/pdfium";
import pixelmatch from "pixelmatch";
import sharp from "sharp";

const APPROVED = path.resolve("tests/fixtures/papers");
const DIFFERENT = path.resolve(".cache/papers");
/** Dots of a page's picture for each point of the page: a hundred to the inch, at which the dots of a letter are told apart. */
const SCALE = 100 / 72;
/** Shades of grey that are kept: a picture of sixteen is a third of the size and shows as much. */
const STEP = 17;
/** A dot differs when its shade does by more than a tenth of the way from black to white; the soft edges of letters do not count. */
const THRESHOLD = 0.1;

/** A page as a picture: one byte of grey a dot. */
type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** The pages of a paper as pdfium draws them, which is a program of its own with nothing of this machine in it: the same bytes give the same picture everywhere. */
export async function picturesOf(bytes: Uint8Array): Promise<Picture[]> {
  const library = await PDFiumLibrary.init();
  const document = await library.loadDocument(bytes);
  try {
    const pictures: Picture[] = [];
    for (const page of document.pages()) {
      const { data, width, height } = await page.render({ scale: SCALE, render: "bitmap", colorSpace: "Gray" });
      pictures.push({ width, height, grey: data.map((shade) => Math.round(shade / STEP) * STEP) });
    }
    return pictures;
  } finally {
    document.destroy();
    library.destroy();
  }
}

const fileOf = (folder: string, name: string, at: number): string => path.join(folder, `${name}-${at + 1}.png`);

async function write(file: string, data: Uint8Array, { width, height }: Picture, channels: 1 | 4): Promise<void> {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await sharp(data, { raw: { width, height, channels } }).png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer());
}

async function read(file: string): Promise<Picture> {
  const { data, info } = await sharp(readFileSync(file)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, grey: data };
}

/** As pixelmatch wants it: four bytes a dot. */
const coloured = ({ grey }: Picture): Uint8Array => Uint8Array.from({ length: grey.length * 4 }, (_, at) => (at % 4 === 3 ? 255 : (grey[at >> 2] ?? 0)));

/** Keeps the pages of a paper as the approved pictures of that name, and no more of them than there are pages. */
export async function approve(name: string, pictures: readonly Picture[]): Promise<void> {
  for (const [at, picture] of pictures.entries()) await write(fileOf(APPROVED, name, at), picture.grey, picture, 1);
  for (let at = pictures.length; existsSync(fileOf(APPROVED, name, at)); at += 1) rmSync(fileOf(APPROVED, name, at));
}

/** How many dots differ between two pictures of a page, and which: red in a picture of their own. Null where they are not of one size. */
export function compared(before: Picture, after: Picture): { readonly dots: number; readonly picture: Uint8Array } | null {
  if (before.width !== after.width || before.height !== after.height) return null;
  const picture = new Uint8Array(after.grey.length * 4);
  return { dots: pixelmatch(coloured(before), coloured(after), picture, after.width, after.height, { threshold: THRESHOLD }), picture };
}

/**
 * What differs between the pages of a paper and the approved pictures of that name, in words, one for each page: nothing where not a single dot differs. The
 * page as it is now and a picture of the difference are left in `.cache/papers`.
 */
export async function differences(name: string, pictures: readonly Picture[]): Promise<string[]> {
  const found: string[] = [];
  for (const [at, now] of pictures.entries()) {
    const [approved, left] = [fileOf(APPROVED, name, at), fileOf(DIFFERENT, name, at)];
    const difference = existsSync(approved) ? compared(await read(approved), now) : null;
    if (difference?.dots === 0) continue;
    found.push(`${name}, page ${at + 1}: ${difference ? `${difference.dots} dots differ` : "never approved, or in another size"}`);
    await write(left, now.grey, now, 1);
    if (difference) await write(left.replace(".png", ".difference.png"), difference.picture, now, 4);
  }
  if (existsSync(fileOf(APPROVED, name, pictures.length))) found.push(`${name}: fewer pages than approved`);
  return found;
}
