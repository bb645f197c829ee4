import { archiveName, backupsToRemove, type BackupFault, BACKUP_FAULTS, type BackupOccasion } from "~/domain/backup";
import type { Id } from "~/domain/viewer";
import { asBackupError, BackupError } from "@db/backup/backup-error";
import { keepErasuresBeside } from "@db/backup/erased-beside";
import type { Place } from "@db/backup/place";
import { takeBackup, type Taken, type TakeOptions } from "@db/backup/take";
import { completeErasures, erasures } from "@db/erasures";
import { backupSettings, endRun, forgetOldFailures, forgetRun, goodRuns, insertRun, runById } from "@db/queries/backups";

type Options = Omit<TakeOptions, "name" | "now"> & {
  readonly id: Id;
  /** Why it is taken, where it was not written down before. */
  readonly occasion: BackupOccasion;
  /** Tells the time: when it begins, and when it has ended. */
  readonly clock: () => Date;
};

/**
 * Takes a backup and writes down how it ended. With it goes the list of who was erased, and what the house took by itself beyond the number to be kept
 * is removed afterwards. Refuses with a `BackupError`; while another one is taken nothing is written down.
 */
export async function takeNotedBackup({ id, occasion, clock, place, ...rest }: Options): Promise<Taken & { readonly name: string }> {
  const now = clock();
  await insertRun({ id, occasion, at: now, name: archiveName(id, now) });
  const name = (await runById(id))?.name ?? archiveName(id, now);
  const taken = await take({ ...rest, place, name, now }).catch(async (error: unknown) => {
    const fault = faultOf(error);
    if (fault === "busy") await forgetRun(id);
    else await endRun(id, { finishedAt: clock(), refusal: fault });
    throw error;
  });
  await endRun(id, { finishedAt: clock(), bytes: taken.bytes, sha256: taken.sha256 });
  await removeOld(place, now);
  return { ...taken, name };
}

async function take(options: TakeOptions): Promise<Taken> {
  await completeErasures();
  const taken = await takeBackup(options);
  await keepErasuresBeside(options.place, await erasures()).catch((error: unknown) => {
    throw asBackupError(error, options.place.at);
  });
  return taken;
}

function faultOf(error: unknown): BackupFault {
  const code = error instanceof BackupError ? error.code : "failed";
  return BACKUP_FAULTS.find((fault) => fault === code) ?? "failed";
}

/** Removes the archives that are no longer kept, of those that lie in this very place: what is elsewhere, or was not made here, is not ours to remove. */
async function removeOld(place: Place, now: Date): Promise<void> {
  const settings = await backupSettings();
  if (!settings) return;
  const here = [];
  for (const run of await goodRuns()) if (await place.has(run.name)) here.push(run);
  for (const { id, name } of backupsToRemove(here, settings.kept)) {
    await place.remove(name);
    await forgetRun(id);
  }
  await forgetOldFailures(now);
}
