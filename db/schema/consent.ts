import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { bornId, instant } from "./columns";
import { account } from "./person";

/** A version of what people are told before they give their data (Law 09-08, art. 5). The newest is in force; none is ever changed. */
export const legalNotice = pgTable("legal_notice", {
  id: bornId(),
  purposeAr: text("purpose_ar"),
  purposeFr: text("purpose_fr"),
  purposeEn: text("purpose_en"),
  /** The number of the CNDP's authorisation (Law 09-08, art. 12 and 21); null while there is none. */
  authorisationNumber: text("authorisation_number"),
  /** Whom to ask for one's rights: an address or a telephone number. */
  contact: text("contact"),
  /** Where the data are kept (country, host). */
  hosting: text("hosting"),
  createdBy: uuid("created_by").references(() => account.id),
  createdAt: instant("created_at").notNull(),
});

/** That a person agreed, when, and to which words. */
export const consent = pgTable(
  "consent",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id),
    /** Null when the union had not written its own notice yet. */
    noticeId: uuid("notice_id").references(() => legalNotice.id),
    /** SHA-256 of the text as it was shown, in the language it was shown in. */
    textHash: text("text_hash").notNull(),
    at: instant("at").notNull(),
    withdrawnAt: instant("withdrawn_at"),
  },
  (table) => [index("consent_account").on(table.accountId)],
);
