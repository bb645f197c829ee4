import postgres from "postgres";

import { measured } from "../files/hash";
import { checkArchive, type Checked, writeArchive } from "./archive";
import { asBackupError, BackupError, damaged } from "./backup-error";
import type { BackupKey } from "./key";
import { BACKUP_LOCK } from "./lock";
import type { Place } from "./place";
import { snapshot, type SnapshotOptions } from "./snapshot";

const DAY = 86_400_000;

export interface TakeOptions extends SnapshotOptions {
  ownerUrl: string;
  place: Place;
  key: BackupKey;
  /** What the archive will be called in its place. */
  name: string;
  now: Date;
}

export interface Taken extends Checked {
  bytes: number;
  /** Of the archive as it lies there, in hexadecimal. */
  sha256: string;
}

/**
 * Takes a backup of a database that may be in use: writes the archive, reads it back to its end, and only then lets it bear its name. Refuses with a
 * `BackupError` (`busy` while another one is taken) and leaves nothing behind then.
 */
export async function takeBackup({ ownerUrl, place, key, name, now, ...content }: TakeOptions): Promise<Taken> {
  try {
    return await inSnapshot(ownerUrl, async (tx) => {
      await place.clearUnfinished(new Date(now.getTime() - DAY));
      const { stream, result } = measured(writeArchive(snapshot(tx, content), key));
      const seen: { taken?: Taken } = {};
      await place.put(name, stream, async (written) => {
        const sent = result();
        const read = measured(written());
        const checked = await checkArchive(read.stream, key);
        const found = read.result();
        if (found.hash !== sent.hash) throw damaged();
        seen.taken = { ...checked, bytes: found.bytes, sha256: found.hash };
      });
      if (!seen.taken) throw new Error("The place of the backups did not look at what it wrote.");
      return seen.taken;
    });
  } catch (error) {
    throw wasNotWhole(error) ? new BackupError("not_whole", `What was written to ${place.at} could not be read back whole: that disk or store may be failing. The archive was removed.`) : asBackupError(error, place.at);
  }
}

function wasNotWhole(error: unknown): boolean {
  return error instanceof BackupError && ["damaged", "cut_short", "not_an_archive", "wrong_key", "absent"].includes(error.code);
}

/**
 * Runs `work` in a transaction that sees one moment of the database, while no other backup runs. A connection that is left in the middle of a COPY
 * answers nobody any more, not even to a rollback: it is cut.
 */
async function inSnapshot<T>(ownerUrl: string, work: (tx: postgres.TransactionSql) => Promise<T>): Promise<T> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {}, connection: { application_name: "hiwar backup" } });
  try {
    const [lock] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(hashtext(${BACKUP_LOCK})) as held`;
    if (!lock?.held) throw new BackupError("busy", "A backup is being taken already.");
    return await new Promise<T>((resolve, reject) => {
      const reading = sql.begin("isolation level repeatable read, read only", (tx) => work(tx).then(resolve, (error: unknown) => {
        reject(error);
        throw error;
      }));
      reading.catch(reject);
    });
  } finally {
    await sql.end({ timeout: 1 });
  }
}
