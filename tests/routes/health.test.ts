import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";

import { loader as health } from "~/routes/health";
import { loader as ready } from "~/routes/ready";
import { connect, type Database, setDatabase } from "@db/client";

import { freshDatabase, type FreshDatabase } from "../support/database";

let fresh: FreshDatabase;
const open: Database[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()));
});
afterAll(() => fresh.drop());

/** What the two addresses answer while `url` is the database: their statuses, and whatever else they say. */
async function asked(url: string, stopping = false): Promise<{ health: number; ready: number; said: string[] }> {
  const database = connect(url, { max: 1 });
  open.push(database);
  setDatabase(database);
  const args = { context: { stopping, report: () => {} } as unknown as AppLoadContext, request: new Request("http://127.0.0.1/"), params: {} } as LoaderFunctionArgs;
  const answers = [await health(args), await ready(args)] as const;
  expect(answers.map(({ headers }) => headers.get("cache-control"))).toEqual(["no-store", "no-store"]);
  return { health: answers[0].status, ready: answers[1].status, said: await Promise.all(answers.map((answer) => answer.text())) };
}

test("a house whose database takes changes is in health and ready", async () => {
  expect(await asked(fresh.appUrl)).toEqual({ health: 200, ready: 200, said: ['{"status":"ok"}', '{"status":"ready"}'] });
});

test("a process on its way out is no longer ready, and in health as long as it answers", async () => {
  expect(await asked(fresh.appUrl, true)).toMatchObject({ health: 200, ready: 503 });
});

test("on a standby, or a database closed to changes, it is in health and not ready", async () => {
  const [{ name } = { name: "" }] = await fresh.owner<{ name: string }[]>`select current_database() as name`;
  await fresh.owner`alter database ${fresh.owner(name)} set default_transaction_read_only = on`;
  expect(await asked(fresh.appUrl)).toMatchObject({ health: 200, ready: 503 });
  await fresh.owner`alter database ${fresh.owner(name)} reset default_transaction_read_only`;
});

test("without a database it is neither, and says nothing of why", async () => {
  expect(await asked("postgres://nobody:nothing@127.0.0.1:1/none")).toEqual({ health: 503, ready: 503, said: ['{"status":"unavailable"}', '{"status":"unavailable"}'] });
});
