import { pgEnum, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";

import { CONFIRMATIONS } from "~/domain/confirmation";

import { instant } from "./columns";
import { commitment } from "./commitment";
import { account } from "./person";

export const confirmationAnswer = pgEnum("confirmation", CONFIRMATIONS);

/** What each member said of a commitment, for themselves: only counts leave this table, never who. It has no history, and goes with the account. */
export const confirmation = pgTable(
  "member_confirmation",
  {
    commitmentId: uuid("commitment_id").notNull().references(() => commitment.id),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    answer: confirmationAnswer("answer").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.commitmentId, table.accountId] })],
);
