import { execFile } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { afterAll, beforeAll, expect, test } from "vitest";

import { connect, setDatabase } from "@db/client";
import { noteErasure } from "@db/erasures";
import { migrate } from "@db/migrate";
import { type OpenDatabase, openDatabase } from "@db/open";
import { seedExample } from "@db/seed/example";
import { HOUSE, transaction } from "@db/transaction";

import { madeFolders, removeDataFolders } from "../support/data-folder";

const madeFolder = madeFolders();
let from: string;
let archive: string;
let said: Said;
let before: Awaited<ReturnType<typeof titles>>;

interface Said {
  code: number;
  out: string;
  err: string;
}

/** Runs a script as whoever types it does. */
async function run(script: string, folder: string, ...args: string[]): Promise<Said> {
  const env = { ...process.env, DATABASE_URL: "", DATABASE_APP_URL: "", BACKUP_KEY: "", BACKUP_TO: "", APP_KEY: "", HIWAR_DATA: folder };
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], { env });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}

/** Opens the database of a folder for `work`, as an app that runs on it does. */
async function inUse<T>(folder: string, work: (open: OpenDatabase) => Promise<T>): Promise<T> {
  const open = await openDatabase({ log: () => {}, env: { HIWAR_DATA: folder } });
  await migrate(open.ownerUrl);
  const database = connect(open.appUrl, { max: 2 });
  setDatabase(database);
  try {
    await database.sql`select 1`;
    return await work(open);
  } finally {
    await database.close();
    await open.leave();
  }
}

async function titles({ appUrl }: OpenDatabase) {
  const { sql, close } = connect(appUrl, { max: 1 });
  const rows = await sql`select number, state, name_ar from dossier`;
  await close();
  return rows;
}

async function people({ appUrl }: OpenDatabase) {
  const { sql, close } = connect(appUrl, { max: 1 });
  const rows = await sql<{ id: string; name: string | null; email: string | null }[]>`select id, name, email from person order by id`;
  await close();
  return rows;
}

beforeAll(async () => {
  from = madeFolder();
  said = await inUse(from, async (open) => {
    await transaction(HOUSE, (tx) => seedExample(tx, { now: new Date("2026-11-20T09:00:00Z"), passwordHash: "!" }));
    before = await titles(open);
    return run("backup", from);
  });
  archive = path.join(from, "backups", readdirSync(path.join(from, "backups")).find((name) => name.endsWith(".backup")) ?? "");
});
afterAll(removeDataFolders);

test("a backup is taken while the app runs on the embedded server, and says where it and its key are", () => {
  expect(said).toMatchObject({ code: 0, err: "" });
  expect(said.out).toMatch(/A backup was taken and read back whole: hiwar-\S+\.backup in \S+ \([\d.]+ kB, \d+ rows, 0 files, [\d.]+ s\)\./);
  expect(said.out).toContain(`only with the key in ${path.join(from, "backup-key")}: keep a copy of it somewhere else`);
  expect(statSync(path.join(from, "backup-key")).mode & 0o777).toBe(0o600);
});

test("it is restored into a new data folder once its key is there, and a second time only with --replace", { timeout: 120_000 }, async () => {
  const to = madeFolder();
  const keyless = await run("restore", to, archive);
  expect(keyless).toMatchObject({ code: 1, out: "" });
  expect(keyless.err).toMatch(/^The key of this backup is not here: put its backup-key file into .*\n$/);
  copyFileSync(path.join(from, "backup-key"), path.join(to, "backup-key"));
  const restored = await run("restore", to, archive);
  expect(restored).toMatchObject({ code: 0, err: "" });
  expect(restored.out).toMatch(/is back: \d+ rows in \d+ tables, 0 files, \d+ chains of history/);
  expect(await inUse(to, titles)).toEqual(before);
  expect(await run("restore", to, archive)).toMatchObject({ code: 1, err: expect.stringContaining("A union is set up in this database") as string });
  const replaced = await run("restore", to, archive, "--replace");
  expect(replaced.code).toBe(0);
  expect(replaced.out).toMatch(/^What was here is kept in \S+\.backup\.\n/);
});

test("whoever was erased after the backup stays gone when it is put back, whether the list of the erased lies beside the data or beside the archive", { timeout: 120_000 }, async () => {
  const to = madeFolder();
  copyFileSync(path.join(from, "backup-key"), path.join(to, "backup-key"));
  const [beside, ...others] = await inUse(from, people);
  const [here] = others;
  const at = new Date("2026-11-21T09:00:00Z");
  await noteErasure(here?.id ?? "", at, path.join(to, "erased.jsonl"));
  await noteErasure(beside?.id ?? "", at, path.join(path.dirname(archive), "erased.jsonl"));
  expect(await run("restore", to, archive)).toMatchObject({ code: 0, err: "" });
  const gone = (await inUse(to, people)).filter(({ name, email }) => name === null && email === null).map(({ id }) => id);
  expect(gone.toSorted()).toEqual([here?.id, beside?.id].toSorted());
  expect(readFileSync(path.join(to, "erased.jsonl"), "utf8")).toContain(beside?.id ?? "nobody");
});

test("under an app that runs, and with words that are not understood, it refuses with a sentence and code 1", { timeout: 60_000 }, async () => {
  const running = await inUse(from, () => run("restore", from, archive, "--replace"));
  expect(running).toEqual({ code: 1, out: "", err: "Hiwar is running on this database: stop it first, restore, and start it again. Nothing was touched.\n" });
  expect((await run("restore", from)).err).toBe("Use: npm run restore -- <archive, a file or s3://bucket/folder/name> [--replace]\n");
  expect((await run("backup", from, "--everything")).err).toMatch(/Use: npm run backup/);
});

test("where no union is set up there is nothing to back up", async () => {
  const bare = madeFolder();
  await inUse(bare, async () => {});
  expect(await run("backup", bare)).toEqual({ code: 1, out: "", err: "No union is set up here yet: there is nothing to back up.\n" });
  rmSync(bare, { recursive: true, force: true });
});
