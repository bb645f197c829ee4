import path from "node:path";

import { fileStore } from "../files/open-store";
import { keyAtHand, keyFile } from "./key";
import { backupPlace } from "./place";

type Environment = Record<string, string | undefined>;

/** Where the archives of this installation go and where their key lies, in words; for pages. */
export type Whereabouts = {
  readonly archives: string;
  /** Whether the archives lie beside the data, and so would be lost with them. */
  readonly besideData: boolean;
  /** The file of the key; null where `BACKUP_KEY` holds it. */
  readonly keyFile: string | null;
};

/** Says where archives and key are; asks neither disk nor store. */
export function whereabouts(env: Environment = process.env): Whereabouts {
  const folder = path.resolve(env.HIWAR_DATA || ".data");
  const archives = env.BACKUP_TO || path.join(folder, "backups");
  return { archives, besideData: !env.BACKUP_TO, keyFile: keyFile(folder, env) };
}

/** Refuses settings of backups and files that cannot work with a `StartupError`, at the start rather than in the night. */
export function checkBackupSettings(folder: string, env: Environment = process.env): void {
  fileStore(folder, env);
  backupPlace(folder, env);
  keyAtHand(folder, env);
}
