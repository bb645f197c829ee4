import { beforeEach, describe, expect, test } from "vitest";
import sharp from "sharp";

import type { FileRefusal } from "~/domain/file-kinds";
import { translator } from "~/i18n/translator";
import { ownStore } from "@db/files/open-store";
import { letterheadOf } from "@db/queries/letterheads";
import { letterhead } from "@db/schema";
import { HOUSE, transaction } from "@db/transaction";

import { newFolder } from "../support/backup";
import { holderOf } from "../support/holders";
import { ownUnion } from "../support/own-union";
import { photograph, picture, pngClaiming } from "../support/pictures";
import { servedApp } from "../support/served-app";

const ar = translator("ar");
const { union } = ownUnion();
const served = servedApp();

beforeEach(async () => {
  process.env.HIWAR_DATA = newFolder();
  await transaction(HOUSE, (tx) => tx.delete(letterhead));
});

const addressOf = (organisation = union.organisation): string => `/admin/organisations/${organisation}/letterhead`;
const get = (organisation?: string, account = union.administrator.id) => served.get(account, addressOf(organisation));

type Sent = { readonly version?: number; readonly emblem?: readonly [name: string, bytes: Buffer | string]; readonly remove?: boolean; readonly ar?: string; readonly fr?: string; readonly places?: Readonly<Record<string, string>> };
function save({ version = 0, emblem, remove = false, places = {}, ...lines }: Sent, organisation = union.organisation, account = union.administrator.id): Promise<Response> {
  return served.post(account, addressOf(organisation), {
    version: String(version), ...(emblem && { emblem: new File([new Uint8Array(Buffer.from(emblem[1] as string))], emblem[0]) }), ...(remove && { removeEmblem: "on" }),
    ...Object.fromEntries(Object.entries(lines).map(([language, text]) => [`lines.${language}`, text])),
    ...Object.fromEntries(Object.entries(places).map(([language, name]) => [`places.${language}`, name])),
  });
}

