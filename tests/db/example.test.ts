import { afterAll, beforeAll, expect, test } from "vitest";

import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { freshDatabase, type FreshDatabase } from "../support/database";

const now = new Date("2021-05-19T10:00:00Z");
let fresh: FreshDatabase;
let accounts: { role: string; email: string; name: string }[];

beforeAll(async () => {
  fresh = await freshDatabase();
  ({ accounts } = await transaction(HOUSE, (tx) => seedExample(tx, { now, passwordHash: "!" })));
});

afterAll(() => fresh.drop());

test("the example is one published dossier in dialogue, adopted by somebody who did not open it", async () => {
  const [dossier] = await fresh.sql`select number, state, confidentiality, opened_on, head_count, region_code, created_by from dossier`;
  expect(dossier).toMatchObject({ number: "2021-001", state: "in_dialogue", confidentiality: "members", opened_on: "2021-02-27", head_count: null, region_code: null });
  const [adopted] = await fresh.sql`select actor_id, on_day from state_change where to_state = 'adopted'`;
  expect(adopted?.actor_id).not.toBe(dossier?.created_by);
  expect(adopted?.on_day).toBe("2021-05-19");
});

test("all eight commitments are spoken, in substance, and without a day", async () => {
  const rows = await fresh.sql`select rung, verbatim, due_on, side, state, confidentiality, trigger_id is not null as waits from commitment`;
  expect(rows).toHaveLength(8);
  for (const row of rows) expect(row).toMatchObject({ rung: "spoken", verbatim: false, due_on: null, side: "theirs", confidentiality: "members" });
  expect(rows.filter((row) => row.state === "in_progress")).toHaveLength(2);
  expect(rows.filter((row) => row.state === "recorded")).toHaveLength(6);
  expect(rows.filter((row) => row.waits)).toHaveLength(2);
});

test("what the source does not date stays undated", async () => {
  const meetings = await fresh.sql`select when_kind, when_from, when_to, at_time from meeting order by id`;
  expect(meetings).toEqual([
    { when_kind: "before", when_from: null, when_to: "2021-03-30", at_time: null },
    { when_kind: "exact", when_from: "2021-04-01", when_to: null, at_time: null },
    { when_kind: "exact", when_from: "2021-04-02", when_to: null, at_time: "11:00:00" },
  ]);
  const [communique] = await fresh.sql`select when_kind, when_from from event where title like 'بلاغ%'`;
  expect(communique).toEqual({ when_kind: "after", when_from: "2021-04-02" });
});

test("instructions given on the spot are signs on the day of their meeting, and silence is counted from them", async () => {
  const rows = await fresh.sql`select s.on_day, c.last_sign_on, c.state from sign s join commitment c on c.id = s.commitment_id order by s.on_day`;
  expect(rows).toEqual([
    { on_day: "2021-04-01", last_sign_on: "2021-04-01", state: "in_progress" },
    { on_day: "2021-04-02", last_sign_on: "2021-04-02", state: "in_progress" },
  ]);
});

test("there is one account for each role, named by office, at addresses that reach nobody", () => {
  expect(accounts.map((account) => account.role).toSorted()).toEqual(["administrator", "bureau", "coordinator", "member"]);
  for (const { email } of accounts) expect(email).toMatch(/\.invalid$/);
});

test("the installation is marked as an example, and a second one is refused", async () => {
  expect(await fresh.sql`select is_example from installation`).toEqual([{ is_example: true }]);
  await expect(transaction(HOUSE, (tx) => seedExample(tx, { now, passwordHash: "!" }))).rejects.toThrow(/Failed query/);
});
