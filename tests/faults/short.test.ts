import { existsSync } from "node:fs";

import { afterAll, beforeAll, expect, test } from "vitest";

import { submitTwice } from "./doubles";
import { type House, openHouse } from "./house";
import { killAndRecover } from "./kills";
import { stopAndStart } from "./outage";
import { coordinatorsAt } from "./people";
import { race } from "./races";
import { runTwins } from "./twins";
import type { Visitor } from "./visitor";

const LIMIT = 120_000;

let house: House;
let people: Visitor[];
beforeAll(async () => {
  if (!existsSync("build/server/index.js")) throw new Error('These tests start what was built: run "npm run build" first, or "npm test".');
  house = await openHouse();
  people = await coordinatorsAt(house, () => house.apps[0]?.url ?? "", 4);
});
afterAll(() => house?.close());

const pair = (): [Visitor, Visitor] => [people[0] as Visitor, people[1] as Visitor];

test("of two who save the same record at the same moment one wins, and the other is shown both texts", async () => {
  expect(await race(house, pair(), 15)).toEqual({ races: 15, silent: 0, bothRefused: 0, withoutBothTexts: 0, strange: [] });
}, LIMIT);

test("a form that is sent twice at the same moment makes one record, and is answered alike", async () => {
  const [one] = pair();
  expect(await submitTwice(house, [one, one.at(() => house.apps[0]?.url ?? "")], 21)).toEqual({ submissions: 21, notOne: 0, unlike: 0, numbersTwice: 0, strange: [] });
}, LIMIT);

test("while the database is away every page says so in words, and work goes on by itself when it is back", async () => {
  const { saidClosed, slowestMs, acknowledged, recoveryMaxMs, ...rest } = await stopAndStart(house, people, 1);
  expect(rest).toEqual({ outages: 1, lost: 0, auditFaults: 0, strange: [], healthWhileGone: [503] });
  expect(saidClosed).toBeGreaterThan(0);
  expect(acknowledged).toBeGreaterThan(0);
  expect(slowestMs).toBeLessThan(10_000);
  expect(recoveryMaxMs).toBeLessThan(10_000);
}, LIMIT);

test("two processes on one database behave as one", async () => {
  expect((await runTwins(house, 16)).wrong).toEqual([]);
}, LIMIT);

test("what was acknowledged survives kill -9 of the application, of the database, and of both", async () => {
  const { acknowledged, links, files, recoveryMedianMs, recoveryMaxMs, ...rest } = await killAndRecover(3);
  expect(rest).toEqual({ kills: 3, lost: 0, auditFaults: 0, filesLost: 0, filesWithoutRow: 0, rowsWithoutFile: 0, strange: [] });
  expect(Math.min(acknowledged, links, files, recoveryMedianMs)).toBeGreaterThan(0);
  expect(recoveryMaxMs).toBeLessThan(60_000);
}, LIMIT);
