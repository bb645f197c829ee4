import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import type { Entry } from "@db/backup/entries";
import { writeArchive } from "@db/backup/archive";
import { contentOf } from "@db/backup/entries";
import type { BackupKey } from "@db/backup/key";
import type { Head } from "@db/backup/manifest";

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
export function rowsOf(release: string, table: string): string {
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
