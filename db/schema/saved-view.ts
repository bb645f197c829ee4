import { pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import { bornId, instant } from "./columns";
import { account } from "./person";

/** A view of the ledger that somebody keeps under a name of their own: the filters of its address. */
export const savedView = pgTable(
  "saved_view",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** The query of the address, in its one canonical form; empty for the whole ledger. */
    query: text("query").notNull(),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [unique("saved_view_name").on(table.accountId, table.name)],
);
