import { afterAll, beforeAll, expect, test } from "vitest";

import { migrate } from "@db/migrate";
import { readMigrations } from "@db/migration-files";

import { freshDatabase, type FreshDatabase } from "../support/database";

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

const denied = expect.objectContaining({ code: "42501" });

test("the role that serves requests reads the audit and cannot write it", async () => {
  await expect(fresh.sql`select count(*) from audit_event`).resolves.toHaveLength(1);
  await expect(fresh.sql`delete from audit_event`).rejects.toEqual(denied);
  await expect(fresh.sql`update audit_head set seq = 0`).rejects.toEqual(denied);
  await expect(fresh.sql`truncate audit_event`).rejects.toEqual(denied);
});

test("the role that serves requests sees nothing of the migrations and creates no tables", async () => {
  await expect(fresh.sql`select * from drizzle.__drizzle_migrations`).rejects.toEqual(denied);
  await expect(fresh.sql`create table public.stray (id int)`).rejects.toEqual(denied);
});

test("migrating again, twice at the same instant, changes nothing and covers a table made meanwhile", async () => {
  await fresh.owner`create table late (id bigint generated always as identity, word text)`;
  await Promise.all([migrate(fresh.ownerUrl), migrate(fresh.ownerUrl)]);
  await expect(fresh.sql`insert into late (word) values ('here') returning id`).resolves.toEqual([{ id: 1 }]);
});

/** The migrations of this version, and one more. */
const andThen = (...statements: string[]) => [...readMigrations(), { tag: "9999_later", when: 9_999_999_999_999, hash: "later", statements }];
const tables = async () => (await fresh.owner`select relname from pg_class where relname like 'half%'`).map(({ relname }) => relname as string);

test("a migration that fails is named, changes nothing, and leaves the version before able to run", async () => {
  const broken = andThen("create table half (id int)", "insert into half values ('no number')");
  await expect(migrate(fresh.ownerUrl, "app", { migrations: broken })).rejects.toThrow(/failed at migration 9999_later \(.*no number.*\)\. Nothing was changed/s);
  expect(await tables()).toEqual([]);
  await migrate(fresh.ownerUrl);
});

test("before an upgrade somebody is asked, with the steps to come, and their refusal keeps the schema as it is", async () => {
  const asked: string[][] = [];
  const later = andThen("create table half_way (id int)");
  const refusing = { migrations: later, beforeUpgrade: async (pending: readonly { tag: string }[]) => {
    asked.push(pending.map(({ tag }) => tag));
    throw new Error("no backup");
  } };
  await expect(migrate(fresh.ownerUrl, "app", refusing)).rejects.toThrow("no backup");
  expect(asked).toEqual([["9999_later"]]);
  expect(await tables()).toEqual([]);
  await migrate(fresh.ownerUrl, "app", { beforeUpgrade: () => Promise.reject(new Error("nothing to come")) });
});

test("a database that a newer version made is refused in a sentence", async () => {
  await migrate(fresh.ownerUrl, "app", { migrations: andThen("create table half_life (id int)") });
  await expect(migrate(fresh.ownerUrl)).rejects.toThrow(/A newer version of Hiwar has changed this database.*Nothing was changed/);
});
