import fc from "fast-check";
import { expect, test } from "vitest";

import { chunksOf } from "@db/bytes";
import { readArchive, writeArchive } from "@db/backup/archive";
import type { BackupError } from "@db/backup/backup-error";
import { contentOf, type Entry } from "@db/backup/entries";
import { BackupKey } from "@db/backup/key";
import { seal, unseal } from "@db/backup/seal";

import { KEY } from "../../support/backup";

const PIECE = 65_536 + 16;
const HEADER = 38;

async function* stream(bytes: Buffer, size = 10_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What opening says: the content, or the code of the refusal. */
const opened = (archive: Buffer, key = KEY): Promise<Buffer | string> => all(unseal(stream(archive), key)).catch((error: BackupError) => error.code);

const content = Buffer.alloc(200_000, "حوار ");
const sealed = await all(seal(stream(content), KEY));

test("what was sealed opens to the same bytes, whatever its length and however it is dealt", async () => {
  const lengths = fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 131_072, 150_000);
  await fc.assert(fc.asyncProperty(lengths, fc.integer({ min: 1, max: 100_000 }), async (length, size) => {
    const bytes = content.subarray(0, length);
    const archive = await all(seal(stream(bytes, size), KEY));
    expect((await all(unseal(stream(archive, size), KEY))).equals(bytes)).toBe(true);
  }), { numRuns: 40 });
});

test("the same content is sealed differently each time, and nothing of it shows", async () => {
  const again = await all(seal(stream(content), KEY));
  expect(again.equals(sealed)).toBe(false);
  expect(sealed.includes("حوار")).toBe(false);
});

test("one altered byte anywhere is found", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
    const altered = Buffer.from(sealed);
    altered[at] = (altered[at] ?? 0) ^ change;
    expect(typeof (await opened(altered))).toBe("string");
  }), { numRuns: 300 });
});

test("an end cut off anywhere is found, also between two pieces", async () => {
  await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: sealed.length - 1 }), async (length) => {
    expect(typeof (await opened(sealed.subarray(0, length)))).toBe("string");
  }), { numRuns: 300 });
  expect(await opened(sealed.subarray(0, HEADER + 2 * PIECE))).toBe("cut_short");
});

test("pieces in another order, one left out, one put in twice and something after the end are found", async () => {
  const piece = (n: number) => sealed.subarray(HEADER + n * PIECE, HEADER + (n + 1) * PIECE);
  const header = sealed.subarray(0, HEADER);
  expect(await opened(Buffer.concat([header, piece(1), piece(0), piece(2), piece(3)]))).toBe("damaged");
  expect(await opened(Buffer.concat([header, piece(0), piece(2), piece(3)]))).toBe("damaged");
  expect(await opened(Buffer.concat([header, piece(0), piece(0), piece(1), piece(2), piece(3)]))).toBe("damaged");
  expect(typeof (await opened(Buffer.concat([sealed, Buffer.from("more")])))).toBe("string");
});

test("another key is told apart from damage, and another file from both", async () => {
  expect(await opened(sealed, new BackupKey("another key of the tests, as long as that"))).toBe("wrong_key");
  expect(await opened(Buffer.from("PK\u0003\u0004 something else that is long enough for a header"))).toBe("not_an_archive");
  expect(await opened(Buffer.alloc(0))).toBe("not_an_archive");
});

test("the pieces of another archive of the same key do not fit", async () => {
  const other = await all(seal(stream(content), KEY));
  expect(await opened(Buffer.concat([sealed.subarray(0, HEADER + PIECE), other.subarray(HEADER + PIECE)]))).toBe("damaged");
});

test("entries come back in their order with their content, and what is not read is passed over", async () => {
  async function* entries(): AsyncGenerator<Entry> {
    yield { heading: { kind: "table", table: "one", columns: ["a"] }, content: stream(content) };
    yield { heading: { kind: "file", hash: "two" }, content: contentOf() };
    yield { heading: { kind: "secret" }, content: contentOf("three") };
  }
  const archive = await all(writeArchive(entries(), KEY));
  const seen: [string, string][] = [];
  for await (const entry of readArchive(stream(archive), KEY)) seen.push([entry.heading.kind, entry.heading.kind === "table" ? "" : (await all(entry.content)).toString()]);
  expect(seen).toEqual([["table", ""], ["file", ""], ["secret", "three"]]);
});

test("a stream is dealt out in pieces of one size", async () => {
  await fc.assert(fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 50 })), fc.integer({ min: 1, max: 40 }), async (pieces, size) => {
    const dealt: Buffer[] = [];
    for await (const piece of chunksOf((async function* () { yield* pieces; })(), size)) dealt.push(piece);
    expect(Buffer.concat(dealt).equals(Buffer.concat(pieces))).toBe(true);
    for (const piece of dealt.slice(0, -1)) expect(piece.length).toBe(size);
    for (const piece of dealt) expect(piece.length).toBeGreaterThan(0);
  }));
});
