import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, primaryKey, text, time, uuid } from "drizzle-orm/pg-core";

import { SIDES } from "~/domain/commitment";
import { MEETING_STATES, OUTCOME_KINDS, UPCOMING_MEETING_STATES } from "~/domain/meeting";

import { bornId, coherentWhen, confidentiality, instant, whenColumns } from "./columns";
import { dossier } from "./dossier";
import { party } from "./party";
import { account } from "./person";
import { round } from "./round";
import { strike } from "./strike";

export const meetingState = pgEnum("meeting_state", MEETING_STATES);
export const outcomeKind = pgEnum("outcome_kind", OUTCOME_KINDS);
export const side = pgEnum("side", SIDES);

export const meeting = pgTable(
  "meeting",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    state: meetingState("state").notNull(),
    title: text("title"),
    ...whenColumns(),
    /** The hour on an exact day, in Morocco. */
    atTime: time("at_time"),
    place: text("place"),
    agenda: text("agenda"),
    handedOver: text("handed_over"),
    /** The round of dialogue that it belongs to. */
    roundId: uuid("round_id").references(() => round.id),
    notes: text("notes"),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    coherentWhen("meeting"),
    index("meeting_dossier").on(table.dossierId),
    index("meeting_round").on(table.roundId).where(sql.raw("round_id is not null")),
    index("meeting_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
    index("meeting_organisation").on(table.organisationId, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("meeting_created").on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("meeting_upcoming").on(table.organisationId, table.whenFrom).where(sql.raw(`state in (${UPCOMING_MEETING_STATES.map((state) => `'${state}'`).join(", ")})`)),
  ],
);

export const meetingParty = pgTable(
  "meeting_party",
  {
    meetingId: uuid("meeting_id").notNull().references(() => meeting.id, { onDelete: "cascade" }),
    partyId: uuid("party_id").notNull().references(() => party.id),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.partyId] }), index("meeting_party_party").on(table.partyId)],
);

/** Who sat in the room, on which side: named by office, as the note-taker wrote it. */
export const attendee = pgTable(
  "attendee",
  {
    id: bornId(),
    meetingId: uuid("meeting_id").notNull().references(() => meeting.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    side: side("side").notNull(),
    office: text("office").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [index("attendee_meeting").on(table.meetingId)],
);

/** What came out of a meeting, line by line; a line that is a commitment has one made from it, which then lives on its own. */
export const outcome = pgTable(
  "outcome",
  {
    id: bornId(),
    meetingId: uuid("meeting_id").notNull().references(() => meeting.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    kind: outcomeKind("kind").notNull(),
    words: text("words").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [index("outcome_meeting").on(table.meetingId)],
);
