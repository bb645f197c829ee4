import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

import { NotKept, notKept } from "./verdict";

const MOST_ENTRIES = 2000;
/** All parts together unpack to this at most, and one that is read as text to a tenth of it. */
const MOST_UNPACKED = 200_000_000;
const MOST_TEXT = 20_000_000;
/** What office programs pack shrinks to a hundredth at best; small archives may by chance do better. */
const MOST_TIMES = 150;
const SMALL = 20_000_000;
const STORED = 0;
const DEFLATED = 8;
const SYMBOLIC_LINK = 0xa000;
const FILE_TYPE = 0xf000;
const LOCAL_HEADER = 30;

/** A part of an archive: its name, its first bytes, and all of it where it was asked for. */
export type Part = { readonly name: string; readonly start: Buffer; readonly whole: Buffer | null };

/**
 * Goes through the parts of an archive that is exactly this file, one at a time, and unpacks each to its end. The list of parts is judged before the
 * first byte is unpacked. `wants` says which parts are needed whole.
 * Refused: *unpacks_too_far*, *two_kinds* (something before, between or behind the parts), *locked*, *damaged* (also names that lead out of the archive, names
 * that come twice, links).
 */
export async function* partsOf(bytes: Buffer, wants: (name: string) => boolean): AsyncGenerator<Part> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true });
    const entries = await entriesOf(archive);
    judge(archive, entries, bytes);
    for (const entry of entries) if (!entry.fileName.endsWith("/")) yield await unpacked(archive, entry, wants(entry.fileName));
  } catch (error) {
    if (error instanceof NotKept) throw error;
    notKept(/too many bytes/i.test((error as Error).message) ? "unpacks_too_far" : "damaged");
  }
}

async function entriesOf(archive: ZipFile): Promise<Entry[]> {
  if (archive.entryCount > MOST_ENTRIES) notKept("unpacks_too_far");
  const entries: Entry[] = [];
  for await (const entry of archive.eachEntry()) entries.push(entry);
  return entries;
}

/** Judges an archive by its list of parts. */
function judge(archive: ZipFile, entries: readonly Entry[], bytes: Buffer): void {
  if (archive.comment.length > 0 || entries.length === 0) notKept("two_kinds");
  const unpackedTo = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (unpackedTo > MOST_UNPACKED || (unpackedTo > SMALL && unpackedTo > bytes.length * MOST_TIMES)) notKept("unpacks_too_far");
  if (entries.some((entry) => entry.isEncrypted())) notKept("locked");
  const odd = entries.some(({ compressionMethod, externalFileAttributes }) => ![STORED, DEFLATED].includes(compressionMethod) || ((externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK);
  if (odd || new Set(entries.map(({ fileName }) => fileName.toLowerCase())).size < entries.length) notKept("damaged");
  const inOrder = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  if (inOrder[0]?.relativeOffsetOfLocalHeader !== 0) notKept("two_kinds");
  // Parts that lie over one another are one block of bytes unpacked many times.
  inOrder.reduce((end, entry) => {
    if (entry.relativeOffsetOfLocalHeader < end) notKept("unpacks_too_far");
    return entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
  }, 0);
}

const START = 16;

async function unpacked(archive: ZipFile, entry: Entry, whole: boolean): Promise<Part> {
  if (whole && entry.uncompressedSize > MOST_TEXT) notKept("unpacks_too_far");
  const local = await archive.readLocalFileHeaderPromise(entry);
  // What the list says of a part and what stands before its bytes must agree: programs differ in which of the two they believe.
  if (!local.fileName.equals(entry.fileNameRaw) || local.compressionMethod !== entry.compressionMethod) notKept("damaged");
  const chunks: Buffer[] = [];
  let held = 0;
  for await (const chunk of await archive.openReadStreamPromise(entry)) {
    if (!whole && held >= START) continue;
    chunks.push(chunk as Buffer);
    held += (chunk as Buffer).length;
  }
  const read = Buffer.concat(chunks);
  return { name: entry.fileName, start: read.subarray(0, START), whole: whole ? read : null };
}
