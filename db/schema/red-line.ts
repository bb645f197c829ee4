import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { bornId, confidentiality, instant } from "./columns";
import { dossier } from "./dossier";
import { account } from "./person";
import { strike } from "./strike";

/** What the bureau will not give way on in a dossier. It is the bureau's alone, in every list, paper and history. */
export const redLine = pgTable(
  "red_line",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    words: text("words").notNull(),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** When it was given up; what is kept here is never wiped. */
    endedAt: instant("ended_at"),
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [check("red_line_is_the_bureaus", sql.raw("confidentiality = 'bureau'")), index("red_line_dossier").on(table.dossierId)],
);
