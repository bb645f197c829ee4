import { deflateSync } from "node:zlib";

import { chunk, jpegClaiming, picture, photograph, PNG_SIGNATURE, pngClaiming, withChunk, withSegment } from "../../support/pictures";
import { pdf } from "../../support/pdf";
import { zip } from "../../support/zip";
import type { Hostile } from "./hostile";

const SCRIPT = "<script>alert('canary')</script>";
const ARCHIVE = zip([{ name: "canary.txt", data: SCRIPT }]);
const heif = (brand: string) => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, "latin1"), Buffer.alloc(200)]);
const bomb = deflateSync(Buffer.alloc(40_000_000));

/** Pictures that are more or less than a picture. What is kept is drawn anew: `gone` names what must not be in it. */
export async function hostilePictures(): Promise<Hostile[]> {
  const [jpeg, png, webp, phone] = [await picture("jpeg"), await picture("png"), await picture("webp"), await photograph("jpeg")];
  const gone = ["canary", "CANARY", "PK\u0003\u0004", "<script"];
  return [
    ["a JPEG with an archive behind it", "photo.jpg", Buffer.concat([jpeg, ARCHIVE]), { gone }],
    ["a JPEG with a page behind it", "photo.jpg", Buffer.concat([jpeg, Buffer.from(SCRIPT)]), { gone }],
    ["a JPEG with a script in its comment", "photo.jpg", withSegment(jpeg, 0xfe, Buffer.from(SCRIPT)), { gone }],
    ["a JPEG with a page in a segment of its own", "photo.jpg", withSegment(jpeg, 0xef, Buffer.from(`<!doctype html>${SCRIPT}`)), { gone }],
    ["a JPEG with a PDF in its comment", "photo.jpg", withSegment(jpeg, 0xfe, pdf()), { gone: ["%PDF"] }],
    ["a JPEG with a second picture behind it", "photo.jpg", Buffer.concat([jpeg, phone]), { gone }],
    ["a photograph that tells where it was taken", "photo.jpeg", phone, { gone: [...gone, "Exif", "xmpmeta", "GPS"] }],
    ["a PNG that tells where it was taken", "photo.png", await photograph("png"), { gone: [...gone, "eXIf", "xmpmeta"] }],
    ["a WebP that tells where it was taken", "photo.webp", await photograph("webp"), { gone: [...gone, "EXIF", "xmpmeta"] }],
    ["a PNG with a script in its text", "scan.png", withChunk(png, "tEXt", Buffer.from(`Comment\0<?php ${SCRIPT}`)), { gone: [...gone, "<?php"] }],
    ["a PNG with an unknown part", "scan.png", withChunk(png, "caNy", Buffer.from(SCRIPT)), { gone }],
    ["a PNG with a program behind it", "scan.png", Buffer.concat([png, Buffer.from("MZcanary")]), { gone }],
    ["a PNG that claims to move", "scan.png", withChunk(png, "acTL", Buffer.from([0, 0, 0, 9, 0, 0, 0, 0])), { gone: ["acTL"] }],
    ["a WebP with an archive behind it", "scan.webp", Buffer.concat([webp, ARCHIVE]), { gone }],
    ["a JPEG cut in half", "photo.jpg", (await picture("jpeg", { width: 400, height: 400 })).subarray(0, 700), "damaged"],
    ["a PNG cut in half", "photo.png", png.subarray(0, Math.floor(png.length / 2)), "damaged"],
    ["a WebP cut in half", "photo.webp", webp.subarray(0, Math.floor(webp.length / 2)), "damaged"],
    ["a PNG called JPEG", "photo.jpg", png, "not_what_it_says"],
    ["a JPEG called PNG", "photo.png", jpeg, "not_what_it_says"],
    ["a WebP called PNG", "photo.png", webp, "not_what_it_says"],
    ["a JPEG called WebP", "photo.webp", jpeg, "not_what_it_says"],
    ["a GIF called PNG", "photo.png", Buffer.from("GIF89a\u0001\0\u0001\0\0\0\0;", "latin1"), "not_what_it_says"],
    ["a GIF", "photo.gif", Buffer.from("GIF89a\u0001\0\u0001\0\0\0\0;", "latin1"), "kind_not_kept"],
    ["a TIFF", "scan.tiff", Buffer.from("II*\0\u0008\0\0\0", "latin1"), "kind_not_kept"],
    ["a bitmap", "scan.bmp", Buffer.from("BM"), "kind_not_kept"],
    ["an icon called PNG", "scan.png", Buffer.from([0, 0, 1, 0, 1, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0]), "not_what_it_says"],
    ["an SVG", "logo.svg", `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, "markup"],
    ["a packed SVG", "logo.svgz", Buffer.from([0x1f, 0x8b, 8, 0]), "markup"],
    ["an SVG called PNG", "logo.png", `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, "not_what_it_says"],
    ["an SVG with a declaration called JPEG", "logo.jpg", `<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`, "markup"],
    ["a page called JPEG", "photo.jpg", `<!doctype html>${SCRIPT}`, "not_what_it_says"],
    ["a PDF called PNG", "photo.png", pdf(), "not_what_it_says"],
    ["an archive called JPEG", "photo.jpg", ARCHIVE, "archive"],
    ["a program called JPEG", "photo.jpg", Buffer.concat([Buffer.from("MZ"), Buffer.alloc(300)]), "program"],
    ["a picture of HEIC", "photo.heic", heif("heic"), "heic"],
    ["a HEIC called JPEG", "photo.jpg", heif("heic"), "heic"],
    ["an AVIF called JPEG", "photo.jpg", heif("avif"), "not_what_it_says"],
    ["a PNG that claims ten thousand million pixels", "scan.png", pngClaiming(100_000, 100_000, deflateSync(Buffer.alloc(100))), "too_many_pixels"],
    ["a PNG that claims more pixels than there can be", "scan.png", pngClaiming(0x7fffffff, 0x7fffffff, deflateSync(Buffer.alloc(100))), "damaged"],
    ["a PNG without pixels", "scan.png", pngClaiming(0, 0, deflateSync(Buffer.alloc(1))), "damaged"],
    ["a PNG of few bytes that unpacks to three hundred million pixels", "scan.png", pngClaiming(17_888, 17_888, bomb), "too_many_pixels"],
    ["a JPEG that claims four thousand million pixels", "photo.jpg", jpegClaiming(jpeg, 65_500, 65_500), "too_many_pixels"],
    ["a JPEG that claims to be larger than it is", "photo.jpg", jpegClaiming(jpeg, 4000, 4000), { gone }],
    ["a PNG of packed rows that never end", "scan.png", pngClaiming(40, 20, bomb), { gone }],
    ["the first three bytes of a JPEG and nothing else", "photo.jpg", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(500)]), "damaged"],
    ["the first eight bytes of a PNG and nothing else", "photo.png", PNG_SIGNATURE, "not_what_it_says"],
    ["a PNG of a header alone", "photo.png", Buffer.concat([PNG_SIGNATURE, chunk("IHDR", Buffer.alloc(13))]), "damaged"],
    ["one byte called JPEG", "photo.jpg", Buffer.from([0xff]), "not_what_it_says"],
    ["nothing called JPEG", "photo.jpg", "", "empty_file"],
  ];
}
