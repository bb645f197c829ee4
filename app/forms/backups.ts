import { z } from "zod";

import { BACKUP_RHYTHMS } from "~/domain/backup";
import type { BackupSettings } from "~/domain/rows/backup";

import { idField } from "./id";

const NEVER = "never";
const RHYTHMS = [NEVER, ...BACKUP_RHYTHMS.map(String)] as const;

/** How often backups are taken by themselves, and how many of those are kept. `was` holds the values that were read, so that a change made meanwhile is noticed. */
export const backupsForm = z.object({
  everyHours: z.enum(RHYTHMS).transform((chosen) => (chosen === NEVER ? null : Number(chosen))),
  kept: z.coerce.number().int().min(1).max(365),
  was: z.string().max(50),
});
export type BackupsChange = z.output<typeof backupsForm>;

/** A backup that is asked for; the id is made with the page, so that pressing twice asks once. */
export const backupNowForm = z.object({ id: idField });

/** The settings as a form carries them, to notice that somebody changed them meanwhile. */
export function scheduleAsRead({ everyHours, kept }: BackupSettings): string {
  return `${everyHours ?? NEVER} ${kept}`;
}

/** The settings as the fields of the form hold them. */
export function backupValues({ everyHours, kept }: BackupSettings): { everyHours: string; kept: string } {
  return { everyHours: everyHours === null ? NEVER : String(everyHours), kept: String(kept) };
}
