import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { newId } from "~/forms/id";
import { headsOf, tablesOf } from "@db/backup/catalogue";
import { backupPlace } from "@db/backup/place";
import type { Restored } from "@db/backup/restore";
import { putSecretBack } from "@db/backup/secret";
import { connect, type Database } from "@db/client";
import { fileStore } from "@db/files/open-store";
import { noteStoredFile } from "@db/queries/stored-files";
import { organisation } from "@db/schema";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { empty, newFolder, putBack, take } from "../../support/backup";
import { type FreshDatabase, freshDatabase } from "../../support/database";
import type { FreshUrls } from "../../support/fresh";

const now = new Date("2026-03-04T10:00:00Z");
const files = ["وثيقة", "x".repeat(200_000), ""].map((text) => Buffer.from(text));
const [from, to] = [newFolder(), newFolder()];
let fresh: FreshDatabase;
let target: FreshUrls;
let restored: Restored;
let back: Database;
let writtenMeanwhile: number;

async function* bytes(text: Buffer): AsyncGenerator<Buffer> {
  yield text;
}

/** Adds branches one after the other until told to stop; answers how many the database has acknowledged. */
function writeOn(): () => Promise<number> {
  const turn = { over: false };
  const running = (async () => {
    let written = 0;
    for (; !turn.over; written += 1) await transaction(HOUSE, (tx) => tx.insert(organisation).values({ id: newId(), kind: "section", nameAr: `فرع ${written}`, createdAt: now }));
    return written;
  })();
  return () => {
    turn.over = true;
    return running;
  };
}

beforeAll(async () => {
  fresh = await freshDatabase();
  await transaction(HOUSE, (tx) => seedExample(tx, { now, passwordHash: "!" }));
  const [author] = await fresh.sql<{ id: string }[]>`select id from account limit 1`;
  for (const text of files) {
    const stored = await fileStore(from, {}).put(bytes(text));
    await transaction(HOUSE, (tx) => noteStoredFile(tx, { ...stored, mediaType: "text/plain", createdBy: author?.id ?? "" }, now));
  }
  const awkward = 'tab\there, line\nbreak, back\\slash, "quotes", \u0001, é, 👩🏽‍🏫, \\N';
  await transaction(HOUSE, (tx) => tx.insert(organisation).values({ id: newId(), kind: "section", nameAr: awkward, createdAt: now }));
  await fresh.sql`insert into throttle values ('k', 1, now())`;
  // Much more than a connection holds back while its reader is slow.
  await fresh.owner`insert into confidential_access select gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), now() from generate_series(1, 20000)`;
  const stop = writeOn();
  await take(fresh.ownerUrl, from, { secret: "the secret of this installation" });
  writtenMeanwhile = await stop();
  target = await empty();
  restored = await putBack(target.ownerUrl, backupPlace(from, {}), to);
  back = connect(target.ownerUrl, { max: 2 });
});

afterAll(async () => {
  await back.close();
  await target.drop();
  await fresh.drop();
});

test("people worked on while it was taken", () => {
  expect(writtenMeanwhile).toBeGreaterThan(0);
});

test("every table comes back with as many rows as the snapshot had, and none is forgotten", async () => {
  const tables = await tablesOf(fresh.owner);
  expect(Object.keys(restored.sums.rows).toSorted()).toEqual(tables.map(({ table }) => table).toSorted());
  for (const { table } of tables) {
    const [found] = await back.sql<{ rows: number }[]>`select count(*) as rows from ${back.sql(table)}`;
    expect([table, found?.rows]).toEqual([table, restored.sums.rows[table]]);
  }
});

test("the rows themselves are the same, to the last sign", async () => {
  const differing: string[] = [];
  // The heads have moved on since; a test of their own looks at them.
  for (const { table, columns } of (await tablesOf(fresh.owner)).filter((each) => each.table !== "audit_head")) {
    const texts = (sql: Database["sql"]) => sql<{ rows: string[] }[]>`select coalesce(array_agg(r::text), '{}') as rows from (select ${sql(columns)} from ${sql(table)}) r`;
    const [[was], [is]] = await Promise.all([texts(fresh.owner), texts(back.sql)]);
    // What was written after the snapshot is not in it.
    const before = new Set(was?.rows);
    if (!is?.rows.every((row) => before.has(row))) differing.push(table);
  }
  expect(differing).toEqual([]);
});

test("the history comes back link by link, and holds", async () => {
  expect(await headsOf(back.sql)).toEqual(restored.manifest.heads);
  expect(restored.brokenChains).toEqual([]);
});

test("the files come back under the hashes of their bytes", async () => {
  const store = fileStore(to, {});
  expect(restored.sums.files).toHaveLength(files.length);
  for (const text of files) {
    const hash = createHash("sha256").update(text).digest("hex");
    const found = await store.open(hash);
    const read: Uint8Array[] = [];
    for await (const chunk of found ?? []) read.push(chunk);
    expect(Buffer.concat(read).equals(text)).toBe(true);
  }
});

test("the secret of the installation comes back, and never over another one", async () => {
  expect(restored.secret).toBe("put_back");
  expect(readFileSync(path.join(to, "draft-secret"), "utf8")).toBe("the secret of this installation");
  const other = newFolder();
  writeFileSync(path.join(other, "draft-secret"), "another");
  expect(await putSecretBack(other, "the secret of this installation")).toBe("another_stays");
  expect(readFileSync(path.join(other, "draft-secret"), "utf8")).toBe("another");
  expect(await putSecretBack(to, "the secret of this installation")).toBe("same");
  expect(await putSecretBack(other, null)).toBe("not_in_archive");
});

test("ways in and counters do not come back, and the role that serves may do what it did and no more", async () => {
  expect(await back.sql`select * from throttle`).toEqual([]);
  const served = connect(target.appUrl, { max: 1 });
  await expect(served.sql`delete from audit_event`).rejects.toMatchObject({ code: "42501" });
  await expect(served.sql`select count(*) from dossier`).resolves.toHaveLength(1);
  await served.close();
});

test("history goes on where it stopped: what is written after a restore is a link of the same chains", async () => {
  await back.sql.begin(async (tx) => {
    await tx`select set_config('app.user_id', 'house', true)`;
    await tx`update installation set due_soon_days = 15`;
  });
  const [head] = await back.sql<{ seq: number }[]>`select seq from audit_head where chain = 'installation'`;
  expect(head?.seq).toBe((restored.manifest.heads.find(({ chain }) => chain === "installation")?.seq ?? 0) + 1);
  expect(await back.sql`select * from audit_verify('installation')`).toEqual([]);
});

test("no column is filled by a sequence: those would not be in a backup", async () => {
  expect(await fresh.owner`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`).toEqual([]);
});
