import { bigint, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { instant } from "./columns";
import { account } from "./person";

/** A file of the file store, known by the SHA-256 of its bytes. The bytes are there before the row is. */
export const storedFile = pgTable("stored_file", {
  hash: text("hash").primaryKey(),
  bytes: bigint("bytes", { mode: "number" }).notNull(),
  mediaType: text("media_type").notNull(),
  createdBy: uuid("created_by").notNull().references(() => account.id),
  createdAt: instant("created_at").notNull(),
});
