import { and, asc, eq, inArray, ne, type SQL, sql } from "drizzle-orm";

import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import type { DossierState } from "~/domain/dossier";
import type { Localized } from "~/domain/localized";
import { UPCOMING_MEETING_STATES } from "~/domain/meeting";
import { DAY_LIST } from "~/domain/my-day";
import { type DemandRow, involvedInDemand } from "~/domain/rows/demand";
import type { ComingMeeting, MyDayRows, WaitingDemand, WaitingDossier, WaitingReply } from "~/domain/rows/my-day";
import type { ResponseRow } from "~/domain/rows/response";
import { type Id, organisationsReached, type Scope, scopeWithin, type Viewer } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, meeting, meetingParty, party, stateChange } from "@db/schema";

import { demandsInReview, returnedDemands } from "./demands";
import { meetingIsVisible } from "./meetings";
import { callingCommitments } from "./my-day-commitments";
import { nameOf } from "./names";
import { unclassifiedResponses } from "./responses";
import { silentParties } from "./silent-parties";
import { dossierIsVisible, inOrganisations } from "./visible";
import { whenOf } from "./when";

/** How many days ahead a meeting is one of this week. */
const MEETINGS_AHEAD = 7;
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
  const calling = { viewerId: viewer.id, today, thresholds, coordinates: scopeWithin(scope, coordinates), bureau: scopeWithin(scope, bureau) };
  const [demandsToReview, demandsReturned, unclassified, returned, toReview, meetings, commitments, silent] = await Promise.all([
    demandsInReview(scope, MOST), returnedDemands(scope, coordinates, MOST), unclassifiedResponses(scope, coordinates, MOST),
    waitingDossiers(scope, "returned", inOrganisations(dossier.organisationId, coordinates)),
    waitingDossiers(scope, "submitted", and(inOrganisations(dossier.organisationId, bureau), hadNoHand(viewer.id))),
    comingMeetings(scope, addDays(today, MEETINGS_AHEAD)),
    callingCommitments(calling),
    silentParties(calling.bureau, { today, thresholds, most: DAY_LIST }),
  ]);
  return {
    demandsToReview: demandsToReview.filter((row) => !involvedInDemand(row).includes(viewer.id)).map(waitingDemand), demandsReturned: demandsReturned.map(waitingDemand),
    unclassified: unclassified.map(waitingReply),
    returned, toReview, meetings, commitments, silentParties: silent,
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

async function waitingDossiers(scope: Scope, state: DossierState, where: SQL | undefined): Promise<WaitingDossier[]> {
  const rows = await database().db.select().from(dossier).where(and(eq(dossier.state, state), where, dossierIsVisible(scope))).orderBy(asc(dossier.movedAt), asc(dossier.id)).limit(MOST);
  return rows.map((row) => ({ id: row.id, number: row.number, title: nameOf(row), movedAt: row.movedAt }));
}

/** Meetings that are to come until a day, and those whose day is not known yet or has passed without being logged. */
async function comingMeetings(scope: Scope, until: Day): Promise<ComingMeeting[]> {
  const parties = sql<readonly Localized[]>`coalesce((
    select json_agg(json_build_object('ar', p.name_ar, 'fr', p.name_fr, 'en', p.name_en) order by mp.position)
    from ${meetingParty} mp join ${party} p on p.id = mp.party_id where mp.meeting_id = ${meeting.id}), '[]'::json)`;
  const rows = await database().db.select({ meeting, number: dossier.number, parties }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(meetingIsVisible(scope), inArray(meeting.state, [...UPCOMING_MEETING_STATES]), sql`coalesce(${meeting.whenFrom}, ${until}) <= ${until}`))
    .orderBy(sql`${meeting.whenFrom} asc nulls last`, asc(meeting.createdAt), asc(meeting.id)).limit(MOST);
  return rows.map(({ meeting: row, number, parties: met }) => ({
    id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, parties: met, dossierNumber: number,
  }));
}
