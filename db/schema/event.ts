import { sql } from "drizzle-orm";
import { index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { ACTION_KINDS, EVENT_KINDS } from "~/domain/event";

import { bornId, coherentWhen, confidentiality, instant, whenColumns } from "./columns";
import { dossier } from "./dossier";
import { party } from "./party";
import { account } from "./person";
import { strike } from "./strike";

export const eventKind = pgEnum("event_kind", EVENT_KINDS);
export const actionKind = pgEnum("action_kind", ACTION_KINDS);

/** What happens besides meetings: letters out and in, collective actions, milestones. */
export const event = pgTable(
  "event",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    kind: eventKind("kind").notNull(),
    /** The forms that a collective action took; empty for the other kinds. */
    actionKinds: actionKind("action_kinds").array().notNull(),
    title: text("title").notNull(),
    body: text("body"),
    ...whenColumns(),
    place: text("place"),
    /** To whom a letter went or from whom it came. */
    partyId: uuid("party_id").references(() => party.id),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [coherentWhen("event"), index("event_dossier").on(table.dossierId), index("event_strike").on(table.strikeId).where(sql.raw("strike_id is not null"))],
);
