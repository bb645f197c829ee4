import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, pgEnum, pgTable, primaryKey, text, unique, uuid } from "drizzle-orm/pg-core";

import { ANCESTRIES, COMMENT_KINDS, COMMENT_STATES, DEMAND_PARTS, DEMAND_STANCES, VERSION_ORIGINS } from "~/domain/demand";

import { bornId, confidentiality, day, instant } from "./columns";
import { dossier } from "./dossier";
import { organisation } from "./organisation";
import { account, language } from "./person";
import { strike } from "./strike";

export const demandPart = pgEnum("demand_part", DEMAND_PARTS);
export const demandStance = pgEnum("demand_stance", DEMAND_STANCES);
export const versionOrigin = pgEnum("version_origin", VERSION_ORIGINS);
export const commentKind = pgEnum("comment_kind", COMMENT_KINDS);
export const commentState = pgEnum("comment_state", COMMENT_STATES);
export const ancestryKind = pgEnum("ancestry_kind", ANCESTRIES);

/** A demand file (settled question 12): an ordered set of demands under one numbering. */
export const demandFile = pgTable(
  "demand_file",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    title: text("title").notNull(),
    /** The day it is dated; "our 2023 file" is found by its year. */
    openedOn: day("opened_on").notNull(),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history; its texts keep their places in it and stay in the dossier. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [index("demand_file_dossier").on(table.dossierId, table.openedOn), index("demand_file_strike").on(table.strikeId).where(sql.raw("strike_id is not null"))],
);

/** One text of a dossier: a demand that a file numbers as a point, or the cover or an annex that stands before or behind the points. */
export const demand = pgTable(
  "demand",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    part: demandPart("part").notNull(),
    title: text("title").notNull(),
    /** What its authors and the bureau made of it; what its deposits make of it is worked out (settled question 12). */
    stance: demandStance("stance").notNull(),
    /** The newest version: what is read, reviewed and edited. */
    currentVersionId: uuid("current_version_id").notNull().references((): AnyPgColumn => demandVersion.id),
    /** The version that the bureau validated last; the one that may be deposited. */
    validatedVersionId: uuid("validated_version_id").references((): AnyPgColumn => demandVersion.id),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    index("demand_dossier").on(table.dossierId),
    index("demand_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
    /** The review desk of a bureau asks for those that wait, the longest waiting first, among all the texts that it ever judged. */
    index("demand_in_review").on(table.organisationId, table.createdAt, table.id).where(sql.raw("stance = 'in_review' and strike_id is null")),
  ],
);

/** The place of a demand in a file that is still being put together; a deposit freezes it. */
export const demandFileItem = pgTable(
  "demand_file_item",
  {
    fileId: uuid("file_id").notNull().references(() => demandFile.id, { onDelete: "cascade" }),
    demandId: uuid("demand_id").notNull().references(() => demand.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.fileId, table.demandId] }), index("demand_file_item_demand").on(table.demandId)],
);

/** A text as it was saved. Never changed afterwards; a trigger sees to it. */
export const demandVersion = pgTable(
  "demand_version",
  {
    id: bornId(),
    demandId: uuid("demand_id").notNull().references((): AnyPgColumn => demand.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    /** 1, 2, 3… within the demand. */
    number: integer("number").notNull(),
    title: text("title").notNull(),
    /** The canonical text of the document (`app/editor/canonical.ts`), byte for byte what `hash` was taken of. */
    source: text("source").notNull(),
    schemaVersion: integer("schema_version").notNull(),
    hash: text("hash").notNull(),
    origin: versionOrigin("origin").notNull(),
    /** The version it was made from; null for the first. */
    parentId: uuid("parent_id"),
    /** Why it was saved, in the author's words. */
    why: text("why"),
    /** Who wrote it; of an accepted amendment, who accepted it. */
    createdBy: uuid("created_by").notNull().references(() => account.id),
    /** Of an accepted amendment, who proposed the wording. */
    proposedBy: uuid("proposed_by").references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [unique("demand_version_number").on(table.demandId, table.number), index("demand_version_dossier").on(table.dossierId)],
);

/**
 * What somebody has open in the editor: their own text as far as it was kept, and when they were last seen there. Nobody else reads the text;
 * others are told that somebody is at it. Not part of the history.
 */
export const demandDraft = pgTable(
  "demand_draft",
  {
    demandId: uuid("demand_id").notNull().references(() => demand.id, { onDelete: "cascade" }),
    accountId: uuid("account_id").notNull().references(() => account.id, { onDelete: "cascade" }),
    /** The version the writing began from. */
    baseVersionId: uuid("base_version_id").notNull(),
    title: text("title"),
    /** Canonical text of the document; null while nothing was changed. */
    source: text("source"),
    /** Why it was changed, as far as it was typed. */
    why: text("why"),
    /** The name of the last keeping, given by the tab that wrote: a second tab that kept something in between is noticed. */
    revision: integer("revision").notNull(),
    keptAt: instant("kept_at"),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.demandId, table.accountId] })],
);

/** A comment on a paragraph (or on the whole text), or a wording proposed for one. */
export const demandComment = pgTable(
  "demand_comment",
  {
    id: bornId(),
    demandId: uuid("demand_id").notNull().references(() => demand.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    /** The version it was written on. */
    versionId: uuid("version_id").notNull().references(() => demandVersion.id),
    /** The paragraph it stands at; null for the whole text. */
    anchor: text("anchor"),
    /** The paragraph's text as it then read, so that the comment stays readable when it changes. */
    quoted: text("quoted"),
    kind: commentKind("kind").notNull(),
    words: text("words"),
    /** The wording proposed for the paragraph. */
    proposal: text("proposal"),
    replyToId: uuid("reply_to_id").references((): AnyPgColumn => demandComment.id),
    state: commentState("state").notNull(),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    decidedBy: uuid("decided_by").references(() => account.id),
    decidedAt: instant("decided_at"),
    decisionReason: text("decision_reason"),
    /** The version that an accepted wording made. */
    madeVersionId: uuid("made_version_id").references(() => demandVersion.id),
  },
  (table) => [
    index("demand_comment_demand").on(table.demandId, table.createdAt),
    check("demand_comment_amendment", sql.raw("(kind = 'amendment') = (proposal is not null)")),
  ],
);

/** Where a demand comes from: it was merged from others, or split off one. */
export const demandAncestry = pgTable(
  "demand_ancestry",
  {
    demandId: uuid("demand_id").notNull().references(() => demand.id, { onDelete: "cascade" }),
    fromId: uuid("from_id").notNull().references(() => demand.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    kind: ancestryKind("kind").notNull(),
    at: instant("at").notNull(),
    by: uuid("by").notNull().references(() => account.id),
  },
  (table) => [primaryKey({ columns: [table.demandId, table.fromId] }), index("demand_ancestry_from").on(table.fromId)],
);

/** A text of the association's own to begin from. */
export const textTemplate = pgTable(
  "text_template",
  {
    id: bornId(),
    organisationId: uuid("organisation_id").notNull().references(() => organisation.id),
    name: text("name").notNull(),
    part: demandPart("part").notNull(),
    language: language("language").notNull(),
    source: text("source").notNull(),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    closedAt: instant("closed_at"),
    version: integer("version").notNull().default(1),
  },
  (table) => [index("text_template_organisation").on(table.organisationId)],
);
