import { spawn, type ChildProcess } from "node:child_process";
import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterEach, expect, test } from "vitest";

import { connect } from "@db/client";
import { openEmbedded } from "@db/embedded";
import { processMark } from "@db/embedded/processes";
import { openDatabase } from "@db/open";

import { dataFolder, hasServer, madeFolders, removeDataFolders, serverOf } from "../support/data-folder";

const madeFolder = madeFolders();
const children: ChildProcess[] = [];

/** Another process that uses the database in `folder`. */
interface Opener {
  address: string;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

function opener(folder: string): Promise<Opener> {
  const env = { ...process.env, HIWAR_DATA: folder, DATABASE_URL: "" };
  const child = spawn(process.execPath, ["--import", "tsx", "tests/support/opener.mts"], { env, stdio: ["ignore", "pipe", "pipe"] });
  children.push(child);
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  let output = "";
  const end = (signal: NodeJS.Signals) => (): Promise<void> => {
    child.kill(signal);
    return ended;
  };
  return new Promise((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const address = /^open (\S+)$/m.exec(output)?.[1];
      if (address) resolve({ address, leave: end("SIGTERM"), kill: end("SIGKILL") });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => reject(new Error(output)));
  });
}

async function query(address: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const database = connect(address, { max: 1 });
  try {
    return await database.sql.unsafe(text);
  } finally {
    await database.close();
  }
}

const quiet = (): void => {};

afterEach(async () => {
  for (const child of children.splice(0)) child.kill("SIGKILL");
  await removeDataFolders();
});

test("a first start makes a UTF-8 cluster with a password kept beside the data, for its owner alone", async () => {
  const folder = dataFolder();
  const open = await openEmbedded(folder, quiet);
  const [row] = await query(open.ownerUrl, "select pg_encoding_to_char(encoding) as encoding, datlocale as locale, lower('É') as lower from pg_database where datname = 'hiwar'");
  expect(row).toEqual({ encoding: "UTF8", locale: "C.UTF-8", lower: "é" });
  expect(statSync(path.join(folder, "owner-password")).mode & 0o777).toBe(0o600);
  const stranger = new URL(open.ownerUrl);
  stranger.password = "guessed";
  await expect(query(stranger.href, "select 1")).rejects.toMatchObject({ code: "28P01" });
  await open.leave();
});

test("the role for serving signs in with a password of its own, kept likewise", async () => {
  const folder = madeFolder();
  const embedded = await openDatabase({ log: quiet, env: { HIWAR_DATA: folder } });
  const given = await openDatabase({ log: quiet, env: { HIWAR_DATA: folder, DATABASE_URL: embedded.ownerUrl } });
  expect(given.appUrl).toBe(embedded.appUrl);
  expect(await query(given.appUrl, "select current_user as who, rolsuper as mighty from pg_roles where rolname = current_user")).toEqual([{ who: "app", mighty: false }]);
  expect(statSync(path.join(folder, "app-password")).mode & 0o777).toBe(0o600);
  await given.leave();
  await embedded.leave();
});

test("the port is remembered, and the data outlive the server", async () => {
  const folder = madeFolder();
  const first = await openEmbedded(folder, quiet);
  await query(first.ownerUrl, "create table kept (word text); insert into kept values ('وعد')");
  await first.leave();
  const second = await openEmbedded(folder, quiet);
  expect(second.ownerUrl).toBe(first.ownerUrl);
  expect(await query(second.ownerUrl, "select word from kept")).toEqual([{ word: "وعد" }]);
  await second.leave();
});

test("two processes that start at the same instant end with one server, and the last to leave stops it", async () => {
  const folder = dataFolder();
  const [one, two] = await Promise.all([opener(folder), opener(folder)]);
  const server = serverOf(folder);
  expect(one.address).toBe(two.address);
  await one.leave();
  expect(await query(two.address, "select 1 as one")).toEqual([{ one: 1 }]);
  await two.leave();
  expect(processMark(server)).toBeUndefined();
  expect(hasServer(folder)).toBe(false);
});

test("after kill -9 of the process that started it the server is used again, and stops with the next to leave", async () => {
  const folder = madeFolder();
  const killed = await opener(folder);
  const server = serverOf(folder);
  await killed.kill();
  expect(processMark(server)).toBeDefined();
  const next = await openEmbedded(folder, quiet);
  expect(serverOf(folder)).toBe(server);
  await next.leave();
  expect(processMark(server)).toBeUndefined();
});

test("after kill -9 of the server nothing that was acknowledged is lost", async () => {
  const folder = madeFolder();
  const first = await openEmbedded(folder, quiet);
  await query(first.ownerUrl, "create table kept (word text); insert into kept values ('وعد')");
  process.kill(serverOf(folder), "SIGKILL");
  const second = await openEmbedded(folder, quiet);
  expect(await query(second.ownerUrl, "select word from kept")).toEqual([{ word: "وعد" }]);
  await second.leave();
});

test("a server's number left behind and now used by another process does not keep us from starting", async () => {
  const folder = madeFolder();
  const left = [process.pid, path.join(folder, "pg"), 1, 5432, "", "127.0.0.1", "", "ready   ", ""].join("\n");
  writeFileSync(path.join(folder, "pg", "postmaster.pid"), left);
  const open = await openEmbedded(folder, quiet);
  expect(serverOf(folder)).not.toBe(process.pid);
  await open.leave();
});

test("a lock and a registration of dead processes hold nobody up", async () => {
  const folder = madeFolder();
  writeFileSync(path.join(folder, "lock"), `${process.pid} a boot long ago 17`);
  writeFileSync(path.join(folder, "run", "1"), "a boot long ago 17");
  const open = await openEmbedded(folder, quiet);
  const server = serverOf(folder);
  await open.leave();
  expect(processMark(server)).toBeUndefined();
});

test("data of another PostgreSQL version are refused with the steps to take, and left alone", async () => {
  const folder = madeFolder();
  const version = path.join(folder, "pg", "PG_VERSION");
  writeFileSync(version, "14\n");
  const refusal: unknown = await openEmbedded(folder, quiet).catch((error: unknown) => error);
  const said = (refusal as Error).message;
  expect(said).toMatch(/belong to PostgreSQL 14, and this version of Hiwar brings \d+/);
  expect(said.match(/^\d\. .*$/gm)).toHaveLength(4);
  for (const step of ["npm run backup", `mv ${path.join(folder, "pg")} ${path.join(folder, "pg-14")}`, "npm run restore"]) expect(said).toContain(step);
  expect(readFileSync(version, "utf8")).toBe("14\n");
});

test("a missing password is named, not replaced", async () => {
  const folder = madeFolder();
  rmSync(path.join(folder, "owner-password"));
  await expect(openEmbedded(folder, quiet)).rejects.toThrow(/password of the embedded database is missing/);
});