const kept = async (): Promise<string[]> => {
  const hashes: string[] = [];
  for await (const { hash } of ownStore().list()) hashes.push(hash);
  return hashes;
};
async function bytesOf(hash: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of (await ownStore().open(hash)) ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test("an emblem is drawn anew as a PNG of bounded size on white, without what was hidden in it, and shown as it stands at a paper's head", async () => {
  const large = await sharp({ create: { width: 2000, height: 1000, channels: 4, background: { r: 10, g: 69, b: 69, alpha: 0 } } }).withExif({ IFD0: { Make: "CANARY" } }).png().toBuffer();
  const answer = await save({ emblem: ["شعار.png", large], ar: "زنقة 12، الرباط\r\n\r\nالهاتف: 0537 12 34 56 ", fr: "12, rue de l’Océan" });
  expect([answer.status, answer.headers.get("location")]).toEqual([303, `${addressOf()}?saved`]);
  const { emblem, lines, version } = await letterheadOf(union.organisation);
  expect([version, lines]).toEqual([1, { ar: "زنقة 12، الرباط\nالهاتف: 0537 12 34 56", fr: "12, rue de l’Océan", en: null }]);
  expect(emblem).toMatchObject({ width: 480, height: 240 });
  const png = await bytesOf(emblem?.hash ?? "");
  const { format, hasAlpha, exif } = await sharp(png).metadata();
  expect([format, hasAlpha, exif]).toEqual(["png", false, undefined]);
  expect((await sharp(png).raw().toBuffer()).subarray(0, 3)).toEqual(Buffer.from([255, 255, 255]));
  const shown = await (await get()).text();
  expect(shown).toContain(`src="data:image/png;base64,${png.toString("base64")}"`);
  expect(shown).toContain("12, rue de l’Océan");
});

test("a photograph with many colours stays small, stands upright and tells no place", async () => {
  const noise = await sharp({ create: { width: 1200, height: 1200, channels: 3, background: "#888", noise: { type: "gaussian", mean: 128, sigma: 60 } } }).jpeg().toBuffer();
  expect((await save({ emblem: ["a.jpg", noise] })).status).toBe(303);
  const { emblem } = await letterheadOf(union.organisation);
  expect((await bytesOf(emblem?.hash ?? "")).length).toBeLessThan(300_000);
  expect((await save({ version: 1, emblem: ["b.jpeg", await photograph("jpeg")] })).status).toBe(303);
  const upright = (await letterheadOf(union.organisation)).emblem;
  expect(upright).toMatchObject({ width: 20, height: 40 });
  expect((await bytesOf(upright?.hash ?? "")).includes("CANARY")).toBe(false);
});

describe("what is no picture to be kept is refused at its field, the typed lines stay, and no file is left over", () => {
  const files: readonly (readonly [string, string, () => Promise<Buffer | string>, FileRefusal])[] = [
    ["a text under a picture's name", "logo.png", async () => "ليس صورة", "not_what_it_says"],
    ["a JPEG that calls itself a PNG", "logo.png", () => picture("jpeg"), "not_what_it_says"],
    ["a picture of a hundred thousand pixels each way", "logo.png", async () => pngClaiming(100_000, 100_000, Buffer.alloc(64)), "too_many_pixels"],
    ["a picture that was cut off", "logo.jpg", async () => (await picture("jpeg", { width: 400, height: 400 })).subarray(0, 500), "damaged"],
    ["nothing at all", "logo.png", async () => "", "empty_file"],
    ["twenty megabytes", "logo.png", async () => Buffer.concat([await picture("png"), Buffer.alloc(20_000_000)]), "file_too_large"],
    ["an SVG drawing", "logo.svg", async () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "markup"],
    ["an SVG drawing under a picture's name", "logo.png", async () => '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "markup"],
    ["a PDF", "logo.pdf", async () => "%PDF-1.7", "kind_not_kept"],
  ];
  test.each(files)("%s", async (_what, name, bytes, refusal) => {
    const answer = await save({ emblem: [name, await bytes()], ar: "زنقة لا تضيع" });
    const shown = await answer.text();
    expect(answer.status).toBe(422);
    expect(shown).toContain(refusal === "file_too_large" ? ar("documents.refusal.file_too_large", { max: "5" }) : ar(`documents.refusal.${refusal}`));
    expect(shown).toContain("زنقة لا تضيع");
    expect(await kept()).toEqual([]);
    expect((await letterheadOf(union.organisation)).version).toBe(0);
  });

  test("of an animated picture the first frame alone is drawn", async () => {
    const frames = await Promise.all(["#ff0000", "#0000ff"].map((background) => sharp({ create: { width: 30, height: 30, channels: 3, background } }).png().toBuffer()));
    const animated = await sharp(frames, { join: { animated: true } }).webp({ lossless: true }).toBuffer();
    expect((await save({ emblem: ["logo.webp", animated] })).status).toBe(303);
    const { emblem } = await letterheadOf(union.organisation);
    const { data, info } = await sharp(await bytesOf(emblem?.hash ?? "")).raw().toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, [...data.subarray(0, 3)]]).toEqual([30, 30, [255, 0, 0]]);
  });
});

test("more than three lines, or one too long to stand beside an emblem, are refused at their field and stay typed", async () => {
  const tooMany = await save({ ar: "1\n2\n3\n4" });
  expect([tooMany.status, (await tooMany.text()).includes(ar("errors.too_many", { max: "3" }))]).toEqual([422, true]);
  const tooLong = await save({ fr: "x".repeat(71) });
  const shown = await tooLong.text();
  expect([tooLong.status, shown.includes(ar("errors.too_long", { max: "70" })), shown.includes("x".repeat(71))]).toEqual([422, true, true]);
});

test("the place that papers are dated from is kept in each language, shown as it will read, and taken away again", async () => {
  expect((await save({ places: { ar: " الرباط ", fr: "Rabat" } })).status).toBe(303);
  expect((await letterheadOf(union.organisation)).places).toEqual({ ar: "الرباط", fr: "Rabat", en: null });
  const shown = await (await get()).text();
  expect(shown).toContain("حرر بالرباط في");
  expect(shown).toContain("Fait à Rabat, le ");
  expect(shown).not.toContain("Issued in");
  expect((await save({ version: 1, places: { fr: "Rabat" } })).status).toBe(303);
  expect((await letterheadOf(union.organisation)).places).toEqual({ ar: null, fr: "Rabat", en: null });
});

