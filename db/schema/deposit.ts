import { sql } from "drizzle-orm";
import { boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";

import { CLOCK_LEVELS, CLOCK_PRESETS, CLOCK_SECTORS } from "~/domain/clock";
import { DEPOSIT_WAYS } from "~/domain/deposit";
import { RESPONSE_KINDS, RESPONSE_SOURCES } from "~/domain/response";

import { bornId, confidentiality, day, instant, nameColumns, oneNameNeeded } from "./columns";
import { demand, demandFile, demandPart, demandVersion } from "./demand";
import { document } from "./document";
import { dossier } from "./dossier";
import { event } from "./event";
import { meeting } from "./meeting";
import { party } from "./party";
import { account } from "./person";
import { strike } from "./strike";

export const depositWay = pgEnum("deposit_way", DEPOSIT_WAYS);
export const responseKind = pgEnum("response_kind", RESPONSE_KINDS);
export const responseSource = pgEnum("response_source", RESPONSE_SOURCES);
export const clockPreset = pgEnum("clock_preset", CLOCK_PRESETS);
export const clockLevel = pgEnum("clock_level", CLOCK_LEVELS);
export const clockSector = pgEnum("clock_sector", CLOCK_SECTORS);

/** A demand file handed to a party on a day: what it holds is frozen by its hash (settled questions 12 and 13). */
export const deposit = pgTable(
  "deposit",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    fileId: uuid("file_id").notNull().references(() => demandFile.id),
    fileTitle: text("file_title").notNull(),
    partyId: uuid("party_id").notNull().references(() => party.id),
    onDay: day("on_day").notNull(),
    way: depositWay("way").notNull(),
    registryNumber: text("registry_number"),
    /** The office that received it. */
    receivedBy: text("received_by"),
    note: text("note"),
    /** The scan of the receipt. */
    receiptId: uuid("receipt_id").references(() => document.id),
    /** SHA-256 over the places and hashes of what was handed over, in order (`app/domain/deposit.ts`). */
    hash: text("hash").notNull(),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("deposit_dossier").on(table.dossierId, table.onDay),
    index("deposit_file").on(table.fileId),
    index("deposit_party").on(table.partyId, table.onDay),
    index("deposit_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
  ],
);

/** One text of a deposit as it was handed over. Never changed afterwards; a trigger sees to it. */
export const depositItem = pgTable(
  "deposit_item",
  {
    depositId: uuid("deposit_id").notNull().references(() => deposit.id),
    demandId: uuid("demand_id").notNull().references(() => demand.id),
    versionId: uuid("version_id").notNull().references(() => demandVersion.id),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    part: demandPart("part").notNull(),
    /** Its place among all texts handed over, from 1. */
    position: integer("position").notNull(),
    /** The number of the point; null for the cover and annexes. */
    point: integer("point"),
  },
  (table) => [
    primaryKey({ columns: [table.depositId, table.demandId] }),
    unique("deposit_item_position").on(table.depositId, table.position),
    index("deposit_item_demand").on(table.demandId),
    index("deposit_item_version").on(table.versionId),
  ],
);

/** What a party answered to a deposit: to all of it, to one demand, or to one paragraph. */
export const response = pgTable(
  "response",
  {
    id: bornId(),
    depositId: uuid("deposit_id").notNull().references(() => deposit.id),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    /** The demand it answers; null when it answers the deposit as a whole. */
    demandId: uuid("demand_id").references(() => demand.id),
    /** The paragraph of that demand; null when it answers all of it. */
    anchor: text("anchor"),
    /** Null while nobody has classified it: then it is something to do. */
    kind: responseKind("kind"),
    words: text("words"),
    /** The words as they were said or written; otherwise the page tags them "in substance". */
    verbatim: boolean("verbatim").notNull(),
    /** The text that they offer instead. */
    counterText: text("counter_text"),
    deferredUntil: day("deferred_until"),
    /** To whom they say it belongs. */
    sentOnToId: uuid("sent_on_to_id").references(() => party.id),
    source: responseSource("source").notNull(),
    meetingId: uuid("meeting_id").references(() => meeting.id),
    /** The letter it came in. */
    eventId: uuid("event_id").references(() => event.id),
    /** Number and day of the question in parliament, or what else tells where it was said. */
    sourceNote: text("source_note"),
    onDay: day("on_day").notNull(),
    documentId: uuid("document_id").references(() => document.id),
    confidentiality: confidentiality("confidentiality").notNull(),
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("response_anchor", sql.raw("anchor is null or demand_id is not null")),
    check("response_counter", sql.raw("kind is distinct from 'counter_offer' or counter_text is not null")),
    index("response_deposit").on(table.depositId),
    index("response_demand").on(table.demandId),
    index("response_dossier").on(table.dossierId, table.onDay),
    index("response_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
    index("response_unclassified").on(table.organisationId).where(sql.raw("kind is null and strike_id is null")),
  ],
);

/** Delays that a deposit starts: editable, each with the source that states it. Off until somebody turns it on. */
export const clockRule = pgTable(
  "clock_rule",
  {
    id: bornId(),
    /** The reading it belongs to; sources disagree on some. */
    preset: clockPreset("preset").notNull(),
    ...nameColumns(),
    days: integer("days").notNull(),
    level: clockLevel("level").notNull(),
    /** Whom the file was handed over to; an older rule is for everybody. */
    sector: clockSector("sector").notNull().default("all"),
    citation: text("citation").notNull(),
    enabled: boolean("enabled").notNull(),
    position: integer("position").notNull(),
    changedBy: uuid("changed_by").references(() => account.id),
    changedAt: instant("changed_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  () => [oneNameNeeded("clock_rule"), check("clock_rule_days", sql.raw("days between 1 and 3650"))],
);
