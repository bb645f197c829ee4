import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";

import { cleanFileName } from "~/domain/file-name";
import { FILE_KINDS, FILE_REFUSALS, type FileKind } from "~/domain/file-kinds";
import { takeIn, type TakenIn } from "@db/files/intake/take-in";

import { sentFile } from "../../support/files";
import { packed, pdf } from "../../support/pdf";
import { picture, photograph } from "../../support/pictures";
import { m4a, mp3, ogg, wav } from "../../support/sounds";
import { leadsOut, odf, ooxml } from "../../support/zip";
import type { Hostile } from "./hostile";
import { hostileOffice, hostileOpenDocuments } from "./hostile-documents";
import { hostileNames, KEPT_NAMES } from "./hostile-names";
import { hostilePdfs, hostileTexts } from "./hostile-papers";
import { hostilePictures } from "./hostile-pictures";
import { hostileSounds } from "./hostile-sounds";

const HOSTILE: readonly Hostile[] = [...(await hostilePictures()), ...hostilePdfs(), ...hostileTexts(), ...hostileOffice(), ...hostileOpenDocuments(), ...hostileSounds(), ...hostileNames()];

async function bytesOf(taken: TakenIn): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of taken.bytes()) parts.push(part);
  await taken.drop();
  return Buffer.concat(parts);
}

async function kept(name: string, bytes: Buffer | string): Promise<TakenIn> {
  const taken = await takeIn(sentFile(name, bytes));
  if ("refusal" in taken) throw new Error(`${name} was refused: ${taken.refusal}`);
  return taken;
}

test("there are far more than a hundred and twenty hostile files", () => {
  expect(HOSTILE.length + KEPT_NAMES.length).toBeGreaterThan(200);
  expect(new Set(HOSTILE.map(([what]) => what)).size).toBe(HOSTILE.length);
});

test.each(HOSTILE)("%s", async (_what, name, bytes, outcome) => {
  const taken = await takeIn(sentFile(name, bytes));
  if (typeof outcome === "string") return expect(taken).toEqual({ refusal: outcome });
  if ("refusal" in taken) throw new Error(`refused: ${taken.refusal}`);
  const found = (await bytesOf(taken)).toString("latin1");
  expect(outcome.gone.filter((words) => found.includes(words))).toEqual([]);
});

test.each(KEPT_NAMES)("%s is kept under a name that hides nothing", async (_what, name, expected) => {
  expect((await kept(name, pdf())).fileName).toBe(expected);
});

const GOOD: readonly (readonly [kind: FileKind, name: string, bytes: () => Buffer | string | Promise<Buffer>])[] = [
  ["pdf", "وصل.pdf", pdf], ["pdf", "newer.pdf", () => pdf({ objects: packed("8 0 << /Type /Annot /Subtype /Link /A << /S /URI /URI (https://a.example) >> >>") })],
  ["pdf", "signed.pdf", () => pdf({ catalog: "/AcroForm << /SigFlags 3 >>" })],
  ["jpeg", "a.jpg", () => picture("jpeg")], ["jpeg", "a.JPEG", () => picture("jpeg")], ["png", "a.png", () => picture("png")], ["webp", "a.webp", () => picture("webp")],
  ["docx", "a.docx", () => ooxml("docx", { text: "<w:instrText>PAGE \\* MERGEFORMAT</w:instrText>", relations: leadsOut("hyperlink", "https://a.example/law?x=1&amp;y=2") })],
  ["docx", "chart.docx", () => ooxml("docx", { parts: [{ name: "word/embeddings/figures.xlsx", data: ooxml("xlsx") }, { name: "word/", data: "", stored: true }] })],
  ["xlsx", "a.xlsx", () => ooxml("xlsx", { parts: [{ name: "xl/printerSettings/printerSettings1.bin", data: Buffer.alloc(100, 1) }] })], ["pptx", "a.pptx", () => ooxml("pptx")],
  ["odt", "a.odt", () => odf("text", { text: '<text:a xlink:href="https://a.example/">x</text:a><draw:image xlink:href="Pictures/1.png"/><draw:object xlink:href="./Object 1"/>' })], ["ods", "a.ods", () => odf("spreadsheet")],
  ["txt", "a.txt", () => "\uFEFFالمطالب:\n1. إدماج 3 < 5\tو\r\n"],
  ["mp3", "a.mp3", () => mp3()], ["mp3", "cut.mp3", () => Buffer.concat([mp3().subarray(0, -100)])], ["m4a", "a.m4a", () => m4a()], ["ogg", "a.ogg", () => ogg("\u0001vorbis")], ["ogg", "a.opus", () => ogg()], ["wav", "a.wav", () => wav()],
];

