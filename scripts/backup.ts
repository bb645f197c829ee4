import { parseArgs } from "node:util";

import { takeNotedBackup } from "~/commands/take-backup";
import { newId } from "~/forms/id";
import { anchorHeads } from "@db/audit/anchors";
import { keyFile, ownKey } from "@db/backup/key";
import { backupPlace } from "@db/backup/place";
import { keptSecret } from "@db/backup/secret";
import { connect, setDatabase } from "@db/client";
import { fileStore } from "@db/files/open-store";
import { openDatabase } from "@db/open";
import { loadInstallation } from "@db/queries/installation";
import { StartupError } from "@db/startup-error";
import { ownVersion } from "@db/version";

import { readableSize, runScript, say } from "./server/console";
import { readSettings } from "./server/settings";

function wanted(): { to?: string; run?: string } {
  try {
    return parseArgs({ options: { to: { type: "string" }, run: { type: "string" } } }).values;
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\nUse: npm run backup -- [--to <folder or s3://bucket/folder>]`);
  }
}

/** Takes a backup of this installation, while it is used or not. `--run` is one that the server has written down already. */
async function backUp(): Promise<void> {
  const { to, run } = wanted();
  const { pooled } = readSettings(process.env);
  const begun = performance.now();
  const open = await openDatabase({ log: say });
  process.env.HIWAR_DATA = open.folder;
  const database = connect(open.appUrl, { max: 2, pooled });
  try {
    setDatabase(database);
    if (!(await loadInstallation())) throw new StartupError("No union is set up here yet: there is nothing to back up.");
    const place = backupPlace(open.folder, process.env, to);
    const taken = await takeNotedBackup({
      id: run ?? newId(), occasion: "asked", clock: () => new Date(), ownerUrl: open.ownerUrl, place, key: ownKey(open.folder), version: ownVersion(),
      files: fileStore(open.folder), secret: keptSecret(open.folder),
    });
    await anchorHeads("backup", new Date());
    const rows = Object.values(taken.sums.rows).reduce((sum, count) => sum + count, 0);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    say(`A backup was taken and read back whole: ${taken.name} in ${place.at} (${readableSize(taken.bytes)}, ${rows} rows, ${taken.sums.files.length} files, ${seconds} s).`);
    if (taken.sums.missing.length > 0) say(`${taken.sums.missing.length} files are missing from the file store or damaged there, and are not in it: ${taken.sums.missing.join(", ")}.`);
    const file = keyFile(open.folder);
    say(`It opens only with the key ${file ? `in ${file}` : "that BACKUP_KEY holds"}: keep a copy of it somewhere else. Without it nobody can open the archive.`);
    if (process.env.APP_KEY) say("APP_KEY is not in the archive: keep it too, or second factors cannot be checked after a restore.");
  } finally {
    await database.close();
    await open.leave();
  }
}

runScript(backUp);
