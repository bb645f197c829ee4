import { sql } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { database, isDatabaseGone } from "@db/client";
import { pause } from "@db/embedded/processes";
import { HOUSE, transaction } from "@db/transaction";

import { type FreshDatabase, freshDatabase } from "../support/database";

let fresh: FreshDatabase;
const faults: unknown[] = [];
const note = (error: unknown): void => void faults.push(error);
beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.owner`create table note (text text)`;
  await fresh.owner`grant all on note to app`;
  process.on("uncaughtException", note);
});
afterEach(async () => {
  await fresh.owner`truncate note`;
});
afterAll(async () => {
  process.off("uncaughtException", note);
  await fresh.drop();
});

/** Ends the connection that asks, as a server that is killed would. */
const cut = async (pid: number): Promise<unknown> => fresh.owner`select pg_terminate_backend(${pid})`;
const notes = async (): Promise<string[]> => (await fresh.owner<{ text: string }[]>`select text from note order by text`).map(({ text }) => text);
const refusal = (work: Promise<unknown>): Promise<unknown> => work.then(() => null, (error: unknown) => error);
type Row = { pid: number };

test("a transaction that loses its connection in the middle of a query is refused, and the process lives", async () => {
  const error = await refusal(transaction(HOUSE, async (tx) => {
    const [row] = await tx.execute<Row>(sql`select pg_backend_pid() as pid`);
    setTimeout(() => void cut(row?.pid ?? 0), 50);
    await tx.execute(sql`select pg_sleep(10)`);
  }));
  expect(isDatabaseGone(error)).toBe(true);
  await pause(100);
  expect(faults).toEqual([]);
  expect(await transaction(HOUSE, (tx) => tx.execute(sql`select 1 as one`))).toHaveLength(1);
});

test("one that loses it between two queries is refused, and nothing it still says is written by another connection", async () => {
  const error = await refusal(transaction(HOUSE, async (tx) => {
    const [row] = await tx.execute<Row>(sql`select pg_backend_pid() as pid`);
    await tx.execute(sql`insert into note values ('before')`);
    await cut(row?.pid ?? 0);
    await pause(100);
    await tx.execute(sql`insert into note values ('after')`);
  }));
  expect(isDatabaseGone(error)).toBe(true);
  await Promise.all(Array.from({ length: 10 }, (_, place) => transaction(HOUSE, (tx) => tx.execute(sql`insert into note values (${`another ${place}`})`))));
  await pause(100);
  expect((await notes()).filter((text) => !text.startsWith("another"))).toEqual([]);
  expect(faults).toEqual([]);
});

test("what catches the loss and goes on all the same is refused too, inside a savepoint as well", async () => {
  const error = await refusal(transaction(HOUSE, async (tx) => {
    const [row] = await tx.execute<Row>(sql`select pg_backend_pid() as pid`);
    setTimeout(() => void cut(row?.pid ?? 0), 50);
    await tx.transaction((inner) => inner.execute(sql`select pg_sleep(10)`)).catch(() => null);
    await tx.execute(sql`select pg_sleep(10)`).catch(() => null);
    await tx.execute(sql`insert into note values ('after')`);
  }));
  expect(isDatabaseGone(error)).toBe(true);
  await pause(100);
  expect(await notes()).toEqual([]);
  expect(faults).toEqual([]);
});

test.each([
  ["ends well", () => {}],
  ["fails for a reason of its own", () => { throw new Error("a reason of its own"); }],
])("what does something else while its connection goes, and then %s, is refused", async (_how, end) => {
  const error = await refusal(transaction(HOUSE, async (tx) => {
    const [row] = await tx.execute<Row>(sql`select pg_backend_pid() as pid`);
    await tx.execute(sql`insert into note values ('before')`);
    await cut(row?.pid ?? 0);
    await pause(100);
    end();
  }));
  expect(isDatabaseGone(error)).toBe(true);
  await pause(200);
  expect(await notes()).toEqual([]);
  expect(faults).toEqual([]);
});

test("a transaction of the driver itself is guarded alike", async () => {
  const error = await refusal(database().sql.begin(async (tx) => {
    const [row] = await tx<Row[]>`select pg_backend_pid() as pid`;
    setTimeout(() => void cut(row?.pid ?? 0), 50);
    await tx`select pg_sleep(10)`;
  }));
  expect(isDatabaseGone(error)).toBe(true);
  await pause(100);
  expect(faults).toEqual([]);
});

test("a failure that only looks like a lost connection rolls back and is told", async () => {
  const away = Object.assign(new Error("the store is away"), { code: "ECONNREFUSED" });
  const error = await refusal(transaction(HOUSE, async (tx) => {
    await tx.execute(sql`insert into note values ('before')`);
    throw away;
  }));
  expect(error).toBe(away);
  expect(await notes()).toEqual([]);
});

test("an ordinary failure rolls back at once, and a savepoint alone where it is caught", async () => {
  await transaction(HOUSE, async (tx) => {
    await tx.execute(sql`insert into note values ('kept')`);
    await tx.transaction(async (inner) => {
      await inner.execute(sql`insert into note values ('dropped')`);
      throw new Error("no");
    }).catch(() => null);
  });
  expect(await notes()).toEqual(["kept"]);
});
