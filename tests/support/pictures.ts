import sharp from "sharp";

import { crc32 } from "./crc";

type Format = "jpeg" | "png" | "webp";

/** A picture of two colours, wider than high. */
export const picture = (format: Format, size: { readonly width?: number; readonly height?: number } = {}): Promise<Buffer> => {
  const { width = 40, height = 20 } = size;
  return sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } }).toFormat(format).toBuffer();
};

/** The place and the device that a telephone writes into a photograph: Rabat, and a name. */
export const EXIF = {
  IFD0: { Make: "TELEPHONE-CANARY", Software: "<script>alert(1)</script>" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "34/1 1/1 15/1", GPSLongitudeRef: "W", GPSLongitude: "6/1 50/1 11/1" },
};

/** A photograph as a telephone takes it: lying on its side, with the place and the device. */
export const photograph = (format: Format): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 20, channels: 3, background: "#1f7a4d" } }).withExif(EXIF).withMetadata({ orientation: 6 }).withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- XMP-CANARY --></x:xmpmeta>').toFormat(format).toBuffer();

/** A chunk of a PNG. */
export function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length, 0);
  sum.writeUInt32BE(crc32(body), 0);
  return Buffer.concat([length, body, sum]);
}

export const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG that claims these dimensions, of one bit a pixel, with these packed rows. */
export function pngClaiming(width: number, height: number, rows: Buffer): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  return Buffer.concat([PNG_SIGNATURE, chunk("IHDR", header), chunk("IDAT", rows), chunk("IEND", Buffer.alloc(0))]);
}

/** A PNG with a chunk put in behind its header. */
export const withChunk = (png: Buffer, type: string, data: Buffer): Buffer => Buffer.concat([png.subarray(0, 33), chunk(type, data), png.subarray(33)]);

/** A JPEG whose header claims other dimensions. */
export function jpegClaiming(jpeg: Buffer, width: number, height: number): Buffer {
  const changed = Buffer.from(jpeg);
  for (let at = 2; at < changed.length - 9; at += 2 + changed.readUInt16BE(at + 2)) {
    if (changed[at + 1] !== 0xc0 && changed[at + 1] !== 0xc2) continue;
    changed.writeUInt16BE(height, at + 5);
    changed.writeUInt16BE(width, at + 7);
    break;
  }
  return changed;
}

/** A segment put into a JPEG behind its first mark. */
export function withSegment(jpeg: Buffer, marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(data.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, data, jpeg.subarray(2)]);
}
