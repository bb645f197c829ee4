/** Why a backup was taken: somebody asked, the schedule said so, or the schema was about to change. */
export const BACKUP_OCCASIONS = ["asked", "scheduled", "before_upgrade"] as const;
export type BackupOccasion = (typeof BACKUP_OCCASIONS)[number];
