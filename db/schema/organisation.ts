import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { ORGANISATION_KINDS } from "~/domain/organisation";

import { bornId, day, gender, instant, nameColumns, oneNameNeeded } from "./columns";

export const organisationKind = pgEnum("organisation_kind", ORGANISATION_KINDS);

/** The union and what stands below it: a tree with one root. */
export const organisation = pgTable(
  "organisation",
  {
    id: bornId(),
    parentId: uuid("parent_id").references((): AnyPgColumn => organisation.id),
    kind: organisationKind("kind").notNull(),
    ...nameColumns(),
    gender: gender("gender").notNull().default("feminine"),
    foundedOn: day("founded_on"),
    /** The day from which it takes on nothing new; what it kept stays readable. */
    closedOn: day("closed_on"),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [oneNameNeeded("organisation"), index("organisation_parent").on(table.parentId)],
);

/** The one row that says that this installation is set up, and how. */
export const installation = pgTable(
  "installation",
  {
    id: boolean("id").primaryKey().default(true),
    rootId: uuid("root_id").notNull().references(() => organisation.id),
    /** The example is marked on every page and can be removed; it never shares a database with a real union. */
    isExample: boolean("is_example").notNull(),
    languages: text("languages").array().notNull(),
    silentAfterDays: integer("silent_after_days").notNull(),
    dueSoonDays: integer("due_soon_days").notNull(),
    longOverdueDays: integer("long_overdue_days").notNull(),
    /** Whether coordinators, bureau members and administrators must have a second factor. */
    secondFactorRequired: boolean("second_factor_required").notNull().default(false),
    /** How often a backup is taken by itself, in hours; null for never. */
    backupEveryHours: integer("backup_every_hours"),
    /** How many backups taken by itself are kept. */
    backupsKept: integer("backups_kept").notNull().default(14),
    createdAt: instant("created_at").notNull(),
  },
  () => [check("installation_one", sql.raw("id"))],
);

/** The one-time code that the console prints while there is no union yet. Empty once it was used. */
export const setupCode = pgTable("setup_code", { code: text("code").primaryKey(), createdAt: instant("created_at").notNull() });
