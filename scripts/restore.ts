import { parseArgs } from "node:util";

import { archiveName } from "~/domain/backup";
import { newId } from "~/forms/id";
import { anchorHeads } from "@db/audit/anchors";
import { BackupError } from "@db/backup/backup-error";
import { erasuresBeside, mergedErasures } from "@db/backup/erased-beside";
import { keyAtHand, ownKey } from "@db/backup/key";
import { archiveAt, backupPlace } from "@db/backup/place";
import { type Restored, restore } from "@db/backup/restore";
import { keptSecret } from "@db/backup/secret";
import { takeBackup } from "@db/backup/take";
import { connect, setDatabase } from "@db/client";
import { completeErasures, erasures } from "@db/erasures";
import { fileStore } from "@db/files/open-store";
import { type OpenDatabase, openDatabase } from "@db/open";
import { userOf } from "@db/roles";
import { StartupError } from "@db/startup-error";
import { ownVersion } from "@db/version";

import { runScript, say } from "./server/console";
import { readSettings } from "./server/settings";

const USE = "Use: npm run restore -- <archive, a file or s3://bucket/folder/name> [--replace]";

function wanted(): { archive: string; replace: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { replace: { type: "boolean", default: false } }, allowPositionals: true });
    const [archive] = positionals;
    if (archive && positionals.length === 1) return { archive, replace: values.replace };
  } catch (error) {
    throw new StartupError(`${(error as Error).message}\n${USE}`);
  }
  throw new StartupError(USE);
}

/** Puts a backup back: into an empty database, or with `--replace` in the place of what is there, which is backed up first. */
async function putBack(): Promise<void> {
  const { archive, replace } = wanted();
  readSettings(process.env);
  const { place, name } = archiveAt(archive);
  const begun = performance.now();
  const open = await openDatabase({ log: say });
  process.env.HIWAR_DATA = open.folder;
  try {
    const key = keyAtHand(open.folder);
    if (!key) throw new BackupError("no_key", `The key of this backup is not here: put its backup-key file into ${open.folder}, or set BACKUP_KEY. Nothing was touched.`);
    const restored = await restore({
      ownerUrl: open.ownerUrl, appRole: userOf(open.appUrl), archive: () => place.open(name), key, files: fileStore(open.folder), folder: open.folder,
      erased: mergedErasures(await erasures(), await erasuresBeside(place)), keepPresent: replace ? () => keepPresent(open) : null,
    });
    await settle(open);
    tell(restored, open, ((performance.now() - begun) / 1000).toFixed(1));
  } finally {
    await open.leave();
  }
}

async function keepPresent({ ownerUrl, folder }: OpenDatabase): Promise<void> {
  const now = new Date();
  const place = backupPlace(folder);
  const name = archiveName(newId(), now);
  await takeBackup({ ownerUrl, place, name, now, key: ownKey(folder), version: ownVersion(), files: fileStore(folder), secret: keptSecret(folder) });
  say(`What was here is kept in ${place.at}/${name}.`);
}

/** What is kept beside the data follows: the list of the erased, and the note of where the history stands now. */
async function settle({ appUrl }: OpenDatabase): Promise<void> {
  const database = connect(appUrl, { max: 1 });
  try {
    setDatabase(database);
    await completeErasures();
    await anchorHeads("restored", new Date());
  } finally {
    await database.close();
  }
}

const SECRETS: Record<Restored["secret"], string | null> = {
  put_back: null,
  same: null,
  another_stays: "The installation here has a secret of its own, which stays. Second factors and drafts of the backup cannot be opened with it: administrators remove those second factors, and people set them up anew.",
  not_in_archive: "The archive holds no secret: if APP_KEY was set where it was taken, start with the same APP_KEY, or second factors cannot be checked.",
};

function tell({ manifest, sums, secret, brokenChains }: Restored, { folder }: OpenDatabase, seconds: string): void {
  const rows = Object.values(sums.rows).reduce((sum, count) => sum + count, 0);
  say(`The backup of ${manifest.at} (Hiwar ${manifest.version}) is back: ${rows} rows in ${Object.keys(sums.rows).length} tables, ${sums.files.length} files, ${manifest.heads.length} chains of history, ${seconds} s.`);
  if (sums.missing.length > 0) say(`${sums.missing.length} files were missing when it was taken: ${sums.missing.join(", ")}.`);
  if (brokenChains.length > 0) say(`These chains of the history did not hold when it was taken: ${brokenChains.join(", ")}. Run npm run audit:verify.`);
  const words = SECRETS[secret];
  if (words) say(words);
  say(`Everybody signs in again. Start Hiwar with HIWAR_DATA=${folder}.`);
}

runScript(putBack);
