import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import { ADMISSION_STATES, ADMISSIONS } from "~/domain/admission";

import { bornId, instant } from "./columns";
import { organisation } from "./organisation";
import { account } from "./person";

export const admission = pgEnum("admission", ADMISSIONS);
export const admissionState = pgEnum("admission_state", ADMISSION_STATES);

/** A link by which many become members: it expires, has a cap, can be revoked. Only the SHA-256 of its token is kept. */
export const joinLink = pgTable(
  "join_link",
  {
    id: bornId(),
    tokenHash: text("token_hash").notNull().unique(),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    /** What it is called among its keepers ("general assembly of May"). */
    label: text("label").notNull(),
    admission: admission("admission").notNull(),
    cap: integer("cap").notNull(),
    /** How many places are taken; counted under the row's lock, so that the cap holds when hundreds come at once. */
    taken: integer("taken").notNull().default(0),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (table) => [index("join_link_organisation").on(table.organisationId, table.createdAt), check("join_link_cap", sql.raw("taken between 0 and cap"))],
);

/** Somebody who came by a join link, and what was decided. */
export const enrolment = pgTable(
  "enrolment",
  {
    id: bornId(),
    joinLinkId: uuid("join_link_id").notNull().references(() => joinLink.id),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    accountId: uuid("account_id").notNull().references(() => account.id),
    state: admissionState("state").notNull(),
    at: instant("at").notNull(),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
  },
  (table) => [
    unique("enrolment_once").on(table.joinLinkId, table.accountId),
    index("enrolment_waiting").on(table.organisationId, table.at, table.id).where(sql.raw("state = 'waiting'")),
    index("enrolment_account").on(table.accountId),
  ],
);
