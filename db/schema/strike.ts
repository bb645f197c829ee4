import { index, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { STRIKEABLE } from "~/domain/strike";

import { bornId, instant } from "./columns";
import { dossier } from "./dossier";
import { account } from "./person";

export const strikeable = pgEnum("strikeable", STRIKEABLE);

/**
 * A striking-out (settled question 17). The records it took out of lists and counts name it in their `strike_id`: the one that was struck, and
 * those that went with it. Restoring takes the name away from all of them; the row itself stays.
 */
export const strike = pgTable(
  "strike",
  {
    id: bornId(),
    subject: strikeable("subject").notNull(),
    subjectId: uuid("subject_id").notNull(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    reason: text("reason").notNull(),
    struckBy: uuid("struck_by").notNull().references(() => account.id),
    struckAt: instant("struck_at").notNull(),
    restoredReason: text("restored_reason"),
    restoredBy: uuid("restored_by").references(() => account.id),
    restoredAt: instant("restored_at"),
  },
  (table) => [index("strike_dossier").on(table.dossierId, table.struckAt), index("strike_subject").on(table.subjectId)],
);
