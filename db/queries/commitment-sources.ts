import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";

import { type Day, type When } from "~/domain/days";
import { CLOSED_STATES } from "~/domain/dossier";
import type { Localized } from "~/domain/localized";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, dossierParty, event, meeting, meetingParty, officeHolder, party } from "@db/schema";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";
import { whenOf } from "./when";

/** A meeting in which something may have been said. */
export type MeetingChoice = { readonly id: Id; readonly title: string | null; readonly when: When; readonly partyIds: readonly Id[] };
/** A letter in which something may have been written. */
export type LetterChoice = { readonly id: Id; readonly title: string; readonly when: When };
/** Somebody who holds or held an office in a party, with the days as far as they are known. */
export type OfficeChoice = { readonly id: Id; readonly partyId: Id; readonly partyName: Localized; readonly office: Localized; readonly startsOn: Day | null; readonly endsOn: Day | null };

/** Where a commitment of a dossier can come from and who can have spoken: its meetings, its letters, its counterparties. */
export type CommitmentSources = { readonly meetings: readonly MeetingChoice[]; readonly letters: readonly LetterChoice[]; readonly counterparties: readonly Id[] };

const MOST = 200;

/** The meetings held and the letters of a dossier that the reader may see, newest first, and the dossier's counterparties in order. */
export async function sourcesOf(scope: Scope, dossierId: Id): Promise<CommitmentSources> {
  const { db } = database();
  const partyIds = sql<Id[]>`coalesce((select array_agg(mp.party_id order by mp.position) from ${meetingParty} mp where mp.meeting_id = ${meeting.id}), '{}')`;
  const [meetings, letters, parties] = await Promise.all([
    db.select({ meeting, partyIds }).from(meeting)
      .where(and(eq(meeting.dossierId, dossierId), eq(meeting.state, "held"), levelIsReadable(scope, meeting))).orderBy(desc(meeting.createdAt), desc(meeting.id)).limit(MOST),
    db.select().from(event)
      .where(and(eq(event.dossierId, dossierId), inArray(event.kind, ["letter_in", "letter_out"]), levelIsReadable(scope, event))).orderBy(desc(event.createdAt), desc(event.id)).limit(MOST),
    db.select({ id: dossierParty.partyId }).from(dossierParty).where(eq(dossierParty.dossierId, dossierId)).orderBy(asc(dossierParty.position)),
  ]);
  return {
    meetings: meetings.map((row) => ({ id: row.meeting.id, title: row.meeting.title, when: whenOf(row.meeting), partyIds: row.partyIds })),
    letters: letters.map((row) => ({ id: row.id, title: row.title, when: whenOf(row) })),
    counterparties: parties.map(({ id }) => id),
  };
}

/** Everybody who is known to hold or have held an office in any party, by party and start: the directory is the whole installation's. */
export async function officeChoices(): Promise<OfficeChoice[]> {
  const rows = await database().db.select({ officeHolder, party }).from(officeHolder).innerJoin(party, eq(party.id, officeHolder.partyId))
    .orderBy(asc(party.createdAt), asc(party.id), sql`${officeHolder.startsOn} desc nulls last`);
  return rows.map((row) => ({
    id: row.officeHolder.id, partyId: row.party.id, partyName: nameOf(row.party), office: nameOf(row.officeHolder), startsOn: row.officeHolder.startsOn, endsOn: row.officeHolder.endsOn,
  }));
}

/** A dossier in which something can be recorded. */
export type DossierChoice = { readonly id: Id; readonly number: string | null; readonly title: Localized };
const MOST_DOSSIERS = 12;

/** The dossiers of these organisations that moved last and are not closed, for choosing where to record. */
export async function recentDossiers(scope: Scope, organisationIds: readonly Id[]): Promise<DossierChoice[]> {
  const rows = await database().db.select().from(dossier)
    .where(and(inOrganisations(dossier.organisationId, organisationIds), dossierIsVisible(scope), sql`${dossier.state} not in (${sql.join([...CLOSED_STATES, "archived"].map((state) => sql`${state}`), sql`, `)})`))
    .orderBy(desc(dossier.movedAt), desc(dossier.id)).limit(MOST_DOSSIERS);
  return rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row) }));
}
