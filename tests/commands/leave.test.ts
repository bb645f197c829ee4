import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, afterEach, beforeEach, expect, test } from "vitest";

import { bringBack } from "~/commands/bring-back";
import { eraseSelf, leaveUnion } from "~/commands/leave";
import { signIn } from "~/commands/sign-in";
import type { Viewer } from "~/domain/viewer";
import { applyErasures, completeErasures, erasures } from "@db/erasures";
import { loadViewer } from "@db/queries/sessions";
import { grantRole } from "@db/seed/builders";
import { HOUSE, transaction } from "@db/transaction";

import { type BusyPerson, busyPerson, CANARIES } from "../support/busy-person";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { givePassword, PASSWORD, PASSWORD_HASH, viewerOf } from "../support/holders";
import { buildUnion, NOW, TODAY, type Union } from "../support/union";

const silent = () => {};
const ERASING = { now: NOW, report: silent };
let fresh: FreshDatabase;
let union: Union;
let busy: BusyPerson;
let folder: string;
const dataBefore = process.env.HIWAR_DATA;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "hiwar-erased-"));
  process.env.HIWAR_DATA = folder;
  fresh = await freshDatabase();
  union = await buildUnion();
  busy = await busyPerson(union, PASSWORD_HASH);
});
afterEach(async () => {
  await fresh.drop();
  rmSync(folder, { recursive: true });
});
afterAll(() => {
  if (dataBefore === undefined) delete process.env.HIWAR_DATA;
  else process.env.HIWAR_DATA = dataBefore;
});

async function withPassword(id: string): Promise<Viewer> {
  await givePassword(id);
  return viewerOf(id);
}

/** Every place of the database, the history included, in which one of these texts stands. */
async function placesOf(texts: readonly string[]): Promise<string[]> {
  const columns = await fresh.owner<{ table: string; column: string }[]>`
    select c.table_name as table, c.column_name as column from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'character varying', 'jsonb', 'json', 'ARRAY')`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    for (const text of texts) {
      const [hit] = await fresh.owner`select 1 from ${fresh.owner(table)} where position(${text} in ${fresh.owner(column)}::text) > 0 limit 1`;
      if (hit) found.push(`${table}.${column}: ${text}`);
    }
  }
  return found;
}

const one = async (query: Promise<readonly Record<string, unknown>[]>) => (await query)[0];

test("whoever leaves holds nothing from then on, is signed out everywhere, and their open dossiers wait for an owner", async () => {
  expect(await leaveUnion(await viewerOf(busy.id), { password: PASSWORD }, NOW)).toEqual({ ok: true });
  expect(await loadViewer(busy.id, TODAY)).toBeNull();
  expect(await fresh.owner`select 1 from session where user_id = ${busy.id}`).toHaveLength(0);
  expect(await fresh.owner`select 1 from role_grant where (account_id = ${busy.id} or in_stead_of = ${busy.id}) and (ends_on is null or ends_on >= ${TODAY})`).toHaveLength(0);
  expect(await one(fresh.owner`select owner_id from dossier where id = ${busy.openDossier}`)).toEqual({ owner_id: null });
  expect(await one(fresh.owner`select owner_id from dossier where id = ${busy.settledDossier}`)).toEqual({ owner_id: busy.id });
  expect(await one(fresh.owner`select name, email from person where id = ${busy.id}`)).toEqual({ name: CANARIES.name, email: CANARIES.email });
  expect(await one(fresh.owner`select state from enrolment where account_id = ${busy.id}`)).toEqual({ state: "refused" });
  expect(await fresh.owner`select 1 from invitation where created_by = ${busy.id} and revoked_at is null`).toHaveLength(0);
  expect(await signIn({ contact: CANARIES.email, password: PASSWORD }, "127.0.0.1")).toEqual({ ok: false, refusal: "left_account" });
});

