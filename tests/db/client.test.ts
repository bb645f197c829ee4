import { sql as expression } from "drizzle-orm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

import { connect, database, isDatabaseGone } from "@db/client";

import { freshDatabase, type FreshDatabase } from "../support/database";
import { watchedWay } from "../support/watched-way";

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(() => fresh.drop());

test("counts and bigints come as numbers", async () => {
  const [row] = await fresh.sql`select count(*) as n, 9007199254740991::bigint as big from pg_class`;
  expect(typeof row?.n).toBe("number");
  expect(row?.big).toBe(Number.MAX_SAFE_INTEGER);
});

test("days come as text and instants as dates, in hand-written SQL and through the ORM", async () => {
  const instant = new Date("2026-03-04T05:06:07.089Z");
  const [row] = await fresh.sql`select '2026-03-04'::date as day, ${instant}::timestamptz as at`;
  expect(row).toEqual({ day: "2026-03-04", at: instant });
  const [same] = await database().db.execute(expression`select '2026-03-04'::date as day, ${instant.toISOString()}::timestamptz as at`);
  expect(same).toEqual({ day: "2026-03-04", at: instant });
});

test("a server that is not there is told from a query that is wrong", async () => {
  const nowhere = connect("postgres://nobody:nothing@127.0.0.1:1/none");
  const refused = await nowhere.sql`select 1`.catch((error: unknown) => error);
  const wrapped = await nowhere.db.execute(expression`select 1`).catch((error: unknown) => error);
  const wrong = await fresh.sql`select nonsense`.catch((error: unknown) => error);
  await nowhere.close();
  expect(isDatabaseGone(refused)).toBe(true);
  expect(isDatabaseGone(wrapped)).toBe(true);
  expect(isDatabaseGone(wrong)).toBe(false);
});

test("a connection cut by the server counts as gone, and later queries connect again", async () => {
  const database = connect(fresh.appUrl, { max: 1 });
  const [row] = await database.sql`select pg_backend_pid() as pid`;
  const waiting = database.sql`select pg_sleep(20)`.catch((error: unknown) => error);
  await fresh.owner`select pg_terminate_backend(${row?.pid as number})`;
  expect(isDatabaseGone(await waiting)).toBe(true);
  await vi.waitFor(async () => expect(await database.sql`select 1 as one`).toEqual([{ one: 1 }]));
  await database.close();
});

test.each([
  ["through a pooler no question is sent on a connection before the answer to the last one came", true],
  ["without a pooler questions follow each other on a connection without waiting", false],
])("%s", async (_sentence, pooled) => {
  const way = await watchedWay(fresh.appUrl);
  const database = connect(way.url, { pooled, max: 2 });
  // The driver asks for the types of what has parameters, and sends nothing behind such a question of its own accord.
  const asked = (n: number) => (n % 2 === 0 ? expression`select ${n}::int as n` : expression.raw(`select ${n} as n`));
  const alone = Array.from({ length: 20 }, (_, n) => database.db.execute(asked(n)));
  const together = Array.from({ length: 4 }, (_, n) => database.db.transaction((tx) => Promise.all([tx.execute(asked(n)), tx.execute(asked(n))])));
  const answers = [...await Promise.all(alone), ...(await Promise.all(together)).flat()];
  await database.close();
  way.close();
  expect(answers.map(([row]) => row?.n)).toEqual([...Array(20).keys(), 0, 0, 1, 1, 2, 2, 3, 3]);
  if (pooled) expect(way.mostWaiting()).toBe(1);
  else expect(way.mostWaiting()).toBeGreaterThan(1);
});
