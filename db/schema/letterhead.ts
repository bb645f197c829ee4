import { integer, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { instant } from "./columns";
import { organisation } from "./organisation";
import { account } from "./person";
import { storedFile } from "./stored-file";

/** What an organisation's papers bear at their head besides its name: its emblem, and, in each language, where it is reached and from where its papers are dated. */
export const letterhead = pgTable("letterhead", {
  organisationId: uuid("organisation_id").primaryKey().references(() => organisation.id),
  /** The emblem as an image that was read and drawn anew here; null for none. */
  logoHash: text("logo_hash").references(() => storedFile.hash),
  logoWidth: integer("logo_width"),
  logoHeight: integer("logo_height"),
  linesAr: text("lines_ar"),
  linesFr: text("lines_fr"),
  linesEn: text("lines_en"),
  /** The town its papers are dated from; null for none. */
  placeAr: text("place_ar"),
  placeFr: text("place_fr"),
  placeEn: text("place_en"),
  changedBy: uuid("changed_by").notNull().references(() => account.id),
  changedAt: instant("changed_at").notNull(),
  version: integer("version").notNull().default(1),
});
