import { newId } from "~/forms/id";
import { backUpBeforeUpgrade, type TakenBefore } from "@db/backup/before-upgrade";
import { migrate } from "@db/migrate";
import type { OpenDatabase } from "@db/open";
import { endRun, insertRun } from "@db/queries/backups";
import { userOf } from "@db/roles";

/**
 * Brings the database to the schema of this version. Where a union is set up and the schema changes, a backup is taken first, which is answered so that
 * it can be written down. Refuses with a `StartupError`, and then nothing was changed.
 */
export async function upgrade({ ownerUrl, appUrl, folder }: OpenDatabase, say: (line: string) => void): Promise<TakenBefore | null> {
  let taken: TakenBefore | null = null;
  await migrate(ownerUrl, userOf(appUrl), {
    beforeUpgrade: async (pending) => {
      taken = await backUpBeforeUpgrade(pending, { ownerUrl, folder, id: newId(), now: new Date(), env: process.env });
      if (taken) say(`This version changes the database: what was there is kept in ${taken.where}/${taken.name}.`);
    },
  });
  return taken;
}

/** Writes a backup down that was taken before the schema had its present shape. */
export async function noteBackup(taken: TakenBefore | null): Promise<void> {
  if (!taken) return;
  const { id, name, at, bytes, sha256 } = taken;
  await insertRun({ id, name, at, occasion: "before_upgrade" });
  await endRun(id, { finishedAt: new Date(), bytes, sha256 });
}
