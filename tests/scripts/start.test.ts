import { existsSync } from "node:fs";

import { afterEach, beforeAll, expect, test } from "vitest";

import { processMark } from "@db/embedded/processes";

import { addressOf, listen } from "../../scripts/server/listen";
import { startApp, type RunningApp } from "../support/app";
import { dataFolder, hasServer, removeDataFolders, serverOf } from "../support/data-folder";

const apps: RunningApp[] = [];

async function start(env: Record<string, string>): Promise<RunningApp> {
  const app = await startApp({ DATABASE_URL: "", DATABASE_APP_URL: "", ...env });
  apps.push(app);
  return app;
}

/** What it says when it does not start. */
async function refusal(env: Record<string, string>): Promise<string> {
  const error: unknown = await start(env).catch((thrown: unknown) => thrown);
  return (error as Error).message;
}

beforeAll(() => {
  if (!existsSync("build/server/index.js")) throw new Error('These tests start what was built: run "npm run build" first, or "npm test".');
});

afterEach(async () => {
  for (const app of apps.splice(0)) app.process.kill("SIGKILL");
  await removeDataFolders();
});

test("it prints its address and the setup code, answers, and on SIGTERM leaves no process behind", async () => {
  const folder = dataFolder();
  const app = await start({ HIWAR_DATA: folder });
  expect(app.setupCode).toMatch(/\S{6,}/);
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
  const server = serverOf(folder);
  expect(await app.stop()).toBe(0);
  expect(processMark(server)).toBeUndefined();
  expect(hasServer(folder)).toBe(false);
});

test("after kill -9 it starts again on the same data, and two of them share one database server", async () => {
  const folder = dataFolder();
  const killed = await start({ HIWAR_DATA: folder });
  killed.process.kill("SIGKILL");
  const [one, two] = await Promise.all([start({ HIWAR_DATA: folder }), start({ HIWAR_DATA: folder })]);
  const server = serverOf(folder);
  expect(await one.stop()).toBe(0);
  expect((await fetch(`${two.url}/health`)).status).toBe(200);
  expect(await two.stop()).toBe(0);
  expect(processMark(server)).toBeUndefined();
  // Three starts, each of which may take a minute where the machine is busy.
}, 180_000);

test("a taken port is one sentence and exit code 1, and the database is left in order", async () => {
  const folder = dataFolder();
  const other = await listen(() => {}, "127.0.0.1", 0);
  const port = new URL(addressOf(other)).port;
  const said = await refusal({ HIWAR_DATA: folder, PORT: port });
  other.close();
  expect(said).toMatch(/^The application ended with 1:\n/);
  expect(said.split("\n").at(-2)).toBe(`Hiwar cannot listen on 127.0.0.1:${port}: something else listens there: end it, or choose another port with PORT.`);
  expect(hasServer(folder)).toBe(false);
});

test("a setting that cannot be read is one sentence and exit code 1, before anything is opened", async () => {
  const folder = dataFolder();
  expect(await refusal({ HIWAR_DATA: folder, PORT: "http" })).toBe('The application ended with 1:\nPORT is "http": it must be a whole number from 0 to 65535.\n');
  expect(existsSync(folder)).toBe(false);
});

test("a database that cannot be reached is one sentence and exit code 1", async () => {
  expect(await refusal({ DATABASE_URL: "postgres://hiwar:s3cret@127.0.0.1:1/hiwar" })).toBe("The application ended with 1:\nThe server 127.0.0.1:1 of DATABASE_URL cannot be reached (ECONNREFUSED).\n");
});
