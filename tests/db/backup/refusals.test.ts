import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { BackupError } from "@db/backup/backup-error";
import { BackupKey } from "@db/backup/key";
import { LEFT_OUT } from "@db/backup/manifest";
import { backupPlace, type Place } from "@db/backup/place";
import { connect } from "@db/client";
import { readMigrations } from "@db/migration-files";

import { contentsOf, empty, newFolder, putBack, take } from "../../support/backup";
import { freshDatabase, type FreshDatabase } from "../../support/database";
import type { FreshUrls } from "../../support/fresh";
import { buildUnion } from "../../support/union";

let fresh: FreshDatabase;
let place: Place;
let folder: string;
const file = (): string => path.join(folder, "backups", "test.hiwar");

/** A database in which another union is set up; nobody is connected to it. */
let target: FreshUrls;

beforeAll(async () => {
  fresh = await freshDatabase();
  await buildUnion();
  target = await empty();
  const from = newFolder();
  await take(fresh.ownerUrl, from);
  await putBack(target.ownerUrl, backupPlace(from, {}), newFolder());
});
afterAll(async () => {
  await target.drop();
  await fresh.drop();
});
beforeEach(() => {
  folder = newFolder();
  place = backupPlace(folder, {});
});

const code = (refusal: string) => expect.objectContaining({ name: "BackupError", code: refusal });

test("a damaged archive, one cut short, another key and another file are refused, and the union that was there stays", async () => {
  const was = await contentsOf(target.ownerUrl);
  let kept = 0;
  const replacing = { keepPresent: async () => void (kept += 1) };
  await take(fresh.ownerUrl, folder);
  await expect(putBack(target.ownerUrl, place, newFolder(), { ...replacing, key: new BackupKey("another key of the tests, as long as that") })).rejects.toEqual(code("wrong_key"));
  const bytes = readFileSync(file());
  writeFileSync(file(), bytes.with(Math.floor(bytes.length / 2), (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 1));
  await expect(putBack(target.ownerUrl, place, newFolder(), replacing)).rejects.toEqual(expect.objectContaining({ name: "BackupError" }));
  writeFileSync(file(), bytes);
  truncateSync(file(), bytes.length - 1);
  await expect(putBack(target.ownerUrl, place, newFolder(), replacing)).rejects.toEqual(code("cut_short"));
  writeFileSync(file(), "a letter");
  await expect(putBack(target.ownerUrl, place, newFolder(), replacing)).rejects.toEqual(code("not_an_archive"));
  await expect(putBack(target.ownerUrl, backupPlace(newFolder(), {}), newFolder(), replacing)).rejects.toEqual(code("absent"));
  expect(kept).toBe(0);
  expect(await contentsOf(target.ownerUrl)).toEqual(was);
});

test("an archive of a newer version is refused", async () => {
  await take(fresh.ownerUrl, folder);
  const bare = await empty();
  await expect(putBack(bare.ownerUrl, place, newFolder(), { migrations: readMigrations().slice(0, -1) })).rejects.toEqual(code("newer"));
  await bare.drop();
});

test("a union is replaced only when that was asked for, and only after what was there was kept", async () => {
  await take(fresh.ownerUrl, folder);
  await expect(putBack(target.ownerUrl, place, newFolder())).rejects.toEqual(code("not_empty"));
  const was = await contentsOf(target.ownerUrl);
  const failing = { keepPresent: () => Promise.reject(new BackupError("no_space", "full")) };
  await expect(putBack(target.ownerUrl, place, newFolder(), failing)).rejects.toEqual(code("no_space"));
  expect(await contentsOf(target.ownerUrl)).toEqual(was);
  let kept = false;
  await putBack(target.ownerUrl, place, newFolder(), { keepPresent: async () => void (kept = true) });
  expect(kept).toBe(true);
});

test("a restore that fails in its middle leaves the union that was there", async () => {
  const was = await contentsOf(target.ownerUrl);
  await take(fresh.ownerUrl, folder);
  const failing = { keepPresent: async () => {}, erased: [{ id: "not an id", erasedAt: new Date() }] };
  await expect(putBack(target.ownerUrl, place, newFolder(), failing)).rejects.toThrow(/uuid/);
  expect(await contentsOf(target.ownerUrl)).toEqual(was);
});

test("nothing is restored under an app that is running, nor over tables that are not ours", async () => {
  await take(fresh.ownerUrl, folder);
  await expect(putBack(fresh.ownerUrl, place, newFolder(), { keepPresent: async () => {} })).rejects.toEqual(code("in_use"));
  const bare = await empty();
  const { sql, close } = connect(bare.ownerUrl, { max: 1 });
  await sql`create table somebody_elses (word text)`;
  await close();
  await expect(putBack(bare.ownerUrl, place, newFolder())).rejects.toEqual(code("foreign_tables"));
  await bare.drop();
});

test("rows that the database does not take are refused with its reason, and nothing hangs", async () => {
  const bare = await empty();
  await take(fresh.ownerUrl, folder);
  const strict = readMigrations().map((each, place, all) => (place === all.length - 1 ? { ...each, statements: [...each.statements, "alter table organisation add constraint none check (id is null)"] } : each));
  await expect(putBack(bare.ownerUrl, place, newFolder(), { migrations: strict })).rejects.toMatchObject({ code: "rows_refused", message: expect.stringContaining("none") as string });
  await bare.drop();
});

test("people who were erased after the backup do not come back", async () => {
  const [{ id } = { id: "" }] = await fresh.sql<{ id: string }[]>`select id from person where name = 'member'`;
  await take(fresh.ownerUrl, folder);
  const bare = await empty();
  await putBack(bare.ownerUrl, place, newFolder(), { erased: [{ id, erasedAt: new Date("2026-03-04T10:00:00Z") }] });
  const { sql, close } = connect(bare.ownerUrl, { max: 1 });
  expect(await sql`select name, email, erased_at is not null as erased from person where id = ${id}`).toEqual([{ name: null, email: null, erased: true }]);
  expect(await sql`select count(*) from audit_head h, lateral audit_verify(h.chain)`).toEqual([{ count: 0 }]);
  await close();
  await bare.drop();
});

test.each([["ENOSPC", "no_space"], ["EACCES", "no_permission"], ["ECONNREFUSED", "unreachable"], ["EIO", "failed"]])(
  "when writing ends with %s the refusal is %s, nothing is left behind, and the next one works",
  async (errno, refusal) => {
    const failing: Place = {
      ...place,
      put: (name, archive, check) => place.put(name, (async function* () {
        for await (const chunk of archive) {
          yield chunk;
          throw Object.assign(new Error(errno), { code: errno });
        }
      })(), check),
    };
    await expect(take(fresh.ownerUrl, folder, { place: failing })).rejects.toEqual(code(refusal));
    expect(readdirSync(path.join(folder, "backups"))).toEqual([]);
    await take(fresh.ownerUrl, folder);
    expect(readdirSync(path.join(folder, "backups"))).toEqual(["test.hiwar"]);
  },
);

test("what cannot be read back as it was written does not become a backup", async () => {
  const forgetful: Place = { ...place, put: (name, archive, check) => place.put(name, archive, (written) => check(() => firstHalf(written()))) };
  await expect(take(fresh.ownerUrl, folder, { place: forgetful })).rejects.toEqual(code("not_whole"));
  expect(readdirSync(path.join(folder, "backups"))).toEqual([]);
});

async function* firstHalf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) return yield chunk.subarray(0, chunk.length / 2);
}

