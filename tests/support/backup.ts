import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, inject } from "vitest";

import { BackupKey } from "@db/backup/key";
import { backupPlace, type Place } from "@db/backup/place";
import { type Restored, restore, type RestoreOptions } from "@db/backup/restore";
import { takeBackup, type Taken, type TakeOptions } from "@db/backup/take";
import { connect } from "@db/client";
import { fileStore } from "@db/files/open-store";

import { emptyDatabase, type FreshUrls } from "./fresh";

export const KEY = new BackupKey("a key of the tests, long enough to be one");

const folders: string[] = [];
afterAll(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A folder of its own for one test, removed after the tests of the file. */
export function newFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-backup-"));
  folders.push(folder);
  return folder;
}

/** Takes a backup of the database at `ownerUrl` into the folder `folder/backups`, with the files and the secret of `folder`. */
export function take(ownerUrl: string, folder: string, more: Partial<TakeOptions> = {}): Promise<Taken> {
  return takeBackup({
    ownerUrl, place: backupPlace(folder, {}), key: KEY, name: "test.hiwar", now: new Date(), version: "0.0.0", files: fileStore(folder, {}), secret: null, ...more,
  });
}

/** Puts the archive `test.hiwar` of `place` back into the database at `ownerUrl`, its files and secret into `folder`. */
export function putBack(ownerUrl: string, place: Place, folder: string, more: Partial<RestoreOptions> = {}): Promise<Restored> {
  return restore({
    ownerUrl, appRole: "app", archive: () => place.open("test.hiwar"), key: KEY, files: fileStore(folder, {}), folder, erased: [], keepPresent: null, ...more,
  });
}

/** A database without a single table. */
export function empty(): Promise<FreshUrls> {
  return emptyDatabase(inject("clusterUrl"));
}

/** Everything the database holds, to see that nothing of it changed. */
export async function contentsOf(url: string): Promise<unknown> {
  const { sql, close } = connect(url, { max: 1 });
  try {
    await sql`set application_name = 'a look'`;
    return [await sql`select * from organisation order by id`, await sql`select chain, seq, encode(hash, 'hex') from audit_head order by chain`, await sql`select count(*) from audit_event`];
  } finally {
    await close();
  }
}
