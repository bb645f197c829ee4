/** Why a backup was taken: somebody asked, the schedule said so, or the schema was about to change. */
export const BACKUP_OCCASIONS = ["asked", "scheduled", "before_upgrade"] as const;
export type BackupOccasion = (typeof BACKUP_OCCASIONS)[number];

/** Why a backup was not taken. */
export const BACKUP_FAULTS = ["busy", "no_space", "no_permission", "unreachable", "not_whole", "no_key", "interrupted", "failed"] as const;
export type BackupFault = (typeof BACKUP_FAULTS)[number];

/** The code of a fault as the database keeps it; what is not known reads as `failed`. */
export function backupFaultOf(kept: string): BackupFault {
  return BACKUP_FAULTS.find((fault) => fault === kept) ?? "failed";
}

/** How often a backup may be taken by itself, in hours. */
export const BACKUP_RHYTHMS = [6, 12, 24, 168] as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** After this many days without a good one the house asks for a backup. */
export const OLD_AFTER_DAYS = 7;
/** How long a try that failed is let rest, in hours. */
const REST_HOURS = 1;

/** Whole days since the last good backup; null when there is none. A clock set back never makes it negative. */
export function backupAge(lastGoodAt: Date | null, now: Date): number | null {
  return lastGoodAt && Math.max(0, Math.floor((now.getTime() - lastGoodAt.getTime()) / DAY));
}

/** Whether the house should ask for a backup: there is none, or the last good one is more than seven days old. */
export function isBackupOld(lastGoodAt: Date | null, now: Date): boolean {
  return !lastGoodAt || now.getTime() - lastGoodAt.getTime() > OLD_AFTER_DAYS * DAY;
}

export type Schedule = { readonly everyHours: number | null; readonly lastGoodAt: Date | null; readonly lastTriedAt: Date | null };

/**
 * Whether the schedule wants a backup now. What was missed while the house was closed is made up once; one that failed is tried again after an hour,
 * or at the next turn where turns come faster.
 */
export function isBackupDue({ everyHours, lastGoodAt, lastTriedAt }: Schedule, now: Date): boolean {
  if (everyHours === null) return false;
  const since = (at: Date | null): number => (at ? now.getTime() - at.getTime() : Number.POSITIVE_INFINITY);
  return since(lastGoodAt) >= everyHours * HOUR && since(lastTriedAt) >= Math.min(REST_HOURS, everyHours) * HOUR;
}

/** A backup that ended well. */
export type KeptBackup = { readonly id: string; readonly name: string; readonly occasion: BackupOccasion; readonly at: Date };

/**
 * The backups that may go: those that the house took by itself beyond the newest `kept`. What somebody asked for stays, and so does the newest of all,
 * whatever `kept` says.
 */
export function backupsToRemove(good: readonly KeptBackup[], kept: number): readonly KeptBackup[] {
  const newestFirst = good.toSorted((a, b) => b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1));
  const byItself = newestFirst.filter(({ occasion }) => occasion !== "asked");
  return byItself.slice(Math.max(0, kept)).filter(({ id }) => id !== newestFirst[0]?.id);
}

/** The name of an archive: the instant it was begun at, in UTC, and the beginning of its id, so that two of one second differ. */
export function archiveName(id: string, at: Date): string {
  const instant = at.toISOString().slice(0, 19).replace("T", "-").replaceAll(":", "");
  return `hiwar-${instant}Z-${id.slice(-8)}.backup`;
}
