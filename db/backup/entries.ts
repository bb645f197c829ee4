import { ByteReader, chunksOf } from "../bytes";
import { damaged } from "./backup-error";
import type { Manifest, Sums } from "./manifest";

/** The inside of an archive, compressed: entries one after the other, each a heading and content of any length. */
export type Heading =
  | { kind: "manifest"; manifest: Manifest }
  | { kind: "table"; table: string; columns: readonly string[] }
  | { kind: "file"; hash: string }
  | { kind: "secret" }
  | { kind: "sums"; sums: Sums };

export interface Entry {
  heading: Heading;
  content: AsyncIterable<Uint8Array>;
}

const FRAME = 65_536;
/** A heading that claims more is none of ours. */
const LONGEST_HEADING = 64 * 1024 * 1024;

function length(bytes: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(bytes);
  return four;
}

/** Writes entries down: the length of a heading, the heading in JSON, then frames of content, each behind its length, and an empty one at the end. */
export async function* writeEntries(entries: AsyncIterable<Entry>): AsyncGenerator<Buffer> {
  for await (const { heading, content } of entries) {
    const words = Buffer.from(JSON.stringify(heading));
    yield Buffer.concat([length(words.length), words]);
    for await (const frame of chunksOf(content, FRAME)) yield Buffer.concat([length(frame.length), frame]);
    yield length(0);
  }
}

/** Reads entries back, in their order. What of an entry's content is not read is passed over. Refuses with `damaged` what ends in the middle. */
export async function* readEntries(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Entry> {
  const reader = new ByteReader(stream);
  try {
    for (let size = await reader.take(4); size; size = await reader.take(4)) {
      const heading = await readHeading(reader, size.readUInt32BE());
      const frames = readFrames(reader);
      const content = { [Symbol.asyncIterator]: () => ({ next: () => frames.next() }) };
      yield { heading, content };
      for (let left = await frames.next(); !left.done; left = await frames.next());
    }
  } finally {
    await reader.close();
  }
}

async function readHeading(reader: ByteReader, size: number): Promise<Heading> {
  const words = size <= LONGEST_HEADING ? await reader.take(size) : null;
  if (!words) throw damaged();
  return JSON.parse(words.toString("utf8")) as Heading;
}

async function* readFrames(reader: ByteReader): AsyncGenerator<Buffer> {
  for (;;) {
    const size = await reader.take(4);
    if (!size) throw damaged();
    if (size.readUInt32BE() === 0) return;
    const frame = await reader.take(size.readUInt32BE());
    if (!frame) throw damaged();
    yield frame;
  }
}

/** A content that is all in memory; by default none. */
export async function* contentOf(text = ""): AsyncGenerator<Uint8Array> {
  if (text) yield Buffer.from(text);
}
