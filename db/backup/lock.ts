/** Held by whoever takes a backup: one at a time in one database, and no file goes meanwhile. */
export const BACKUP_LOCK = "hiwar backup";
