import { bigint, index, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { bornId, instant } from "./columns";
import { account } from "./person";

/** The second factor of an account (TOTP, RFC 6238). It counts once it was confirmed with a first code. */
export const secondFactor = pgTable("second_factor", {
  accountId: uuid("account_id").primaryKey().references(() => account.id, { onDelete: "cascade" }),
  /** Sealed with the installation's secret (AES-256-GCM), so that a copy of the database alone gives no codes. */
  sealedSecret: text("sealed_secret").notNull(),
  createdAt: instant("created_at").notNull(),
  confirmedAt: instant("confirmed_at"),
  /** The time step of the last code that was taken: a code is good once. */
  lastStep: bigint("last_step", { mode: "number" }),
});

/** Codes for the day on which the telephone is lost. Each is good once; only hashes are kept. */
export const recoveryCode = pgTable(
  "recovery_code",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("recovery_code_account").on(table.accountId)],
);

/** A sign-in between the password and the second factor; the id is the SHA-256 of the token that the browser holds. */
export const signInStep = pgTable("sign_in_step", {
  id: text("id").primaryKey(),
  accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
  expiresAt: instant("expires_at").notNull(),
});

/** A link that lets its holder set a new password, once and within the hour. Only the SHA-256 of its token is kept. */
export const resetLink = pgTable(
  "reset_link",
  {
    id: bornId(),
    tokenHash: text("token_hash").notNull().unique(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    /** The administrator who made it; null when it was asked for by mail. */
    createdBy: uuid("created_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("reset_link_account").on(table.accountId)],
);

/** A new e-mail address that waits to be confirmed from there. */
export const contactChange = pgTable(
  "contact_change",
  {
    id: bornId(),
    tokenHash: text("token_hash").notNull().unique(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    email: text("email").notNull(),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [index("contact_change_account").on(table.accountId)],
);