test("two at a time are one too many: the second is told that one is being taken", async () => {
  const slow: Place = { ...place, put: async (name, archive, check) => {
    await expect(take(fresh.ownerUrl, newFolder())).rejects.toEqual(code("busy"));
    await place.put(name, archive, check);
  } };
  await take(fresh.ownerUrl, folder, { place: slow });
});

test("an archive is for its owner's eyes, and holds no way in", async () => {
  const { sums } = await take(fresh.ownerUrl, folder);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
  for (const table of LEFT_OUT) {
    expect(Object.keys(sums.rows)).not.toContain(table);
    expect(await fresh.owner`select to_regclass(${`public.${table}`}) is not null as there`).toEqual([{ there: true }]);
  }
});

test("an owner who is no superuser can back up and restore", async () => {
  await take(fresh.ownerUrl, folder);
  const bare = await empty();
  const name = new URL(bare.ownerUrl).pathname.slice(1);
  await fresh.owner.unsafe(`create role "${name}_owner" login nosuperuser password 'x'; alter database "${name}" owner to "${name}_owner"`);
  const plain = new URL(bare.ownerUrl);
  plain.username = `${name}_owner`;
  plain.password = "x";
  const restored = await putBack(plain.href, place, newFolder());
  expect((await take(plain.href, folder, { name: "again.hiwar" })).sums.rows).toEqual(restored.sums.rows);
  await bare.drop();
  await fresh.owner.unsafe(`drop role "${name}_owner"`);
});
