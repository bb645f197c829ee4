import { and, asc, desc, eq, gte, inArray, isNull, lte, or, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES, type Side } from "~/domain/commitment";
import { type Day, yearOf } from "~/domain/days";
import { RECORDING_STATES } from "~/domain/dossier";
import type { Localized } from "~/domain/localized";
import type { DossierNamed } from "~/domain/rows/meeting";
import type { NamedRound } from "~/domain/rows/round";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { attendee, commitment, dossier, event, meeting, meetingParty, officeHolder } from "@db/schema";

import { meetingIsVisible } from "./meetings";
import { nameOf } from "./names";
import { type PartyChoice, partyChoices } from "./party-choices";
import { roundChoices } from "./rounds";
import { type TriggerEventChoice, triggerEventChoices } from "./triggers";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";

const FEW = 12;
const LAST_MEETINGS = 40;

/** The parties met most recently in the meetings that the reader may see, the latest first. */
export async function recentlyMet(scope: Scope): Promise<Id[]> {
  const latest = database().db.select({ id: meeting.id, createdAt: meeting.createdAt }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(meetingIsVisible(scope)).orderBy(desc(meeting.createdAt), desc(meeting.id)).limit(LAST_MEETINGS).as("latest");
  const rows = await database().db.select({ id: meetingParty.partyId }).from(meetingParty).innerJoin(latest, eq(latest.id, meetingParty.meetingId))
    .groupBy(meetingParty.partyId).orderBy(desc(sql`max(${latest.createdAt})`)).limit(FEW);
  return rows.map(({ id }) => id);
}

/** The offices that sat in this dossier's meetings before, on each side, the most frequent first. */
export async function officesMet(scope: Scope, dossierId: Id): Promise<Readonly<Record<Side, readonly string[]>>> {
  const rows = await database().db.select({ side: attendee.side, office: attendee.office }).from(attendee)
    .innerJoin(meeting, eq(meeting.id, attendee.meetingId)).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(eq(meeting.dossierId, dossierId), meetingIsVisible(scope)))
    .groupBy(attendee.side, attendee.office).orderBy(desc(sql`count(*)`), asc(attendee.office)).limit(2 * FEW);
  const on = (side: Side) => rows.filter((row) => row.side === side).slice(0, FEW).map(({ office }) => office);
  return { ours: on("ours"), theirs: on("theirs") };
}

/** The offices of these parties that somebody holds on a day, as far as is known. */
export async function officesHeld(partyIds: readonly Id[], on: Day): Promise<readonly { partyId: Id; office: Localized }[]> {
  if (partyIds.length === 0) return [];
  const rows = await database().db.select().from(officeHolder)
    .where(and(
      inArray(officeHolder.partyId, [...partyIds]), or(isNull(officeHolder.startsOn), lte(officeHolder.startsOn, on)), or(isNull(officeHolder.endsOn), gte(officeHolder.endsOn, on)),
    )).orderBy(asc(officeHolder.createdAt)).limit(FEW);
  return rows.map((row) => ({ partyId: row.partyId, office: nameOf(row) }));
}

/** What a new commitment of this dossier could wait on: its open commitments that the reader may see. */
export async function possibleTriggers(scope: Scope, dossierId: Id): Promise<readonly { id: Id; words: string }[]> {
  return database().db.select({ id: commitment.id, words: commitment.words }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(
      eq(commitment.dossierId, dossierId), inArray(commitment.state, [...OPEN_COMMITMENT_STATES]), dossierIsVisible(scope), levelIsReadable(scope, commitment),
      or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
    )).orderBy(asc(commitment.createdAt), asc(commitment.id)).limit(100);
}

/** The open dossiers of these organisations that moved last, to choose from when a meeting is logged from nowhere. */
export async function dossiersToRecordIn(scope: Scope, organisationIds: readonly Id[]): Promise<readonly DossierNamed[]> {
  const rows = await database().db.select().from(dossier)
    .where(and(dossierIsVisible(scope), inOrganisations(dossier.organisationId, organisationIds), inArray(dossier.state, [...RECORDING_STATES])))
    .orderBy(desc(dossier.movedAt), desc(dossier.id)).limit(FEW);
  return rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row), organisationId: row.organisationId, state: row.state }));
}

/** Everything that the form of a meeting offers to choose from, as found. */
export type MeetingChoices = {
  readonly directory: readonly PartyChoice[];
  /** The counterparties of the dossier, then those met recently. */
  readonly suggested: readonly Id[];
  readonly officesMet: Readonly<Record<Side, readonly string[]>>;
  readonly officesHeld: readonly { readonly partyId: Id; readonly office: Localized }[];
  readonly triggers: readonly { readonly id: Id; readonly words: string }[];
  readonly events: readonly TriggerEventChoice[];
  readonly rounds: readonly NamedRound[];
};

/** What to offer for a meeting of a dossier, whose counterparties come first. The caller has asked whether the dossier may be read. */
export async function meetingChoices(scope: Scope, dossierId: Id, counterparties: readonly Id[], today: Day): Promise<MeetingChoices> {
  const [directory, recent, met, triggers, events, rounds] = await Promise.all([
    partyChoices(), recentlyMet(scope), officesMet(scope, dossierId), possibleTriggers(scope, dossierId), triggerEventChoices(scope, dossierId, today), roundChoices(yearOf(today)),
  ]);
  const ceased = new Set(directory.filter(({ closedOn }) => closedOn !== null).map(({ id }) => id));
  const suggested = [...new Set([...counterparties, ...recent.filter((id) => !ceased.has(id))])];
  return { directory, suggested, officesMet: met, officesHeld: await officesHeld(suggested, today), triggers, events, rounds };
}
