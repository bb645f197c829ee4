import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { COMMITMENT_STATES, DUE_KINDS, OPEN_COMMITMENT_STATES, RUNGS, SOURCES } from "~/domain/commitment";
import { NUDGE_KINDS } from "~/domain/nudge";

import { bornId, coherentWhen, confidentiality, day, instant, whenColumns } from "./columns";
import { dossier } from "./dossier";
import { event } from "./event";
import { meeting, outcome, side } from "./meeting";
import { officeHolder, party } from "./party";
import { account } from "./person";
import { strike } from "./strike";

export const commitmentState = pgEnum("commitment_state", COMMITMENT_STATES);
export const rung = pgEnum("rung", RUNGS);
export const commitmentSource = pgEnum("commitment_source", SOURCES);
export const dueKind = pgEnum("due_kind", DUE_KINDS);

/** The rows of the ledger that are still open, in the words of its partial indexes, so that the planner knows them again. */
const OPEN = `state in (${OPEN_COMMITMENT_STATES.map((state) => `'${state}'`).join(", ")})`;
export const isOpenState = sql.raw(OPEN);
/** The rows that can wait for another commitment or for an event, in the words of their index. */
export const HAS_TRIGGER = "trigger_id is not null or trigger_text is not null or trigger_event_id is not null";

