/** Frames of an MP3 of the first version, layer three, 128 kilobits a second at 44.1 kHz. */
export function mp3({ tag = true, frames = 6 }: { readonly tag?: boolean; readonly frames?: number } = {}): Buffer {
  const frame = Buffer.alloc(417);
  frame.writeUInt32BE(0xfffb9000, 0);
  const id3 = Buffer.concat([Buffer.from("ID3\u0004\0\0", "latin1"), Buffer.from([0, 0, 0, 20]), Buffer.alloc(20)]);
  return Buffer.concat([...(tag ? [id3] : []), ...Array.from({ length: frames }, () => frame)]);
}

export const box = (type: string, ...inner: (Buffer | string)[]): Buffer => {
  const body = Buffer.concat(inner.map((each) => Buffer.from(each as string, "latin1")));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length + 8, 0);
  head.write(type, 4, "latin1");
  return Buffer.concat([head, body]);
};

const handler = (kind: string): Buffer => box("hdlr", Buffer.alloc(8), kind, Buffer.alloc(12));

/** An M4A of one track of this kind, with what else stands in its description. */
export function m4a({ brand = "M4A ", kind = "soun", described = Buffer.alloc(0), behind = Buffer.alloc(0) }: { readonly brand?: string; readonly kind?: string; readonly described?: Buffer; readonly behind?: Buffer } = {}): Buffer {
  return Buffer.concat([box("ftyp", brand, Buffer.alloc(4), "isommp42"), box("moov", box("mvhd", Buffer.alloc(100)), box("trak", box("mdia", handler(kind))), described), box("mdat", Buffer.alloc(200, 7)), behind]);
}

function oggPage(body: Buffer, first: boolean): Buffer {
  const head = Buffer.alloc(28);
  head.write("OggS", 0, "latin1");
  head[5] = first ? 2 : 0;
  head[26] = 1;
  head[27] = body.length;
  return Buffer.concat([head, body]);
}

/** An Ogg of two pages, the first of which says how it is written. */
export const ogg = (codec = "OpusHead"): Buffer => Buffer.concat([oggPage(Buffer.concat([Buffer.from(codec, "latin1"), Buffer.alloc(11)]), true), oggPage(Buffer.alloc(100, 3), false)]);

/** A WAV of a hundred silent samples; `says` is what it says of its own length. */
export function wav({ says, behind = Buffer.alloc(0) }: { readonly says?: number; readonly behind?: Buffer } = {}): Buffer {
  const data = Buffer.alloc(200);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0, "latin1");
  head.writeUInt32LE(says ?? 36 + data.length, 4);
  head.write("WAVEfmt ", 8, "latin1");
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(16_000, 28);
  head.writeUInt16LE(2, 32);
  head.writeUInt16LE(16, 34);
  head.write("data", 36, "latin1");
  head.writeUInt32LE(data.length, 40);
  return Buffer.concat([head, data, behind]);
}
