import { afterAll, beforeAll, expect, test } from "vitest";

import type { AuditFault } from "~/domain/audit";
import { AUDITED, FUNCTION_BODIES, triggerArguments } from "@db/audit/audited";
import type { Anchors } from "@db/audit/anchor-file";
import { checkAudit } from "@db/audit/check";
import { readerOf } from "@db/audit/reader";

import { type FreshDatabase, freshDatabase } from "../support/database";
import { picker, writeRandomHistory } from "../support/random-history";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("the check knows every table with a history, and what its trigger is told", async () => {
  const rows = await fresh.owner<{ table: string; arguments: string[] }[]>`
    select c.relname as table, string_to_array(encode(t.tgargs, 'escape'), '\\000') as arguments
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where t.tgname = 'audit' order by c.relname`;
  const known = AUDITED.map((audited) => ({ table: audited.table, arguments: [...triggerArguments(audited), ""] }));
  expect(rows.map((row) => ({ ...row }))).toEqual(known.toSorted((a, b) => (a.table < b.table ? -1 : 1)));
});

test("the check knows the functions that write and guard the history, as the migrations define them", async () => {
  const rows = await fresh.owner<{ name: string; body: string }[]>`select proname as name, md5(prosrc) as body from pg_proc where proname = any(${Object.keys(FUNCTION_BODIES)})`;
  expect(Object.fromEntries(rows.map(({ name, body }) => [name, body]))).toEqual(FUNCTION_BODIES);
});

const NOTHING_NOTED: Anchors = { lines: [], brokenAt: null, exists: false };
const check = (anchors: Anchors = NOTHING_NOTED, seenBefore = 0) => checkAudit(readerOf(fresh.sql), anchors, seenBefore);

/** What a check finds once the owner has done something with the triggers off, which is undone afterwards. */
async function foundAfter(tamper: string, undo: string, anchors?: Anchors): Promise<readonly AuditFault[]> {
  const withoutTriggers = (text: string) => fresh.owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(text);
  });
  await withoutTriggers(tamper);
  const { faults } = await check(anchors);
  await withoutTriggers(undo);
  return faults;
}

test("each fault is told with its chain, its place and the date up to which the chain holds", async () => {
  await writeRandomHistory(picker(7), 30);
  expect(await check()).toMatchObject({ faultCount: 0, faults: [], anchoredAt: null });
  const [third] = await fresh.owner`select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at from audit_event where chain = 'people' and seq = 3`;
  const faults = await foundAfter("update audit_event set actor = 'x' where chain = 'people' and seq = 4", "update audit_event set actor = 'house' where chain = 'people' and seq = 4");
  expect(faults).toEqual([{ kind: "row_altered", chain: "people", seq: "4", lastGoodAt: third?.at, table: null, rowId: null }]);
  expect(await check()).toMatchObject({ faultCount: 0 });
});

test.each([
  ["a head that was taken away", "head_missing", "create table kept as select * from audit_head where chain = 'people'; delete from audit_head where chain = 'people'", "insert into audit_head select * from kept; drop table kept"],
  ["a chain that lost all its links", "tail_cut", "create table kept as select * from audit_event where chain = 'people'; delete from audit_event where chain = 'people'", "insert into audit_event select * from kept; drop table kept"],
  ["a first link that was taken away", "gap", "create table kept as select * from audit_event where chain = 'people' and seq = 1; delete from audit_event where chain = 'people' and seq = 1", "insert into audit_event select * from kept; drop table kept"],
  ["a row changed past its history", "row_differs", "update party set name_ar = name_ar || 'x'", "update party set name_ar = left(name_ar, -1)"],
  ["a person added past the history", "row_unwritten", "insert into person (id, name, email) values ('00000000-0000-7000-8000-000000000001', 'x', 'x@union.invalid')", "delete from person where email = 'x@union.invalid'"],
  ["a trigger switched off", "guard_off", "alter table meeting disable trigger audit", "alter table meeting enable trigger audit"],
  ["a trigger that leaves a column out", "guard_off", "drop trigger audit on sign; create trigger audit after insert or update or delete on sign for each row execute function audit_row('@organisation_id', 'id', 'dossier_id', 'words')",
    "drop trigger audit on sign; create trigger audit after insert or update or delete on sign for each row execute function audit_row('@organisation_id', 'id', 'dossier_id', '')"],
  ["a history that may be changed again", "guard_off", "alter table audit_event disable trigger no_change", "alter table audit_event enable trigger no_change"],
])("%s is found", async (_what, kind, tamper, undo) => {
  expect((await foundAfter(tamper, undo)).map((fault) => fault.kind)).toContain(kind);
  expect(await check()).toMatchObject({ faultCount: 0 });
});

test("a chain that vanished with its head is found where it was noted outside, and so are its rows", async () => {
  const [head] = await fresh.owner`select seq::text as seq, encode(hash, 'hex') as hash from audit_head where chain = 'parties'`;
  const anchors: Anchors = { brokenAt: null, exists: true, lines: [{ at: "2026-03-04T10:00:00.000Z", occasion: "daily", heads: { parties: [String(head?.seq), String(head?.hash)] } }] };
  const take = "create table kept as select * from audit_event where chain = 'parties'; create table kept_head as select * from audit_head where chain = 'parties'; delete from audit_event where chain = 'parties'; delete from audit_head where chain = 'parties'";
  const faults = await foundAfter(take, "insert into audit_event select * from kept; insert into audit_head select * from kept_head; drop table kept, kept_head", anchors);
  expect(faults.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["anchor_missing", "row_unwritten"]));
  expect(await check(anchors)).toMatchObject({ faultCount: 0, anchoredAt: "2026-03-04T10:00:00.000Z" });
});

test("anchors that are gone, or fewer than an earlier check saw, or broken are faults; none at all is not", async () => {
  expect((await check(NOTHING_NOTED, 3)).faults.map(({ kind }) => kind)).toEqual(["anchors_gone"]);
  expect((await check({ lines: [], brokenAt: 1, exists: true }, 3)).faults).toMatchObject([{ kind: "anchors_altered", seq: "1" }]);
  expect((await check({ lines: [{ at: "2026-03-04T10:00:00.000Z", occasion: "backup", heads: {} }], brokenAt: null, exists: true }, 3)).faults.map(({ kind }) => kind)).toEqual(["anchors_cut"]);
  expect((await check(NOTHING_NOTED, 0)).faultCount).toBe(0);
});

test("a history written by the clock of another place holds", async () => {
  await fresh.owner.begin(async (tx) => {
    await tx`select set_config('app.user_id', 'house', true), set_config('timezone', 'Pacific/Auckland', true)`;
    await tx`update dossier set created_at = created_at + interval '1 hour'`;
  });
  expect(await check()).toMatchObject({ faultCount: 0 });
});

test("a check goes on while people write, and finds nothing wrong", async () => {
  const state = { writing: true };
  const writes = writeRandomHistory(picker(11), 60).finally(() => {
    state.writing = false;
  });
  do expect(await check()).toMatchObject({ faultCount: 0 });
  while (state.writing);
  await writes;
});
