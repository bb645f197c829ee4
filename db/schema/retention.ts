import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { RETAINED } from "~/domain/retention";

import { day, instant } from "./columns";
import { account } from "./person";

export const retained = pgEnum("retained", RETAINED);

/** How long a kind of record is kept after it is over, in months; null for as long as the union exists. */
export const retentionRule = pgTable("retention_rule", {
  kind: retained("kind").primaryKey(),
  months: integer("months"),
  version: integer("version").notNull().default(1),
});

/** A warning that something will go, and the day before which it does not. Nothing goes without one. */
export const retentionNotice = pgTable(
  "retention_notice",
  {
    kind: retained("kind").notNull(),
    /** The id of an account, or the month (`2024-11`) whose log or invitations will go. */
    subject: text("subject").notNull(),
    warnedAt: instant("warned_at").notNull(),
    goesOn: day("goes_on").notNull(),
    /** Why it was spared, where somebody did. Not audited: it speaks of a person. */
    keptBecause: text("kept_because"),
  },
  (table) => [primaryKey({ columns: [table.kind, table.subject] }), index("retention_notice_goes").on(table.goesOn)],
);

/** When an account was last in use; a trigger on the sessions keeps it, so that it outlives them. */
export const lastSeen = pgTable("last_seen", {
  accountId: uuid("account_id").primaryKey().references(() => account.id, { onDelete: "cascade" }),
  at: instant("at").notNull(),
});
