import { type AnyPgColumn, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { PARTY_KINDS } from "~/domain/party";

import { bornId, day, gender, instant, nameColumns, oneNameNeeded } from "./columns";
import { account } from "./person";

export const partyKind = pgEnum("party_kind", PARTY_KINDS);

/** An institution across the table, or beside us: a directory shared by the whole installation, as a tree. */
export const party = pgTable(
  "party",
  {
    id: bornId(),
    parentId: uuid("parent_id").references((): AnyPgColumn => party.id),
    kind: partyKind("kind").notNull(),
    ...nameColumns(),
    gender: gender("gender").notNull(),
    /** What it is to us, in a few words («الوزارة الوصية»). */
    standing: text("standing"),
    contact: text("contact"),
    /** The day on which it ceased to exist. */
    closedOn: day("closed_on"),
    /** The party that took it in; what names this one means that one. */
    mergedIntoId: uuid("merged_into_id").references((): AnyPgColumn => party.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [oneNameNeeded("party"), index("party_parent").on(table.parentId)],
);

/** Who held an office in a party, from when to when. The office is named always, the person only if the union wishes. */
export const officeHolder = pgTable(
  "office_holder",
  {
    id: bornId(),
    partyId: uuid("party_id").notNull().references(() => party.id),
    /** The office, in up to three languages. */
    ...nameColumns(),
    gender: gender("gender"),
    personName: text("person_name"),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [oneNameNeeded("office_holder"), index("office_holder_party").on(table.partyId)],
);
