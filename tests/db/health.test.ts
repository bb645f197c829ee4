import { afterAll, beforeAll, expect, test } from "vitest";

import { connect, setDatabase } from "@db/client";
import { databaseAnswers, databaseTakesWrites } from "@db/queries/health";

import { freshDatabase, type FreshDatabase } from "../support/database";

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test("a database that is open answers and takes changes", async () => {
  expect([await databaseAnswers(), await databaseTakesWrites()]).toEqual([true, true]);
});

test("a database that is closed to writing, as a standby is, answers and takes no changes", async () => {
  const [{ name } = { name: "" }] = await fresh.owner<{ name: string }[]>`select current_database() as name`;
  await fresh.owner`alter database ${fresh.owner(name)} set default_transaction_read_only = on`;
  const standby = connect(fresh.appUrl, { max: 1 });
  setDatabase(standby);
  expect([await databaseAnswers(), await databaseTakesWrites()]).toEqual([true, false]);
  await standby.close();
});

test("a database that is gone neither answers nor takes changes, and that is no fault of the page", async () => {
  const nowhere = connect("postgres://nobody:nothing@127.0.0.1:1/none");
  setDatabase(nowhere);
  expect([await databaseAnswers(), await databaseTakesWrites()]).toEqual([false, false]);
  await nowhere.close();
});
