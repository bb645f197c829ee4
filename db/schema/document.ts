import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { bornId, confidentiality, instant } from "./columns";
import { dossier } from "./dossier";
import { account } from "./person";
import { storedFile } from "./stored-file";
import { strike } from "./strike";

/** A file of a dossier: a scan of a receipt, a letter, a signed agreement. Its bytes stand in the file store under `hash`. */
export const document = pgTable(
  "document",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    /** The name under which it is offered for download, cleaned of direction marks. */
    fileName: text("file_name").notNull(),
    hash: text("hash").notNull().references(() => storedFile.hash),
    bytes: bigint("bytes", { mode: "number" }).notNull(),
    mediaType: text("media_type").notNull(),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("document_dossier").on(table.dossierId, table.createdAt), index("document_hash").on(table.hash)],
);
