import { pipeline } from "node:stream/promises";
import { PassThrough, Readable } from "node:stream";
import { createGunzip, createGzip } from "node:zlib";

import { measured } from "../files/hash";
import { damaged } from "./backup-error";
import { type Entry, readEntries, writeEntries } from "./entries";
import type { BackupKey } from "./key";
import type { Manifest, Sums } from "./manifest";
import { seal, unseal } from "./seal";
import { countingRows } from "./snapshot";

/** An archive as a stream of bytes: entries, compressed, sealed. Whatever goes wrong in reading the entries ends the stream with that error. */
export function writeArchive(entries: AsyncIterable<Entry>, key: BackupKey): AsyncIterable<Buffer> {
  return seal(through(Readable.from(writeEntries(entries)), createGzip()), key);
}

/** The entries of an archive, in their order. Refuses with a `BackupError`. */
export function readArchive(archive: AsyncIterable<Uint8Array>, key: BackupKey): AsyncGenerator<Entry> {
  return readEntries(through(Readable.from(unseal(archive, key)), createGunzip()));
}

/** A stream through a filter; an error before the filter comes out behind it, and whoever stops reading stops the whole. */
async function* through(source: Readable, filter: NodeJS.ReadWriteStream): AsyncGenerator<Buffer> {
  const out = new PassThrough();
  const running = pipeline(source, filter, out);
  running.catch(() => {});
  try {
    for await (const chunk of out) yield chunk as Buffer;
    await running;
  } finally {
    source.destroy();
  }
}

/** What is known of an archive that was read to its end and found whole. */
export interface Checked {
  manifest: Manifest;
  sums: Sums;
  holdsSecret: boolean;
}

/** Reads a whole archive and holds it against its own sums: rows by table, files by hash. Refuses with a `BackupError`; keeps nothing. */
export async function checkArchive(archive: AsyncIterable<Uint8Array>, key: BackupKey): Promise<Checked> {
  let manifest: Manifest | null = null;
  let sums: Sums | null = null;
  let holdsSecret = false;
  const rows: Record<string, number> = {};
  const files = new Map<string, number>();
  for await (const { heading, content } of readArchive(archive, key)) {
    if (heading.kind === "manifest") manifest = heading.manifest;
    if (heading.kind === "sums") sums = heading.sums;
    if (heading.kind === "secret") holdsSecret = true;
    if (heading.kind === "table") await drain(countingRows(content, (count) => (rows[heading.table] = count)));
    if (heading.kind === "file") {
      const { stream, result } = measured(content);
      await drain(stream);
      const found = result();
      files.set(found.hash, found.bytes);
    }
  }
  if (!manifest || !sums) throw damaged();
  const wholeTables = Object.entries(sums.rows).every(([table, count]) => rows[table] === count) && Object.keys(rows).length === Object.keys(sums.rows).length;
  if (!wholeTables || !sums.files.every(({ hash, bytes }) => files.get(hash) === bytes)) throw damaged();
  return { manifest, sums, holdsSecret };
}

async function drain(stream: AsyncIterable<unknown>): Promise<void> {
  const reader = stream[Symbol.asyncIterator]();
  while (!(await reader.next()).done);
}
