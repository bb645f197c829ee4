import { boolean, index, integer, jsonb, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";
import { sql } from "drizzle-orm";

import { LETTER_STATES, NOTIFICATION_KINDS, RHYTHMS } from "~/domain/notification";

import { bornId, day, instant } from "./columns";
import { dossier } from "./dossier";
import { account, language } from "./person";

export const notificationKind = pgEnum("notification_kind", NOTIFICATION_KINDS);
export const rhythm = pgEnum("rhythm", RHYTHMS);
export const letterState = pgEnum("letter_state", LETTER_STATES);

/** What somebody is told of. It names its subject and holds none of its words: whoever opens it reads them with the rights of that day. */
export const notification = pgTable(
  "notification",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    kind: notificationKind("kind").notNull(),
    /** The record that it is about. */
    subjectId: uuid("subject_id").notNull(),
    dossierId: uuid("dossier_id").references(() => dossier.id),
    /** The day that makes it this one and no other: the due day, the day silence began. The same is told once. */
    onDay: day("on_day").notNull(),
    createdAt: instant("created_at").notNull(),
    readAt: instant("read_at"),
    /** The letter that carried it; null while none has. */
    letterId: uuid("letter_id").references(() => letter.id),
  },
  (table) => [
    unique("notification_once").on(table.accountId, table.kind, table.subjectId, table.onDay),
    index("notification_account").on(table.accountId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("notification_unread").on(table.accountId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()).where(sql.raw("read_at is null")),
    index("notification_unsent").on(table.accountId).where(sql.raw("letter_id is null and read_at is null")),
    index("notification_letter").on(table.letterId).where(sql.raw("letter_id is not null")),
    // Each stands in one of the two by which old ones are let go.
    index("notification_read_long_ago").on(table.readAt, table.id).where(sql.raw("read_at is not null")),
    index("notification_told_long_ago").on(table.createdAt, table.id).where(sql.raw("read_at is null")),
  ],
);

/** How somebody wants to be told by e-mail; without a row the house's defaults hold. */
export const notificationSetting = pgTable("notification_setting", {
  accountId: uuid("account_id").primaryKey().references(() => account.id, { onDelete: "cascade" }),
  rhythm: rhythm("rhythm").notNull(),
  /** Whether a letter's subject and lines may name dossiers; else they say no more than that something waits. */
  named: boolean("named").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** A dossier of which somebody does not want to be told. */
export const dossierMute = pgTable(
  "dossier_mute",
  {
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id, { onDelete: "cascade" }),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.accountId, table.dossierId] })],
);

/** The outbox: a letter to one account, whose address is looked up when it leaves. It is claimed before it is handed to the mail server, and noted after. */
export const letter = pgTable(
  "letter",
  {
    id: bornId(),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    language: language("language").notNull(),
    subject: text("subject").notNull(),
    paragraphs: jsonb("paragraphs").$type<readonly string[]>().notNull(),
    /** Where its link leads, as a path of the house. */
    path: text("path"),
    /** SHA-256 of the token of its one-click unsubscription. */
    unsubscribeHash: text("unsubscribe_hash").unique(),
    state: letterState("state").notNull(),
    attempts: integer("attempts").notNull().default(0),
    createdAt: instant("created_at").notNull(),
    claimedAt: instant("claimed_at"),
    sentAt: instant("sent_at"),
  },
  (table) => [index("letter_open").on(table.createdAt).where(sql.raw("state in ('waiting', 'sending')")), index("letter_account").on(table.accountId), index("letter_created").on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst())],
);