export const commitment = pgTable(
  "commitment",
  {
    id: bornId(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    side: side("side").notNull(),
    words: text("words").notNull(),
    /** The words as they were said; otherwise the page tags them "in substance" and sets no quotation marks. */
    verbatim: boolean("verbatim").notNull(),
    /** The institution bound; null when the commitment is ours. */
    partyId: uuid("party_id").references(() => party.id),
    officeHolderId: uuid("office_holder_id").references(() => officeHolder.id),
    /** The office that spoke that day, when it is not among the office-holders kept. */
    spokenBy: text("spoken_by"),
    source: commitmentSource("source").notNull(),
    sourceNote: text("source_note"),
    meetingId: uuid("meeting_id").references(() => meeting.id),
    outcomeId: uuid("outcome_id").references(() => outcome.id),
    eventId: uuid("event_id").references(() => event.id),
    rung: rung("rung").notNull(),
    /** When it was said. */
    ...whenColumns(),
    dueKind: dueKind("due_kind").notNull(),
    /** The day it is due; for one that depends on another, worked out when that other is kept. */
    dueOn: day("due_on"),
    triggerId: uuid("trigger_id").references((): AnyPgColumn => commitment.id),
    triggerDays: integer("trigger_days"),
    /** What sets it off when that is not a commitment kept here ("the decree"). */
    triggerText: text("trigger_text"),
    /** The event of the dossier by which those words came true. */
    triggerEventId: uuid("trigger_event_id").references(() => event.id),
    /** The day from which it is counted, where it waits for a day. */
    triggerOn: day("trigger_on"),
    test: text("test"),
    state: commitmentState("state").notNull(),
    /** The last dated sign on this very commitment after it was said. */
    lastSignOn: day("last_sign_on"),
    doneOn: day("done_on"),
    /** The first dated word of theirs on it after it was said, apart from its completion. */
    firstAnswerOn: day("first_answer_on"),
    /** Of the days between its saying and its completion, those in which it was our turn. */
    withUsDays: integer("with_us_days"),
    /** How many people its verdict settles, cumulative (settled question 15); null without such a verdict. */
    settledCount: integer("settled_count"),
    /** What is done about it next, and when; both or neither. */
    nextStep: text("next_step"),
    nextStepOn: day("next_step_on"),
    claimedBy: uuid("claimed_by").references(() => account.id),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    recordedBy: uuid("recorded_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
    /** The order of the ledger: by due day, those without one last. */
    dueKey: day("due_key").notNull().generatedAlwaysAs(sql.raw("coalesce(due_on, 'infinity'::date)")),
    /** From when its silence is counted; null when nothing bounds it. */
    silentFrom: day("silent_from").generatedAlwaysAs(
      sql.raw("coalesce(last_sign_on, case when_kind when 'exact' then when_from when 'about' then when_from when 'before' then when_to when 'between' then when_to end)"),
    ),
  },
  (table) => [
    coherentWhen("commitment"),
    check("commitment_party", sql.raw("(side = 'theirs') = (party_id is not null)")),
    check("commitment_due", sql.raw("case due_kind when 'on' then due_on is not null when 'after' then num_nonnulls(trigger_id, trigger_text, trigger_event_id, trigger_on) > 0 else due_on is null end")),
    check("commitment_next_step", sql.raw("(next_step is null) = (next_step_on is null)")),
    check("commitment_not_after_itself", sql.raw("trigger_id <> id")),
    index("commitment_dossier").on(table.dossierId),
    index("commitment_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
    index("commitment_meeting").on(table.meetingId),
    index("commitment_trigger").on(table.triggerId),
    index("commitment_trigger_event").on(table.triggerEventId).where(sql.raw("trigger_event_id is not null")),
    index("commitment_office_holder").on(table.officeHolderId, table.dueKey, table.id).where(sql.raw("office_holder_id is not null")),
    // What stands behind the id of each index is asked of its entries, without a look at the rows that it leaves out.
    index("commitment_next_step").on(table.organisationId, table.nextStepOn, table.id, table.side, table.state).where(isOpenState),
    index("commitment_next_step_all").on(table.nextStepOn, table.id, table.side, table.state).where(sql.raw(`next_step_on is not null and ${OPEN}`)),
    index("commitment_ledger").on(table.organisationId, table.dueKey, table.id, table.source, table.rung),
    index("commitment_ledger_all").on(table.dueKey, table.id, table.source, table.rung),
    index("commitment_open").on(table.organisationId, table.dueKey, table.id, table.silentFrom, table.nextStepOn, table.source, table.rung).where(isOpenState),
    index("commitment_open_all").on(table.dueKey, table.id, table.silentFrom, table.nextStepOn, table.source, table.rung).where(isOpenState),
    index("commitment_kind").on(table.organisationId, table.side, table.state, table.dueKey, table.id, table.silentFrom, table.nextStepOn, table.source, table.rung),
    index("commitment_kind_all").on(table.side, table.state, table.dueKey, table.id, table.silentFrom, table.nextStepOn, table.source, table.rung),
    index("commitment_open_silent").on(table.organisationId, table.silentFrom, table.id, table.side, table.state, table.nextStepOn, table.source, table.rung).where(isOpenState),
    index("commitment_open_silent_all").on(table.silentFrom, table.id, table.side, table.state, table.nextStepOn, table.source, table.rung).where(isOpenState),
    index("commitment_open_waiting").on(table.organisationId, table.dueKey, table.id).where(sql.raw(`(${HAS_TRIGGER}) and ${OPEN}`)),
    index("commitment_open_waiting_all").on(table.dueKey, table.id, table.side, table.state, table.partyId).where(sql.raw(`(${HAS_TRIGGER}) and ${OPEN}`)),
    index("commitment_party_state").on(table.partyId, table.state, table.dueKey, table.id, table.silentFrom),
    index("commitment_party_kind").on(table.partyId, table.organisationId, table.state, table.dueKey, table.id, table.silentFrom),
    index("commitment_party_silent").on(table.partyId, table.silentFrom, table.id, table.organisationId, table.state).where(sql.raw(`party_id is not null and ${OPEN}`)),
    // All that a track record reckons with: thousands of rows that lie all over the table are read off one index.
    index("commitment_party_record").on(
      table.partyId, table.organisationId, table.confidentiality, table.state, table.whenKind, table.whenFrom, table.whenTo, table.dueOn, table.doneOn, table.firstAnswerOn, table.withUsDays,
      table.dossierId, table.officeHolderId, table.source, table.meetingId, table.eventId, table.id,
    ).where(sql.raw("party_id is not null and strike_id is null")),
  ],
);

export const signKind = pgEnum("sign_kind", ["their_news", "our_nudge"]);
export const nudgeKind = pgEnum("nudge_kind", NUDGE_KINDS);

/** A dated sign on a commitment: news from them, or a nudge of ours. Signs end silence; nudges hand the turn over. */
export const sign = pgTable(
  "sign",
  {
    id: bornId(),
    commitmentId: uuid("commitment_id").notNull().references(() => commitment.id),
    dossierId: uuid("dossier_id").notNull(),
    organisationId: uuid("organisation_id").notNull(),
    kind: signKind("kind").notNull(),
    /** How we reminded them; null for news of theirs and for what was recorded without it. */
    nudge: nudgeKind("nudge"),
    onDay: day("on_day").notNull(),
    /** A nudge in two taps says no more than how it was made. */
    words: text("words"),
    strikeId: uuid("strike_id").references(() => strike.id),
    recordedBy: uuid("recorded_by").notNull().references(() => account.id),
    at: instant("at").notNull(),
  },
  (table) => [check("sign_says_something", sql.raw("words is not null or nudge is not null")), check("sign_nudge", sql.raw("nudge is null or kind = 'our_nudge'")), index("sign_commitment").on(table.commitmentId, table.onDay), index("sign_dossier").on(table.dossierId), index("sign_strike").on(table.strikeId).where(sql.raw("strike_id is not null"))],
);
