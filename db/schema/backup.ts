import { bigint, index, pgEnum, pgTable, text } from "drizzle-orm/pg-core";

import { BACKUP_OCCASIONS } from "~/domain/backup";

import { bornId, instant } from "./columns";

export const backupOccasion = pgEnum("backup_occasion", BACKUP_OCCASIONS);

/** A backup that was tried: where it went, and why it failed if it did. */
export const backupRun = pgTable(
  "backup_run",
  {
    id: bornId(),
    occasion: backupOccasion("occasion").notNull(),
    at: instant("at").notNull(),
    finishedAt: instant("finished_at"),
    /** The name of the archive in its folder or store. */
    name: text("name").notNull(),
    bytes: bigint("bytes", { mode: "number" }),
    sha256: text("sha256"),
    /** A code, where it failed. */
    refusal: text("refusal"),
  },
  (table) => [index("backup_run_at").on(table.at)],
);
