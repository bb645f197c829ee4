import type { BackupFault } from "~/domain/backup";

import { StartupError } from "../startup-error";

/** Why an archive cannot be read. */
export type ArchiveFault = "not_an_archive" | "wrong_key" | "damaged" | "cut_short" | "newer";

/** Why a restore was refused before anything was touched. */
export type RestoreFault = "not_empty" | "in_use" | "foreign_tables" | "rows_refused" | "absent";

/** A backup or a restore that did not happen: a code, and one sentence for the person at the console. Never holds a key or a password. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  constructor(readonly code: BackupFault | ArchiveFault | RestoreFault, message: string) {
    super(message);
  }
}

export const damaged = (): BackupError => new BackupError("damaged", "This backup is damaged: what it holds is not what was written. Nothing was touched; try another one.");
export const cutShort = (): BackupError => new BackupError("cut_short", "The end of this backup is missing or damaged: it was not written or copied to its end. Nothing was touched; try another one.");

const FULL = new Set(["ENOSPC", "EDQUOT", "53100"]);
const DENIED = new Set(["EACCES", "EPERM", "EROFS", "42501"]);
const AWAY = new Set(["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "ETIMEDOUT", "EAI_AGAIN", "EHOSTUNREACH"]);

/** Puts whatever went wrong while an archive was written to `where` into a code and a sentence. */
export function asBackupError(error: unknown, where: string): BackupError {
  if (error instanceof BackupError) return error;
  const code = codeOf(error);
  if (FULL.has(code)) return new BackupError("no_space", `There is no room left for the backup in ${where}: nothing was left behind there, and the older backups are as they were.`);
  if (DENIED.has(code)) return new BackupError("no_permission", `Hiwar may not write in ${where} (${code}): choose another place with BACKUP_TO, or give it the right to.`);
  if (AWAY.has(code) || (error instanceof Error && error.name === "StoreError")) return new BackupError("unreachable", `The place of the backups, ${where}, does not take it (${code || messageOf(error)}).`);
  return new BackupError("failed", `The backup failed: ${messageOf(error)}`);
}

/** Puts whatever went wrong while a backup was put back into a code and a sentence; the reason of the database stays in it. */
export function asRestoreError(error: unknown): Error {
  if (error instanceof BackupError || error instanceof StartupError) return error;
  if (FULL.has(codeOf(error))) return new BackupError("no_space", "There is no room left for what the backup holds. Nothing was changed.");
  return new BackupError("rows_refused", `The backup could not be put back (${messageOf(error)}). Nothing was changed.`);
}

/** The code of an error of Node, of PostgreSQL, or of what it wraps. */
function codeOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return "";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
