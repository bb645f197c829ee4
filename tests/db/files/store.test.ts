import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "vitest";

import type { FileStore } from "@db/files/file-store";
import { fileStore } from "@db/files/open-store";
import { sweepFiles } from "@db/files/sweep";
import { noteStoredFile } from "@db/queries/stored-files";
import { HOUSE, transaction } from "@db/transaction";

import { newFolder } from "../../support/backup";
import { BUCKET_ENV, bucketInMemory } from "../../support/bucket";
import { outside } from "../../support/outside";
import { ownUnion } from "../../support/own-union";

const DAY = 86_400_000;

async function* bytes(...pieces: string[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece);
}

async function read(store: FileStore, hash: string): Promise<string | null> {
  const found = await store.open(hash);
  if (!found) return null;
  const pieces: Uint8Array[] = [];
  for await (const piece of found) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

async function listed(store: FileStore): Promise<string[]> {
  const hashes: string[] = [];
  for await (const { hash } of store.list()) hashes.push(hash);
  return hashes.toSorted();
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const stores: [string, () => FileStore][] = [
  ["a folder", () => fileStore(newFolder(), {})],
  ["a bucket", () => {
    outside.use(bucketInMemory().handler);
    return fileStore(newFolder(), { ...BUCKET_ENV, FILES_AT: "s3://union/files" });
  }],
];

describe.each(stores)("a file store in %s", (_where, made) => {
  test("keeps bytes under their SHA-256 and gives them back", async () => {
    const store = made();
    expect(await store.put(bytes("وثيقة ", "ثانية"))).toEqual({ hash: sha256("وثيقة ثانية"), bytes: Buffer.byteLength("وثيقة ثانية") });
    expect(await read(store, sha256("وثيقة ثانية"))).toBe("وثيقة ثانية");
    expect(await store.has(sha256("وثيقة ثانية"))).toBe(true);
  });

  test("keeps the same bytes once, nothing as a file of its own, and knows what it does not have", async () => {
    const store = made();
    for (const text of ["أ", "أ", "ب", "ت", ""]) await store.put(bytes(...(text ? [text] : [])));
    expect(await listed(store)).toEqual(["أ", "ب", "ت", ""].map(sha256).toSorted());
    expect(await read(store, sha256("ث"))).toBeNull();
    expect(await store.has(sha256("ث"))).toBe(false);
  });

  test("removes a file, and one that is not there too", async () => {
    const store = made();
    const { hash } = await store.put(bytes("أ"));
    await store.remove(hash);
    await store.remove(hash);
    expect(await store.has(hash)).toBe(false);
  });

  test("keeps nothing of a stream that breaks off", async () => {
    const store = made();
    const broken = (async function* () {
      yield Buffer.from("half");
      throw new Error("the line went dead");
    })();
    await expect(store.put(broken)).rejects.toThrow("the line went dead");
    expect(await listed(store)).toEqual([]);
  });
});

describe("the sweep", () => {
  const { fresh, union } = ownUnion();

  /** A store with a file that a row speaks of and one that none does, both last put `age` milliseconds ago. */
  async function twoFiles(age: number) {
    const folder = newFolder();
    const store = fileStore(folder, {});
    const [known, stray] = [await store.put(bytes(`known ${age}`)), await store.put(bytes(`stray ${age}`))];
    await transaction(HOUSE, (tx) => noteStoredFile(tx, { ...known, mediaType: "text/plain", createdBy: union.coordinator.id }, new Date()));
    const at = new Date(Date.now() - age);
    for (const { hash } of [known, stray]) utimesSync(path.join(folder, "files", hash.slice(0, 2), hash.slice(2)), at, at);
    return { folder, store, known: known.hash, stray: stray.hash };
  }

  test("takes bytes that no row speaks of once they are older than a day, and leaves the others", async () => {
    const { store, known, stray } = await twoFiles(DAY + 1000);
    expect(await sweepFiles(store, new Date())).toBe(1);
    expect([await store.has(known), await store.has(stray)]).toEqual([true, false]);
  });

  test("never takes what is younger, because its row may be on its way", async () => {
    const { store, stray } = await twoFiles(DAY - 60_000);
    expect(await sweepFiles(store, new Date())).toBe(0);
    expect(await store.has(stray)).toBe(true);
  });

  test("waits while a backup is taken", async () => {
    const { store, stray } = await twoFiles(2 * DAY);
    await fresh.owner.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('hiwar backup'))`;
      expect(await sweepFiles(store, new Date())).toBe(0);
    });
    expect(await store.has(stray)).toBe(true);
  });

  test("bytes that are put again are young again", async () => {
    const { store, stray } = await twoFiles(2 * DAY);
    await store.put(bytes(`stray ${2 * DAY}`));
    expect(await sweepFiles(store, new Date())).toBe(0);
    expect(await store.has(stray)).toBe(true);
  });

  test("clears away what was begun and never finished", async () => {
    const { folder, store } = await twoFiles(0);
    const begun = path.join(folder, "files", "new", "left.part");
    mkdirSync(path.dirname(begun), { recursive: true });
    writeFileSync(begun, "half");
    const at = new Date(Date.now() - 2 * DAY);
    utimesSync(begun, at, at);
    await sweepFiles(store, new Date());
    expect(existsSync(begun)).toBe(false);
    expect(readdirSync(path.join(folder, "files", "new"))).toEqual([]);
  });
});
