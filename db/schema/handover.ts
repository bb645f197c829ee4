import { index, pgTable, uuid } from "drizzle-orm/pg-core";

import { bornId, instant } from "./columns";
import { organisation } from "./organisation";
import { account } from "./person";

/** That dossiers passed from one coordinator to another, of which both sign a receipt. */
export const handover = pgTable(
  "handover",
  {
    id: bornId(),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    /** Who had them; null where nobody in office did. */
    fromId: uuid("from_id").references(() => account.id),
    toId: uuid("to_id").notNull().references(() => account.id),
    /** The dossiers that passed, none of which is ever deleted. */
    dossierIds: uuid("dossier_ids").array().notNull(),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("handover_organisation").on(table.organisationId, table.createdAt)],
);
