import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgEnum, pgTable, primaryKey, text, uuid } from "drizzle-orm/pg-core";

import { AGREEMENT_STATES, LINK_SUBJECTS } from "~/domain/agreement";

import { commitment, dueKind } from "./commitment";
import { bornId, confidentiality, day, instant } from "./columns";
import { demand } from "./demand";
import { document } from "./document";
import { dossier } from "./dossier";
import { event } from "./event";
import { meeting, side } from "./meeting";
import { party } from "./party";
import { account } from "./person";
import { strike } from "./strike";

/** The ways in which a clause says what it waits for; one at most. */
const TRIGGERS = "num_nonnulls(trigger_id, trigger_clause_id, trigger_on, coalesce(trigger_text, trigger_event_id::text))";

export const agreementState = pgEnum("agreement_state", AGREEMENT_STATES);
export const linkSubject = pgEnum("link_subject", LINK_SUBJECTS);

/** An agreement with one or more parties: drafted clause by clause, then signed on a day. */
export const agreement = pgTable(
  "agreement",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    title: text("title").notNull(),
    /** What stands before the clauses. */
    preamble: text("preamble"),
    state: agreementState("state").notNull(),
    /** The day it was signed; null before. */
    signedOn: day("signed_on"),
    place: text("place"),
    /** Who signed for us, by office. */
    ourSignatories: text("our_signatories"),
    /** The meeting in which it was reached. */
    meetingId: uuid("meeting_id").references(() => meeting.id),
    documentId: uuid("document_id").references(() => document.id),
    confidentiality: confidentiality("confidentiality").notNull(),
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("agreement_signed", sql.raw("(state = 'signed') = (signed_on is not null)")),
    index("agreement_dossier").on(table.dossierId),
    index("agreement_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
  ],
);

/** Who stands on the other side of an agreement, and who signed for them, by office. */
export const agreementParty = pgTable(
  "agreement_party",
  {
    agreementId: uuid("agreement_id").notNull().references(() => agreement.id, { onDelete: "cascade" }),
    partyId: uuid("party_id").notNull().references(() => party.id),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    signatory: text("signatory"),
    position: integer("position").notNull(),
  },
  (table) => [primaryKey({ columns: [table.agreementId, table.partyId] }), index("agreement_party_party").on(table.partyId)],
);

/** A clause as it stands in the text. One that binds somebody makes a commitment when the agreement is signed. */
export const clause = pgTable(
  "clause",
  {
    id: bornId(),
    agreementId: uuid("agreement_id").notNull().references(() => agreement.id, { onDelete: "cascade" }),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    position: integer("position").notNull(),
    words: text("words").notNull(),
    binds: boolean("binds").notNull(),
    side: side("side"),
    /** The party bound; null when we are. */
    partyId: uuid("party_id").references(() => party.id),
    dueKind: dueKind("due_kind"),
    dueOn: day("due_on"),
    /** Days after the signing; for a clause that is due so long after it. */
    dueDays: integer("due_days"),
    /** What a clause waits for that is counted from something else: a commitment, a clause above, an event in words (and the one by which they came true), or a day. */
    triggerId: uuid("trigger_id").references(() => commitment.id),
    triggerClauseId: uuid("trigger_clause_id").references((): AnyPgColumn => clause.id),
    triggerText: text("trigger_text"),
    triggerEventId: uuid("trigger_event_id").references(() => event.id),
    triggerOn: day("trigger_on"),
    triggerDays: integer("trigger_days"),
    /** The commitment it made on signing. */
    commitmentId: uuid("commitment_id").references(() => commitment.id),
  },
  (table) => [
    check("clause_binds", sql.raw("binds = (side is not null) and (side is distinct from 'theirs' or party_id is not null) and (side is distinct from 'ours' or party_id is null)")),
    check("clause_trigger", sql.raw(`${TRIGGERS} <= case when due_kind is not distinct from 'after' and due_days is null then 1 else 0 end`)),
    index("clause_agreement").on(table.agreementId, table.position),
    index("clause_commitment").on(table.commitmentId),
  ],
);

/** What a paragraph of a demand (or all of it) led to: a clause that answers it, or a commitment that was made of it. The trace follows these. */
export const demandLink = pgTable(
  "demand_link",
  {
    id: bornId(),
    demandId: uuid("demand_id").notNull().references(() => demand.id),
    /** The paragraph; null for the demand as a whole. */
    anchor: text("anchor"),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    subject: linkSubject("subject").notNull(),
    clauseId: uuid("clause_id").references(() => clause.id, { onDelete: "cascade" }),
    commitmentId: uuid("commitment_id").references(() => commitment.id, { onDelete: "cascade" }),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    check("demand_link_subject", sql.raw("case subject when 'clause' then clause_id is not null and commitment_id is null else commitment_id is not null and clause_id is null end")),
    index("demand_link_demand").on(table.demandId),
    index("demand_link_clause").on(table.clauseId),
    index("demand_link_commitment").on(table.commitmentId),
  ],
);
