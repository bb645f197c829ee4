import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import type { Bucket } from "@db/s3/bucket";
import { isStore, shelfOf } from "@db/s3/address";
import { archiveAt, backupPlace, type Place } from "@db/backup/place";
import { erasuresBeside, keepErasuresBeside } from "@db/backup/erased-beside";

import { empty, newFolder, putBack, take } from "../../support/backup";
import { BUCKET_ENV, bucketInMemory } from "../../support/bucket";
import { type FreshDatabase, freshDatabase } from "../../support/database";
import { outside } from "../../support/outside";
import { buildUnion } from "../../support/union";

const MB = 1024 * 1024;
let store: ReturnType<typeof bucketInMemory>;
let place: Place;
let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
  await buildUnion();
});
afterAll(() => fresh.drop());
beforeEach(() => {
  store = bucketInMemory();
  outside.use(store.handler);
  place = backupPlace(newFolder(), BUCKET_ENV, "s3://union/backups");
});

const bucket = (): Bucket => shelfOf("BACKUP_TO", "s3://union", BUCKET_ENV).bucket;

async function* many(pieces: number): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < pieces; piece += 1) yield Buffer.alloc(MB, piece);
}

test("an archive goes to a bucket, is read back from there, and is restored from there", async () => {
  await take(fresh.ownerUrl, newFolder(), { place });
  expect([...store.objects.keys()]).toEqual(["backups/test.hiwar"]);
  expect(store.asked).toContain("GET backups/test.hiwar");
  const target = await empty();
  const found = archiveAt("s3://union/backups/test.hiwar", BUCKET_ENV);
  expect(found.name).toBe("test.hiwar");
  await putBack(target.ownerUrl, found.place, newFolder());
  await target.drop();
});

test("what is long goes in parts of eight megabytes, and is one object afterwards", async () => {
  await bucket().put("long", many(20));
  expect(store.asked.filter((each) => each.startsWith("PUT"))).toHaveLength(3);
  expect(store.objects.get("long")?.bytes.length).toBe(20 * MB);
  expect(store.objects.get("long")?.bytes[13 * MB]).toBe(13);
  expect(store.uploads.size).toBe(0);
});

test("an upload that breaks off is given up, and no object appears", async () => {
  const broken = (async function* () {
    yield* many(9);
    throw new Error("the line went dead");
  })();
  await expect(bucket().put("long", broken)).rejects.toThrow("the line went dead");
  expect(store.objects.size).toBe(0);
  expect(store.uploads.size).toBe(0);
});

test("a store that refuses is named with its code, and no key is in what is said", async () => {
  store.refuse(403, "InvalidAccessKeyId");
  const refusal: unknown = await take(fresh.ownerUrl, newFolder(), { place }).catch((error: unknown) => error);
  expect(refusal).toMatchObject({ code: "unreachable", message: expect.stringContaining("403 (InvalidAccessKeyId)") as string });
  expect(String(refusal)).not.toContain(BUCKET_ENV.S3_SECRET_ACCESS_KEY);
});

test("an archive that cannot be read back whole is removed from the bucket", async () => {
  const forgetful: Place = { ...place, put: (name, archive, check) => place.put(name, archive, () => check(() => many(1))) };
  await expect(take(fresh.ownerUrl, newFolder(), { place: forgetful })).rejects.toMatchObject({ code: "not_whole" });
  expect(store.objects.size).toBe(0);
});

test("listings are read to their last page", async () => {
  for (const name of ["a", "b", "c & d", "e", "f"]) await bucket().put(`list/${name}`, many(0));
  await bucket().put("elsewhere", many(0));
  const keys: string[] = [];
  for await (const { key } of bucket().list("list/")) keys.push(key);
  expect(keys).toEqual(["list/a", "list/b", "list/c & d", "list/e", "list/f"]);
});

test("the list of the erased lies beside the archives, and nobody is taken off it", async () => {
  const erased = (id: string) => ({ id, erasedAt: new Date("2026-03-04T10:00:00Z") });
  const [one, two] = [erased("019aa000-0000-7000-8000-000000000001"), erased("019aa000-0000-7000-8000-000000000002")];
  expect(await erasuresBeside(place)).toEqual([]);
  await keepErasuresBeside(place, [one]);
  await keepErasuresBeside(place, [two]);
  await keepErasuresBeside(place, []);
  expect(await erasuresBeside(place)).toEqual([one, two]);
});

test("an address that names no bucket, or has no keys beside it, is refused by name", () => {
  expect(isStore("/var/backups")).toBe(false);
  expect(() => shelfOf("BACKUP_TO", "s3://", BUCKET_ENV)).toThrow('BACKUP_TO is "s3://"');
  expect(() => shelfOf("FILES_AT", "s3://union", { ...BUCKET_ENV, S3_ACCESS_KEY_ID: "" })).toThrow("FILES_AT names a bucket: set S3_ACCESS_KEY_ID");
  expect(() => shelfOf("FILES_AT", "s3://union", { ...BUCKET_ENV, S3_ENDPOINT: "store" })).toThrow("S3_ENDPOINT");
});
