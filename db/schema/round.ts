import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { ROUND_LEVELS, ROUND_SESSIONS, ROUND_STATES } from "~/domain/round";

import { bornId, coherentWhen, instant, whenColumns } from "./columns";
import { party } from "./party";
import { account } from "./person";

export const roundLevel = pgEnum("round_level", ROUND_LEVELS);
export const roundSession = pgEnum("round_session", ROUND_SESSIONS);
export const roundState = pgEnum("round_state", ROUND_STATES);

/** A round of dialogue, held or missed: a calendar shared by the whole installation, as the directory of parties is. What is said of its meetings is per reader. */
export const round = pgTable(
  "round",
  {
    id: bornId(),
    level: roundLevel("level").notNull(),
    session: roundSession("session").notNull(),
    /** The year in which the session falls. */
    year: integer("year").notNull(),
    title: text("title"),
    /** The sector of a sectoral round. */
    sector: text("sector"),
    regionCode: text("region_code"),
    /** Who calls it or presides over it, where that is known. */
    partyId: uuid("party_id").references(() => party.id),
    state: roundState("state").notNull(),
    ...whenColumns(),
    /** Why it was not held, or what was agreed about its order. */
    note: text("note"),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    coherentWhen("round"),
    check("round_reach", sql.raw("case level when 'sectoral' then sector is not null when 'regional' then region_code is not null else true end")),
    index("round_year").on(table.year.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