test("a place that is too long, breaks its line, or holds signs that nobody sees or that turn the words after them, is refused at its field and stays typed", async () => {
  const tooLong = await save({ places: { fr: "x".repeat(61) } });
  const shown = await tooLong.text();
  expect([tooLong.status, shown.includes(ar("errors.too_long", { max: "60" })), shown.includes("x".repeat(61))]).toEqual([422, true, true]);
  for (const sign of ["\u0000", "\n", "\u0007", "\u202E", "\u2067", "\u200B", "\u200F", "\uFEFF", "\u2028"]) {
    const answer = await save({ places: { ar: `الر${sign}باط` } });
    expect([sign, answer.status, (await answer.text()).includes(ar("errors.unseen_signs"))]).toEqual([sign, 422, true]);
  }
  expect((await letterheadOf(union.organisation)).version).toBe(0);
});

test("two administrators who give different places choose between them", async () => {
  await save({ places: { fr: "Rabat" } });
  const answer = await save({ version: 0, places: { fr: "Essaouira" } });
  const shown = await answer.text();
  expect([answer.status, shown.includes("Essaouira"), shown.includes("Rabat"), shown.includes(ar("letterhead.places"))]).toEqual([409, true, true, true]);
  expect((await letterheadOf(union.organisation)).places.fr).toBe("Rabat");
});

test("an emblem is removed and the lines stay; a picture that is sent with the tick takes its place", async () => {
  await save({ emblem: ["a.png", await picture("png")], ar: "الرباط" });
  await save({ version: 1, remove: true, ar: "الرباط" });
  expect(await letterheadOf(union.organisation)).toMatchObject({ emblem: null, lines: { ar: "الرباط" }, version: 2 });
  await save({ version: 2, remove: true, emblem: ["b.png", await picture("png", { width: 50, height: 50 })] });
  expect((await letterheadOf(union.organisation)).emblem).toMatchObject({ width: 50, height: 50 });
});

test("a stale form shows both texts, keeps nothing, and says that the picture is to be chosen again", async () => {
  await save({ ar: "النص الأول", fr: "Rabat" });
  const answer = await save({ version: 0, emblem: ["a.png", await picture("png")], ar: "النص الثاني", fr: "Rabat" });
  const shown = await answer.text();
  expect(answer.status).toBe(409);
  for (const words of ["النص الأول", "النص الثاني", ar("letterhead.chooseAgain")]) expect(shown).toContain(words);
  expect(shown).not.toContain('name="emblem"');
  expect([await kept(), (await letterheadOf(union.organisation)).lines.ar]).toEqual([[], "النص الأول"]);
  const choice = { "version": "1", "choice/lines.ar": "mine", "mine/lines.ar": "النص الثاني", "theirs/lines.ar": "النص الأول", "lines.fr": "Rabat" };
  const settled = await served.post(union.administrator.id, addressOf(), choice);
  expect([settled.status, (await letterheadOf(union.organisation)).lines]).toEqual([303, { ar: "النص الثاني", fr: "Rabat", en: null }]);
});

test("two forms that are saved at the same moment are one saved and one stale", async () => {
  const answers = await Promise.all([save({ ar: "أ" }), save({ ar: "ب" })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
});

test("an organisation without an emblem is shown the one that the nearest above it lends", async () => {
  await save({ emblem: ["a.png", await picture("png")] }, union.root);
  const shown = await (await get()).text();
  expect(shown).toContain("data:image/png;base64,");
  expect(shown).toContain(ar("letterhead.lentBy", { organisation: "الجمعية الأم" }));
  expect(shown).not.toContain(ar("letterhead.remove"));
});

test("an emblem whose bytes are gone from the store is said to be away, and its form still opens", async () => {
  await save({ emblem: ["a.png", await picture("png")] });
  process.env.HIWAR_DATA = newFolder();
  const answer = await get();
  expect([answer.status, (await answer.text()).includes(ar("letterhead.emblemAway"))]).toEqual([200, true]);
});

test("whoever does not administer the organisation finds no letterhead there", async () => {
  const local = await holderOf("administrator", union.sister);
  expect((await get(union.organisation, local.viewer.id)).status).toBe(404);
  expect((await save({ ar: "x" }, union.organisation, local.viewer.id)).status).toBe(404);
  expect((await get(union.sister, local.viewer.id)).status).toBe(200);
  expect((await get(union.organisation, union.coordinator.id)).status).toBe(403);
});