test.each(GOOD)("a good %s is kept (%s)", async (kind, name, bytes) => {
  const taken = await kept(name, await bytes());
  expect(taken).toMatchObject({ kind, fileName: name, mediaType: FILE_KINDS[kind].mediaType });
  const isPicture = FILE_KINDS[kind].family === "image";
  if (!isPicture) expect(await bytesOf(taken)).toEqual(Buffer.from((await bytes()) as Buffer));
});

test("every kind that is kept has a good file above", () => {
  expect([...new Set(GOOD.map(([kind]) => kind))].toSorted()).toEqual(Object.keys(FILE_KINDS).toSorted());
});

test("every reason but those of a machine that is busy or full has a hostile file above", () => {
  const met = new Set(HOSTILE.map(([, , , outcome]) => outcome));
  expect(FILE_REFUSALS.filter((refusal) => !met.has(refusal))).toEqual(["file_too_large", "took_too_long", "store_unavailable"]);
});

test.each(["jpeg", "png", "webp"] as const)("a photograph in %s loses its place and its device, and stands upright", async (format) => {
  const sent = await photograph(format);
  const before = await sharp(sent).metadata();
  expect([before.exif !== undefined, before.orientation]).toEqual([true, 6]);
  const after = await sharp(await bytesOf(await kept(`photo.${format}`, sent))).metadata();
  expect(after).toMatchObject({ width: 20, height: 40, format });
  expect([after.exif, after.xmp, after.iptc, after.icc, after.orientation]).toEqual([undefined, undefined, undefined, undefined, undefined]);
});

test.each(Object.entries(FILE_KINDS))("a %s longer than its kind may be is refused with the limit, before it is looked into", async (_kind, { extensions, limit }) => {
  const sent = { ...sentFile(`a.${extensions[0]}`, "x"), bytes: limit + 1 };
  expect(await takeIn(sent)).toEqual({ refusal: `file_too_large|max=${limit / 1_000_000}` });
});

test("a file that was too long to be taken in whole is refused with the limit of its kind", async () => {
  expect(await takeIn({ ...sentFile("a.pdf", pdf()), refusal: "file_too_large" })).toEqual({ refusal: "file_too_large|max=20" });
  expect(await takeIn({ ...sentFile("a.pdf", pdf()), refusal: "store_unavailable" })).toEqual({ refusal: "store_unavailable" });
});

test("a hundred files at once are looked into two at a time, and the clock keeps ticking meanwhile", async () => {
  const files = await Promise.all(Array.from({ length: 12 }, async () => sentFile("a.jpg", await picture("jpeg", { width: 2000, height: 2000 }))));
  let ticks = 0;
  const clock = setInterval(() => (ticks += 1), 10);
  const taken = await Promise.all(files.map((file) => takeIn(file)));
  clearInterval(clock);
  expect(taken.every((each) => !("refusal" in each))).toBe(true);
  expect(ticks).toBeGreaterThan(5);
  await Promise.all(taken.map((each) => ("refusal" in each ? null : each.drop())));
});

test("whatever a name is, the one that is kept has no folder, no hidden letter and an end of its own, and cleaning it again changes nothing", () => {
  const anyName = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 300 }), fc.array(fc.constantFrom("../", "\\", "\u202E", "\0", ".", " ", "CON", "pdf", "ا", "\r\n", '"', ":", "\uD800", "e\u0301"), { maxLength: 40 }).map((parts) => parts.join("")));
  fc.assert(
    fc.property(anyName, (raw) => {
      const name = cleanFileName(raw);
      expect(name).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\<>:"|?*]/u);
      expect(name).not.toMatch(/^[. ]|[. ]$/);
      expect([...name].length).toBeLessThanOrEqual(100);
      expect(name.length).toBeGreaterThan(0);
      expect(cleanFileName(name)).toBe(name);
    }),
    { numRuns: 5000 },
  );
});
