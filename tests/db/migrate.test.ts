import { afterAll, beforeAll, expect, test } from "vitest";

import { migrate } from "@db/migrate";

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
