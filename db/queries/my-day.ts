import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";

import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import type { DossierState } from "~/domain/dossier";
import type { Localized } from "~/domain/localized";
import { UPCOMING_MEETING_STATES } from "~/domain/meeting";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import type { CallingCommitment, ComingMeeting, CommitmentCall, MyDayRows, WaitingDemand, WaitingDossier, WaitingReply } from "~/domain/rows/my-day";
import type { ResponseRow } from "~/domain/rows/response";
import { type Id, organisationsReached, type Scope, type Viewer } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, meeting, meetingParty, party, stateChange } from "@db/schema";

import { demandsInReview, returnedDemands } from "./demands";
import { commitmentIsReadable, isOpen } from "./ledger-streams";
import { meetingIsVisible } from "./meetings";
import { nameOf } from "./names";
import { unclassifiedResponses } from "./responses";
import { dossierIsVisible, inOrganisations } from "./visible";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

/** No list of a day is longer: what does not fit is a link away. */
const MOST = 20;

type Asking = { readonly viewer: Viewer; readonly scope: Scope; readonly today: Day; readonly thresholds: Thresholds };

/**
 * What waits for a viewer across the dossiers that they read from the inside. The short queries go side by side.
 * A bureau member finds for decision and judgement only what they had no hand in (settled question 2).
 */
export async function myDay(asking: Asking): Promise<MyDayRows> {
  const { viewer, scope, today, thresholds } = asking;
  const coordinates = organisationsReached(viewer, "coordinator");
  const bureau = organisationsReached(viewer, "bureau");
  const soon = addDays(today, thresholds.dueSoonDays);
  const silentSince = addDays(today, -thresholds.silentAfterDays);
  const calls = (side: "ours" | "theirs", where: SQL, order: SQL = sql`${commitment.dueKey}`) => callingCommitments(scope, and(isOpen, eq(commitment.side, side), where), order);
  const [demandsToReview, demandsReturned, unclassified, returned, toReview, meetings, overdueOurs, overdueTheirs, dueSoon, silent, claimed] = await Promise.all([
    demandsInReview(scope, MOST), returnedDemands(scope, coordinates, MOST), unclassifiedResponses(scope, coordinates, MOST),
    waitingDossiers(scope, "returned", inOrganisations(dossier.organisationId, coordinates)),
    waitingDossiers(scope, "submitted", and(inOrganisations(dossier.organisationId, bureau), hadNoHand(viewer.id))),
    comingMeetings(scope),
    calls("ours", sql`${commitment.dueKey} < ${today}`),
    calls("theirs", sql`${commitment.dueKey} < ${today}`),
    callingCommitments(scope, and(isOpen, sql`${commitment.dueKey} between ${today} and ${soon}`), sql`${commitment.dueKey}`),
    calls("theirs", sql`${commitment.silentFrom} <= ${silentSince} and ${commitment.dueKey} >= ${today} and not (${waitsOnAnother})`, sql`${commitment.silentFrom}`),
    callingCommitments(scope, and(inOrganisations(commitment.organisationId, bureau), eq(commitment.state, "claimed_done"), mayJudge(viewer.id)), sql`${commitment.dueKey}`),
  ]);
  return {
    demandsToReview: demandsToReview.filter((row) => !involvedInDemand(row).includes(viewer.id)).map(waitingDemand), demandsReturned: demandsReturned.map(waitingDemand),
    unclassified: unclassified.map(waitingReply),
    returned, toReview, meetings, commitments: { overdueOurs, overdueTheirs, dueSoon, silent, claimed } satisfies Record<CommitmentCall, unknown>,
  };
}

const waitingDemand = ({ id, title, state, openComments, dossier: { number } }: DemandRow): WaitingDemand => ({ id, title, state, openComments, dossierNumber: number });

const waitingReply = ({ id, words, verbatim, title, onDay, deposit, dossier: { number } }: ResponseRow): WaitingReply => ({ id, words, verbatim, title, onDay, party: deposit.party.name, dossierNumber: number });

/** Neither its owner, nor who opened it, nor who submitted it last. */
function hadNoHand(viewerId: Id): SQL | undefined {
  const lastSubmitter = sql`(
    select ${stateChange.actorId} from ${stateChange} where ${stateChange.subjectId} = ${dossier.id} and ${stateChange.move} = 'submit'
    order by ${stateChange.at} desc, ${stateChange.id} desc limit 1)`;
  return and(sql`${dossier.ownerId} is distinct from ${viewerId}`, ne(dossier.createdBy, viewerId), sql`${lastSubmitter} is distinct from ${viewerId}`);
}

/** Neither the owner of the dossier, nor who recorded the commitment, nor who recorded the claim. */
function mayJudge(viewerId: Id): SQL | undefined {
  const owner = sql`(select ${dossier.ownerId} from ${dossier} where ${dossier.id} = ${commitment.dossierId})`;
  return and(sql`${owner} is distinct from ${viewerId}`, ne(commitment.recordedBy, viewerId), sql`${commitment.claimedBy} is distinct from ${viewerId}`);
}

async function waitingDossiers(scope: Scope, state: DossierState, where: SQL | undefined): Promise<WaitingDossier[]> {
  const rows = await database().db.select().from(dossier).where(and(eq(dossier.state, state), where, dossierIsVisible(scope))).orderBy(asc(dossier.movedAt), asc(dossier.id)).limit(MOST);
  return rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row), movedAt: row.movedAt }));
}

async function callingCommitments(scope: Scope, where: SQL | undefined, order: SQL): Promise<CallingCommitment[]> {
  const { db } = database();
  const called = db.select({ id: commitment.id, key: sql`${order}`.as("key") }).from(commitment)
    .where(and(where, commitmentIsReadable(scope))).orderBy(order, asc(commitment.id)).limit(MOST).as("called");
  const rows = await db.select({ commitment, party, number: dossier.number }).from(called).innerJoin(commitment, eq(commitment.id, called.id))
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(party, eq(party.id, commitment.partyId)).orderBy(called.key, asc(called.id));
  return rows.map(({ commitment: row, party: bound, number }) => ({
    id: row.id, organisationId: row.organisationId, dossierNumber: number, side: row.side, words: row.words, verbatim: row.verbatim, party: bound && nameOf(bound),
    said: whenOf(row), dueOn: row.dueOn, lastSignOn: row.lastSignOn,
  }));
}

async function comingMeetings(scope: Scope): Promise<ComingMeeting[]> {
  const parties = sql<readonly Localized[]>`coalesce((
    select json_agg(json_build_object('ar', p.name_ar, 'fr', p.name_fr, 'en', p.name_en) order by mp.position)
    from ${meetingParty} mp join ${party} p on p.id = mp.party_id where mp.meeting_id = ${meeting.id}), '[]'::json)`;
  const rows = await database().db.select({ meeting, number: dossier.number, parties }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(meetingIsVisible(scope), inArray(meeting.state, [...UPCOMING_MEETING_STATES])))
    .orderBy(sql`${meeting.whenFrom} asc nulls last`, asc(meeting.createdAt), asc(meeting.id)).limit(MOST);
  return rows.map(({ meeting: row, number, parties: met }) => ({
    id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, parties: met, dossierNumber: number,
  }));
}
