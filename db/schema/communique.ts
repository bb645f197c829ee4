import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { bornId, confidentiality, instant } from "./columns";
import { dossier } from "./dossier";
import { account, language } from "./person";

/** What an organisation tells its members of a dossier. A draft is read from the inside; published, it is of the level *members*. */
export const communique = pgTable(
  "communique",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    title: text("title").notNull(),
    /** The language it is written in. */
    language: language("language").notNull(),
    /** The canonical text of the document (`app/editor/canonical.ts`), byte for byte what `hash` was taken of. */
    source: text("source").notNull(),
    schemaVersion: integer("schema_version").notNull(),
    hash: text("hash").notNull(),
    confidentiality: confidentiality("confidentiality").notNull(),
    publishedAt: instant("published_at"),
    publishedBy: uuid("published_by").references(() => account.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("communique_level", sql.raw("confidentiality = case when published_at is null then 'organisation'::confidentiality else 'members'::confidentiality end")),
    check("communique_published", sql.raw("(published_at is null) = (published_by is null)")),
    index("communique_dossier").on(table.dossierId, table.createdAt),
  ],
);