test("an administrator brings back whoever left: they sign in as before, without a role", async () => {
  await leaveUnion(await viewerOf(busy.id), { password: PASSWORD }, NOW);
  const administrator = await withPassword(union.administrator.id);
  const asked = { accountId: busy.id, password: PASSWORD };
  expect(await bringBack(union.coordinator, asked, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await bringBack(administrator, { ...asked, password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await bringBack(administrator, asked, NOW)).toEqual({ ok: true });
  expect((await viewerOf(busy.id)).roles).toEqual([]);
});

test("neither leaves nor is erased without the password, nor as the last administrator", async () => {
  const viewer = await viewerOf(busy.id);
  expect(await leaveUnion(viewer, { password: "not this one" }, NOW)).toEqual({ ok: false, refusal: "wrong_password" });
  expect(await eraseSelf(viewer, { password: "not this one" }, ERASING)).toEqual({ ok: false, refusal: "wrong_password" });
  const last = await withPassword(union.administrator.id);
  expect(await leaveUnion(last, { password: PASSWORD }, NOW)).toEqual({ ok: false, refusal: "last_administrator" });
  expect(await eraseSelf(last, { password: PASSWORD }, ERASING)).toEqual({ ok: false, refusal: "last_administrator" });
  expect((await viewerOf(last.id)).roles).toHaveLength(1);
  expect(await erasures()).toEqual([]);
});

test("two administrators who leave at the same instant: one stays", async () => {
  await transaction(HOUSE, (tx) => grantRole(tx, { accountId: busy.id, organisationId: union.root, role: "administrator" }));
  const [a, b] = [await viewerOf(busy.id), await withPassword(union.administrator.id)];
  const results = await Promise.all([a, b].map((viewer) => leaveUnion(viewer, { password: PASSWORD }, NOW)));
  expect(results).toContainEqual({ ok: true });
  expect(results).toContainEqual({ ok: false, refusal: "last_administrator" });
});

test("after an erasure nothing of the person is found in any table, the history included; what they recorded is there", async () => {
  expect((await placesOf(Object.values(CANARIES))).length).toBeGreaterThan(4);
  const moves = await fresh.owner`select id from state_change where actor_id = ${busy.id}`;
  expect(await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, ERASING)).toEqual({ ok: true });
  expect(await placesOf([...Object.values(CANARIES), PASSWORD_HASH])).toEqual([]);
  expect(await one(fresh.owner`select name, email, phone, gender, erased_at from person where id = ${busy.id}`)).toEqual({ name: null, email: null, phone: null, gender: null, erased_at: NOW });
  expect(await fresh.owner`select id from state_change where actor_id = ${busy.id}`).toEqual(moves);
  expect(await one(fresh.owner`select withdrawn_at from consent where account_id = ${busy.id}`)).toEqual({ withdrawn_at: NOW });
  expect(await loadViewer(busy.id, TODAY)).toBeNull();
  expect(await signIn({ contact: CANARIES.email, password: PASSWORD }, "127.0.0.1")).toEqual({ ok: false, refusal: "wrong_credentials" });
});

test("an erasure keeps every chain of the history whole", async () => {
  await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, ERASING);
  for (const { chain } of await fresh.owner<{ chain: string }[]>`select chain from audit_head`) {
    expect(await fresh.owner`select * from audit_verify(${chain})`).toEqual([]);
  }
});

test("nobody brings back somebody who was erased", async () => {
  await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, ERASING);
  const administrator = await withPassword(union.administrator.id);
  expect(await bringBack(administrator, { accountId: busy.id, password: PASSWORD }, NOW)).toEqual({ ok: false, refusal: "not_found" });
  expect(await loadViewer(busy.id, TODAY)).toBeNull();
});

test("an erasure is noted outside the database, and applied again to one that still knows the person", async () => {
  await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, ERASING);
  const list = await erasures();
  expect(list).toEqual([{ id: busy.id, erasedAt: NOW }]);
  await fresh.drop();

  // A backup of the day before, restored: the same person under the same id.
  fresh = await freshDatabase();
  union = await buildUnion();
  const again = await busyPerson(union, PASSWORD_HASH);
  await fresh.owner.begin((tx) => applyErasures((text, parameters) => tx.unsafe(text, parameters as never[]), [{ id: again.id, erasedAt: NOW }, { id: busy.id, erasedAt: NOW }]));
  expect(await placesOf([...Object.values(CANARIES), PASSWORD_HASH])).toEqual([]);
  expect(await loadViewer(again.id, TODAY)).toBeNull();
});

test("an erasure that was not noted, since the process ended in between, is noted with the next round; one that was is not noted twice", async () => {
  await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, ERASING);
  rmSync(path.join(folder, "erased.jsonl"));
  expect(await completeErasures()).toBe(1);
  expect(await completeErasures()).toBe(0);
  expect(await erasures()).toEqual([{ id: busy.id, erasedAt: NOW }]);
});

test("a person is erased although the note cannot be written, which is reported", async () => {
  process.env.HIWAR_DATA = "/dev/null/nowhere";
  const reported: unknown[] = [];
  expect(await eraseSelf(await viewerOf(busy.id), { password: PASSWORD }, { now: NOW, report: (error) => reported.push(error) })).toEqual({ ok: true });
  expect(reported).toHaveLength(1);
  expect(await placesOf([CANARIES.name])).toEqual([]);
});
