import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";

import { newId } from "~/forms/id";
import { database } from "@db/client";
import { organisation, person } from "@db/schema";
import { transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "../support/database";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

async function addOrganisation(nameAr = "تنسيقية"): Promise<string> {
  const id = newId();
  await transaction("an-account", (tx) => tx.insert(organisation).values({ id, kind: "coordination", nameAr, createdAt: new Date() }));
  return id;
}
const rename = (id: string, nameAr: string) => transaction("another", (tx) => tx.update(organisation).set({ nameAr }).where(sql`id = ${id}`));
const faults = async (chain: string) => (await fresh.owner`select why from audit_verify(${chain}) order by bad_seq`).map((row) => row.why as string);

test("a change is written down with who made it, what it was and what it is", async () => {
  const id = await addOrganisation();
  await rename(id, "فرع");
  const rows = await fresh.sql`select seq, actor, action, old ->> 'name_ar' as before, new ->> 'name_ar' as after from audit_event where chain = ${id} order by seq`;
  expect(rows.map((row) => ({ ...row }))).toEqual([
    { seq: 1, actor: "an-account", action: "INSERT", before: null, after: "تنسيقية" },
    { seq: 2, actor: "another", action: "UPDATE", before: "تنسيقية", after: "فرع" },
  ]);
  expect(await faults(id)).toEqual([]);
});

test("a write outside a transaction of somebody is refused", async () => {
  await expect(database().db.insert(organisation).values({ id: newId(), kind: "union", nameAr: "x", createdAt: new Date() })).rejects.toThrow("Failed query");
});

test("the role that serves requests can neither add to, change nor empty the history", async () => {
  const id = await addOrganisation();
  await expect(fresh.sql`update audit_event set actor = 'x' where chain = ${id}`).rejects.toThrow(/permission denied/);
  await expect(fresh.sql`delete from audit_event where chain = ${id}`).rejects.toThrow(/permission denied/);
  await expect(fresh.sql`insert into audit_head values ('x', 0, '')`).rejects.toThrow(/permission denied/);
  await expect(fresh.sql`truncate audit_event`).rejects.toThrow(/permission denied/);
});

test("not even the owner changes the history by accident", async () => {
  const id = await addOrganisation();
  await expect(fresh.owner`update audit_event set actor = 'x' where chain = ${id}`).rejects.toThrow(/append-only/);
  await expect(fresh.owner`truncate audit_event`).rejects.toThrow(/append-only/);
});

test.each([
  ["an altered row", "row altered", (id: string) => fresh.owner`update audit_event set new = new || '{"name_ar": "x"}' where chain = ${id} and seq = 2`],
  ["a row taken out", "gap", (id: string) => fresh.owner`delete from audit_event where chain = ${id} and seq = 2`],
  ["a tail cut off", "tail cut", (id: string) => fresh.owner`delete from audit_event where chain = ${id} and seq = 3`],
])("%s is found, also when the owner switched the guard off", async (_what, why, tamper) => {
  const id = await addOrganisation();
  await rename(id, "ب");
  await rename(id, "ت");
  await fresh.owner`alter table audit_event disable trigger no_change`;
  await tamper(id);
  await fresh.owner`alter table audit_event enable trigger no_change`;
  expect(await faults(id)).toContain(why);
});

test("of a person only the names of the changed fields are kept, so that they can be erased", async () => {
  const id = newId();
  await transaction("an-account", (tx) => tx.insert(person).values({ id, name: "منسق", email: "secret@example.com" }));
  await transaction("an-account", (tx) => tx.update(person).set({ email: "new@example.com" }).where(sql`id = ${id}`));
  const rows = await fresh.sql`select old, new from audit_event where tbl = 'person' and row_id = ${id} order by seq`;
  expect(rows.map((row) => ({ ...row }))).toEqual([{ old: null, new: { fields: ["email", "erased_at", "gender", "name", "phone"] } }, { old: null, new: { fields: ["email"] } }]);
});

test("a hundred writers at once leave one chain without a gap", async () => {
  const id = await addOrganisation();
  await Promise.all(Array.from({ length: 100 }, (_, place) => rename(id, `اسم ${place}`)));
  const [row] = await fresh.sql`select count(*)::int as links, max(seq) as last from audit_event where chain = ${id}`;
  expect({ ...row }).toEqual({ links: 101, last: 101 });
  expect(await faults(id)).toEqual([]);
});

test("nothing of a transaction that fails is kept, neither the change nor its history", async () => {
  const id = newId();
  const failing = transaction("an-account", async (tx) => {
    await tx.insert(organisation).values({ id, kind: "union", nameAr: "x", createdAt: new Date() });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await fresh.sql`select 1 from audit_event where row_id = ${id}`).toHaveLength(0);
});
