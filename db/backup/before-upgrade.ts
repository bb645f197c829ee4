import postgres from "postgres";

import { archiveName } from "~/domain/backup";

import { fileStore } from "../files/open-store";
import type { Migration } from "../migration-files";
import { StartupError } from "../startup-error";
import { ownVersion } from "../version";
import { holdsUnion } from "./catalogue";
import { ownKey } from "./key";
import { backupPlace } from "./place";
import { keptSecret } from "./secret";
import { takeBackup } from "./take";

interface Options {
  ownerUrl: string;
  /** Where the installation keeps what is not in the database. */
  folder: string;
  id: string;
  now: Date;
  env: Record<string, string | undefined>;
}

/** A backup taken before an upgrade, to be written down once the schema has a place for it. */
export interface TakenBefore {
  id: string;
  name: string;
  at: Date;
  bytes: number;
  sha256: string;
  /** Its place, for the person at the console. */
  where: string;
}

/**
 * Takes a backup before the schema changes, where a union is set up; null where there is nothing to lose, or `SKIP_BACKUP=1` says not to. Refuses with a
 * `StartupError`, so that the upgrade does not happen.
 */
export async function backUpBeforeUpgrade(pending: readonly Migration[], { ownerUrl, folder, id, now, env }: Options): Promise<TakenBefore | null> {
  if (env.SKIP_BACKUP === "1" || !(await hasUnion(ownerUrl))) return null;
  try {
    const place = backupPlace(folder, env);
    const name = archiveName(id, now);
    const content = { version: ownVersion(), files: fileStore(folder, env), secret: keptSecret(folder, env) };
    const { bytes, sha256 } = await takeBackup({ ownerUrl, place, key: ownKey(folder, env), name, now, ...content });
    return { id, name, at: now, bytes, sha256, where: place.at };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartupError(
      `This version changes the database (${pending.map(({ tag }) => tag).join(", ")}), and the backup that is taken before could not be: ${why} Nothing was changed. To go on without a backup, start once with SKIP_BACKUP=1.`,
    );
  }
}

async function hasUnion(ownerUrl: string): Promise<boolean> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    return await holdsUnion(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
