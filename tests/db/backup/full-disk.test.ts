import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { backupPlace } from "@db/backup/place";
import { fileStore } from "@db/files/open-store";
import { noteStoredFile } from "@db/queries/stored-files";
import { HOUSE, transaction } from "@db/transaction";

import { contentsOf, empty, newFolder, putBack, take } from "../../support/backup";
import { freshDatabase, type FreshDatabase } from "../../support/database";
import { type SmallDisk, smallDisk } from "../../support/small-disk";
import { buildUnion, NOW, type Union } from "../../support/union";

const probe = smallDisk(64);
probe?.remove();

let fresh: FreshDatabase;
let union: Union;
let disk: SmallDisk;

beforeAll(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
});
afterAll(() => fresh.drop());
beforeEach(() => {
  const mounted = probe && smallDisk(256);
  if (mounted) disk = mounted;
});
afterEach(() => disk?.remove());

/** Uses the disk up, but for less than an archive needs. */
function fill(): string {
  const filler = path.join(disk.folder, "filler");
  let room = 256 * 1024;
  for (;;) {
    try {
      writeFileSync(filler, Buffer.alloc(room));
      return filler;
    } catch {
      room -= 4096;
    }
  }
}

async function* bytes(content: Buffer): AsyncGenerator<Buffer> {
  yield content;
}

const hashOf = (file: string): string => createHash("sha256").update(readFileSync(file)).digest("hex");

// Where a disk can be mounted; what the errors of a full one lead to is tested everywhere, in `refusals.test.ts`.
describe.runIf(probe)("on a real disk that is full", () => {
  test("a backup that finds the disk full says so and leaves nothing behind; the older one is untouched and can be put back, and once there is room the next is taken", async () => {
    const folder = path.join(disk.folder, "backups");
    const place = backupPlace(disk.folder, {});
    await take(fresh.ownerUrl, newFolder(), { place, name: "older.hiwar" });
    const before = hashOf(path.join(folder, "older.hiwar"));
    const filler = fill();
    await expect(take(fresh.ownerUrl, newFolder(), { place, name: "newer.hiwar" })).rejects.toMatchObject({ code: "no_space", message: expect.stringContaining(`There is no room left for the backup in ${folder}`) as string });
    expect(readdirSync(folder)).toEqual(["older.hiwar"]);
    expect(hashOf(path.join(folder, "older.hiwar"))).toBe(before);
    const target = await empty();
    await putBack(target.ownerUrl, place, newFolder(), { archive: () => place.open("older.hiwar") });
    await target.drop();
    rmSync(filler);
    await take(fresh.ownerUrl, newFolder(), { place, name: "newer.hiwar" });
    expect(readdirSync(folder).toSorted()).toEqual(["newer.hiwar", "older.hiwar"]);
  }, 120_000);

  test("a restore whose files find no room says so, and the union and the files that were there stay", async () => {
    const from = newFolder();
    const target = await empty();
    await take(fresh.ownerUrl, from);
    await putBack(target.ownerUrl, backupPlace(from, {}), newFolder());
    const big = await fileStore(from, {}).put(bytes(randomBytes(400 * 1024)));
    await transaction(HOUSE, (tx) => noteStoredFile(tx, { ...big, mediaType: "text/plain", createdBy: union.coordinator.id }, NOW));
    await take(fresh.ownerUrl, from);
    const there = await fileStore(disk.folder, {}).put(bytes(Buffer.from("وثيقة سابقة")));
    const was = await contentsOf(target.ownerUrl);
    await expect(putBack(target.ownerUrl, backupPlace(from, {}), disk.folder, { keepPresent: async () => {} })).rejects.toMatchObject({ code: "no_space" });
    expect(await contentsOf(target.ownerUrl)).toEqual(was);
    expect(await fileStore(disk.folder, {}).has(there.hash)).toBe(true);
    expect(await fileStore(disk.folder, {}).has(big.hash)).toBe(false);
    await target.drop();
  }, 120_000);
});
