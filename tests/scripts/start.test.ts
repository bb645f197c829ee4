import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import postgres from "postgres";
import { afterEach, beforeAll, expect, inject, test, vi } from "vitest";

import { migrationsApplied } from "@db/apply-migrations";
import { processMark } from "@db/embedded/processes";
import { readMigrations } from "@db/migration-files";

import { addressOf, listen } from "../../scripts/server/listen";
import { startApp, type RunningApp } from "../support/app";
import { dataFolder, hasServer, removeDataFolders, serverOf } from "../support/data-folder";
import { asReleased } from "../support/release";

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
  vi.unstubAllEnvs();
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

test("an application under test has the settings that its test gives it, and none that another test has set in this process", async () => {
  vi.stubEnv("SMTP_URL", "refused at the start");
  const app = await start({ HIWAR_DATA: dataFolder() });
  expect((await fetch(`${app.url}/health`)).status).toBe(200);
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

test("a start on the database of an older version takes a backup, changes the schema and lists the backup; where it can take none it changes nothing and says what to do", async () => {
  const released = await asReleased(inject("clusterUrl"), "0004");
  const folder = dataFolder();
  const env = { DATABASE_URL: released.ownerUrl, DATABASE_APP_URL: released.appUrl, HIWAR_DATA: folder };
  const owner = postgres(released.ownerUrl, { max: 1 });
  const before = await migrationsApplied(owner);
  expect(await refusal({ ...env, BACKUP_TO: "package.json/no-folder" })).toMatch(/This version changes the database \(.*\), and the backup that is taken before could not be: .* start once with SKIP_BACKUP=1\.\n$/s);
  expect(await migrationsApplied(owner)).toEqual(before);
  const app = await start(env);
  expect((await fetch(`${app.url}/ready`)).status).toBe(200);
  const [archive = ""] = readdirSync(path.join(folder, "backups"));
  expect(app.output()).toContain(`This version changes the database: what was there is kept in ${path.join(folder, "backups", archive)}.`);
  expect(await owner`select name, occasion, refusal from backup_run`).toEqual([{ name: archive, occasion: "before_upgrade", refusal: null }]);
  expect(await migrationsApplied(owner)).toEqual(readMigrations().map(({ when }) => when));
  await owner.end();
  await app.stop();
  await released.drop();
}, 120_000);

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
