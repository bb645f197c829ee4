import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { LANGUAGES } from "~/domain/localized";
import { ROLES } from "~/domain/viewer";

import { bornId, day, gender, instant } from "./columns";
import { organisation } from "./organisation";

export const language = pgEnum("language", LANGUAGES);
export const role = pgEnum("role", ROLES);

/** Names and contacts live here alone, so that a person can be erased while the facts stay. The id is the account's. */
export const person = pgTable(
  "person",
  {
    id: bornId(),
    /** Null once the person was erased. */
    name: text("name"),
    /** Compared in lower case. */
    email: text("email").unique(),
    /** In the international form, `+212612345678`. */
    phone: text("phone").unique(),
    gender: gender("gender"),
    erasedAt: instant("erased_at"),
  },
  () => [
    check("person_reachable", sql.raw("erased_at is not null or num_nonnulls(email, phone) > 0")),
    check("person_erased", sql.raw("case when erased_at is null then name is not null else num_nonnulls(name, email, phone, gender) = 0 end")),
  ],
);

/** What lets a person in. */
export const account = pgTable("account", {
  id: uuid("id").primaryKey().references(() => person.id),
  passwordHash: text("password_hash").notNull(),
  language: language("language").notNull(),
  createdAt: instant("created_at").notNull(),
  suspendedAt: instant("suspended_at"),
  /** When the person left the union by their own hand; they can no longer sign in. */
  leftAt: instant("left_at"),
  /** Whether notices of the house (nothing confidential in them) are sent by e-mail. */
  notices: boolean("notices").notNull().default(true),
});

/** Lucia's sessions; the id is the SHA-256 of the token that the cookie carries. */
export const session = pgTable(
  "session",
  {
    id: text("id").primaryKey(),
    userId: uuid("user_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    expiresAt: instant("expires_at").notNull(),
    createdAt: instant("created_at").notNull().defaultNow(),
    /** Noted at most once an hour. */
    lastUsedAt: instant("last_used_at").notNull().defaultNow(),
    /** What the browser said it was, in a few words ("Firefox, Android"); null when it did not say. */
    device: text("device"),
  },
  (table) => [index("session_user").on(table.userId)],
);

/** An office held in an organisation, with its first day and perhaps its last. */
export const roleGrant = pgTable(
  "role_grant",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    role: role("role").notNull(),
    startsOn: day("starts_on").notNull(),
    /** The last day on which it is held; null while no end is known. */
    endsOn: day("ends_on"),
    grantedBy: uuid("granted_by").references(() => account.id),
    /** A delegation: the person in whose stead it is held, for as long as it lasts. */
    inSteadOf: uuid("in_stead_of").references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("role_grant_account").on(table.accountId), index("role_grant_organisation").on(table.organisationId)],
);

/** A link that lets one person in with a role. Only the SHA-256 of its token is kept. */
export const invitation = pgTable(
  "invitation",
  {
    id: bornId(),
    tokenHash: text("token_hash").notNull().unique(),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    role: role("role").notNull(),
    /** What the inviter calls the guest, to tell the links apart. */
    guest: text("guest").notNull(),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    usedAt: instant("used_at"),
    usedBy: uuid("used_by").references(() => account.id),
  },
  (table) => [index("invitation_organisation").on(table.organisationId, table.createdAt)],
);

/** Fields of a form that was sent without a session, kept for the person who signs in next, and for nobody else. */
export const carriedForm = pgTable("carried_form", {
  id: bornId(),
  accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
  address: text("address").notNull(),
  fields: jsonb("fields").notNull().$type<[string, string][]>(),
  createdAt: instant("created_at").notNull(),
});

/** Counters of the throttles (sign-in and every other secret that can be guessed). */
export const throttle = pgTable("throttle", { key: text("key").primaryKey(), points: integer("points").notNull(), expire: instant("expire") });

/** When a person last opened a dossier, for what moved since. `lastAt` moves with each visit, `previousAt` with each new one. */
export const visit = pgTable(
  "visit",
  {
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    lastAt: instant("last_at").notNull(),
    previousAt: instant("previous_at"),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.dossierId] })],
);

/** Who opened a page that showed records of the bureau level, and when (Law 09-08: access to confidential parts is logged). */
export const confidentialAccess = pgTable(
  "confidential_access",
  { id: bornId(), accountId: uuid("account_id").notNull(), /** Null for a paper over many dossiers. */ dossierId: uuid("dossier_id"), at: instant("at").notNull() },
  (table) => [index("confidential_access_dossier").on(table.dossierId, table.at)],
);
