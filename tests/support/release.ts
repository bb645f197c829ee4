import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import postgres from "postgres";

import { applyMigrations } from "@db/apply-migrations";
import type { Entry } from "@db/backup/entries";
import { writeArchive } from "@db/backup/archive";
import { contentOf } from "@db/backup/entries";
import type { BackupKey } from "@db/backup/key";
import { loadTable, prepareToLoad } from "@db/backup/load";
import type { Head } from "@db/backup/manifest";
import { readMigrations } from "@db/migration-files";

import { emptyDatabase, type FreshUrls } from "./fresh";

/** What a released version left behind: its rows as they were, table by table, in the text of COPY. */
export interface Release {
  version: string;
  at: string;
  migrations: number[];
  heads: Head[];
  tables: { table: string; columns: string[]; rows: number }[];
}

const folderOf = (release: string): string => path.resolve("tests/fixtures/releases", release);

export function readRelease(release: string): Release {
  return JSON.parse(readFileSync(path.join(folderOf(release), "manifest.json"), "utf8")) as Release;
}

/** The rows of a table of a release, in the text of COPY; empty where it had none. */
function rowsOf(release: string, table: string): string {
  const file = path.join(folderOf(release), `${table}.txt`);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The archive that a release would have written. */
export function archiveOf(release: string, key: BackupKey): AsyncIterable<Uint8Array> {
  async function* entries(): AsyncGenerator<Entry> {
    const { version, at, migrations, heads, tables } = readRelease(release);
    yield { heading: { kind: "manifest", manifest: { version, at, migrations, heads } }, content: contentOf() };
    for (const { table, columns } of tables) yield { heading: { kind: "table", table, columns }, content: contentOf(rowsOf(release, table)) };
    const rows = Object.fromEntries(tables.map(({ table, rows: count }) => [table, count]));
    yield { heading: { kind: "sums", sums: { rows, files: [], missing: [] } }, content: contentOf() };
  }
  return writeArchive(entries(), key);
}

/** A database in the cluster at `clusterUrl` as that release left it, with its data. */
export async function asReleased(clusterUrl: string, release: string): Promise<FreshUrls> {
  const target = await emptyDatabase(clusterUrl);
  const { migrations, tables } = readRelease(release);
  const sql = postgres(target.ownerUrl, { max: 1, onnotice: () => {} });
  await sql.begin(async (tx) => {
    await applyMigrations(tx, readMigrations().filter(({ when }) => migrations.includes(when)));
    const done = await prepareToLoad(tx);
    for (const { table, columns } of tables) await loadTable(tx, table, columns, contentOf(rowsOf(release, table)));
    await done();
  });
  await sql.end();
  return target;
}
