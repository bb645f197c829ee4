import { index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { DOSSIER_DOMAINS, DOSSIER_LEVELS, DOSSIER_STATES, PRIORITIES } from "~/domain/dossier";
import { REVERSALS } from "~/domain/reversal";

import { bornId, confidentiality, day, instant, nameColumns, oneNameNeeded } from "./columns";
import { organisation } from "./organisation";
import { party } from "./party";
import { account } from "./person";

export const dossierState = pgEnum("dossier_state", DOSSIER_STATES);
export const dossierLevel = pgEnum("dossier_level", DOSSIER_LEVELS);
export const dossierDomain = pgEnum("dossier_domain", DOSSIER_DOMAINS);
export const priority = pgEnum("priority", PRIORITIES);

export const dossier = pgTable(
  "dossier",
  {
    id: bornId(),
    /** `2026-014`, drawn at the first submission; null in a draft, whose address is its id. */
    number: text("number").unique(),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    /** The title, in up to three languages. */
    ...nameColumns(),
    category: text("category").notNull(),
    /** How many people it concerns; null while nobody has counted. */
    headCount: integer("head_count"),
    /** How many of them the verdicts that stand have settled: the highest count that one of them states; null where none states one. */
    settledCount: integer("settled_count"),
    level: dossierLevel("level").notNull(),
    domain: dossierDomain("domain").notNull(),
    sector: text("sector"),
    grounds: text("grounds").notNull(),
    regionCode: text("region_code"),
    provinceCode: text("province_code"),
    priority: priority("priority").notNull(),
    ownerId: uuid("owner_id").references(() => account.id),
    openedOn: day("opened_on").notNull(),
    state: dossierState("state").notNull(),
    stateBefore: dossierState("state_before"),
    suspendedUntil: day("suspended_until"),
    mergedIntoId: uuid("merged_into_id"),
    closedOn: day("closed_on"),
    confidentiality: confidentiality("confidentiality").notNull(),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    /** When something last happened in it, for the order of lists and for "since your last visit". */
    movedAt: instant("moved_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    oneNameNeeded("dossier"),
    index("dossier_organisation_moved").on(table.organisationId, table.movedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("dossier_moved").on(table.movedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("dossier_state_moved").on(table.state, table.movedAt),
    index("dossier_region").on(table.regionCode, table.organisationId),
  ],
);

/** The counterparties of a dossier, in the order in which they were named. */
export const dossierParty = pgTable(
  "dossier_party",
  {
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id, { onDelete: "cascade" }),
    partyId: uuid("party_id").notNull().references(() => party.id),
    organisationId: uuid("organisation_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.dossierId, table.partyId] }), index("dossier_party_party").on(table.partyId)],
);

/** The last place drawn in each year; the row is locked while a number is drawn. */
export const dossierCounter = pgTable("dossier_counter", { year: integer("year").primaryKey(), last: integer("last").notNull() });

export const reversal = pgEnum("reversal", REVERSALS);
export const subjectKind = pgEnum("subject_kind", ["dossier", "meeting", "commitment", "demand", "agreement"]);

/** Every move of every kind: who, when, from where to where, why, and on what evidence. Never changed afterwards. */
export const stateChange = pgTable(
  "state_change",
  {
    id: bornId(),
    organisationId: uuid("organisation_id").notNull(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    subject: subjectKind("subject").notNull(),
    subjectId: uuid("subject_id").notNull(),
    move: text("move").notNull(),
    fromState: text("from_state"),
    toState: text("to_state").notNull(),
    /** The day on which it took effect in the world, which may lie before the day it was recorded. */
    onDay: day("on_day").notNull(),
    at: instant("at").notNull(),
    /** Null when the clock moved it. */
    actorId: uuid("actor_id").references(() => account.id),
    reason: text("reason"),
    evidence: text("evidence"),
    claim: text("claim"),
    /** How many people a verdict settles, cumulative (settled question 15). */
    settledCount: integer("settled_count"),
    targetId: uuid("target_id"),
    /** How something kept was undone; null for every other move. */
    reversal: reversal("reversal"),
  },
  (table) => [index("state_change_subject").on(table.subjectId, table.at), index("state_change_dossier").on(table.dossierId, table.at)],
);
