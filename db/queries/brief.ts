import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { BriefPromise, BriefRows, LastWord, OpenDemand } from "~/domain/rows/brief";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { attendee, commitment, demand, demandFile, demandVersion, deposit, depositItem, dossier, event, meeting, meetingParty, officeHolder, party, response, sign } from "@db/schema";

import { depositIsVisible } from "./deposit-columns";
import { commitmentIsReadable } from "./ledger-streams";
import { officesHeld } from "./meeting-suggestions";
import { meetingIsVisible } from "./meetings";
import { nameOf } from "./names";
import { silencesOf } from "./party-silences";
import { responseIsReadable } from "./response-columns";
import { levelIsReadable, literals } from "./visible";
import { whenOf } from "./when";

/** A brief is one page: so many lines of each kind. */
const MOST = { theirs: 7, ours: 4, words: 3, demands: 4 } as const;
const isOpen = sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})`;

/** For whom a brief is: the parties across the table, and the meeting it prepares with its dossier, where there is one. */
export type BriefOf = { readonly partyIds: readonly Id[]; readonly meeting: { readonly id: Id; readonly dossierId: Id } | null; readonly today: Day };

/** Everything that a brief is made from. Short queries side by side, each cut to what fits the page. */
export async function briefRows(scope: Scope, of: BriefOf): Promise<BriefRows> {
  if (scope.reads.organisation.length === 0 || of.partyIds.length === 0) return { theirs: [], open: 0, overdue: 0, ours: [], lastMeeting: null, offices: [], lastWords: [], demands: [] };
  const [theirs, counts, ours, lastMeeting, offices, lastWords, demands] = await Promise.all([
    promises(scope, of, inArray(commitment.partyId, [...of.partyIds]), MOST.theirs), openCounts(scope, of), promises(scope, of, oursTo(of), MOST.ours),
    lastMeetingWith(scope, of), officesHeld(of.partyIds, of.today), lastWordsOf(scope, of.partyIds), openDemandsAt(scope, of.partyIds),
  ]);
  return { theirs, ...counts, ours, lastMeeting, offices, lastWords, demands };
}

async function promises(scope: Scope, { meeting: prepared }: BriefOf, which: SQL | undefined, limit: number): Promise<BriefPromise[]> {
  const rows = await database().db.select({ commitment, dossier, party, officeHolder }).from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId))
    .where(and(which, isOpen, commitmentIsReadable(scope)))
    .orderBy(...(prepared ? [desc(eq(commitment.dossierId, prepared.dossierId))] : []), asc(commitment.dueKey), asc(commitment.whenFrom), asc(commitment.id)).limit(limit);
  return rows.map(({ commitment: row, dossier: holder, party: bound, officeHolder: office }): BriefPromise => ({
    id: row.id, words: row.words, verbatim: row.verbatim, party: bound && nameOf(bound), office: office && nameOf(office), spokenBy: row.spokenBy, said: whenOf(row), rung: row.rung, state: row.state,
    dueKind: row.dueKind, dueOn: row.dueOn, triggerDays: row.triggerDays, triggerText: row.triggerText, triggerOn: row.triggerOn, dossierId: holder.id, dossierNumber: holder.number,
    level: row.confidentiality === "bureau" || holder.confidentiality === "bureau" ? "bureau" : row.confidentiality,
  }));
}

/** What we owe them: promised in a meeting with them or in a letter to them; or, where a meeting is prepared, in its dossier. */
function oursTo({ partyIds, meeting: prepared }: BriefOf): SQL | undefined {
  const ids = [...partyIds];
  return and(eq(commitment.side, "ours"), or(
    prepared ? eq(commitment.dossierId, prepared.dossierId) : undefined,
    sql`exists (select 1 from ${meetingParty} where ${meetingParty.meetingId} = ${commitment.meetingId} and ${inArray(meetingParty.partyId, ids)})`,
    sql`exists (select 1 from ${event} where ${event.id} = ${commitment.eventId} and ${inArray(event.partyId, ids)})`,
  ));
}

async function openCounts(scope: Scope, { partyIds, today }: BriefOf): Promise<Pick<BriefRows, "open" | "overdue">> {
  const [row] = await database().db.select({ open: sql<number>`count(*)::int`, overdue: sql<number>`(count(*) filter (where ${commitment.dueOn} < ${today}))::int` }).from(commitment)
    .where(and(inArray(commitment.partyId, [...partyIds]), isOpen, commitmentIsReadable(scope)));
  return { open: row?.open ?? 0, overdue: row?.overdue ?? 0 };
}

/** The last meeting that was held with any of them, and who sat in it. */
async function lastMeetingWith(scope: Scope, { partyIds, meeting: prepared }: BriefOf): Promise<BriefRows["lastMeeting"]> {
  const { db } = database();
  const [found] = await db.select({ meeting }).from(meeting)
    .where(and(
      sql`exists (select 1 from ${meetingParty} where ${meetingParty.meetingId} = ${meeting.id} and ${inArray(meetingParty.partyId, [...partyIds])})`,
      eq(meeting.state, "held"), prepared ? ne(meeting.id, prepared.id) : undefined, meetingIsVisible(scope),
    )).orderBy(sql`coalesce(${meeting.whenFrom}, ${meeting.whenTo}) desc nulls last`, desc(meeting.createdAt), desc(meeting.id)).limit(1);
  if (!found) return null;
  const there = await db.select({ side: attendee.side, office: attendee.office }).from(attendee).where(eq(attendee.meetingId, found.meeting.id)).orderBy(asc(attendee.position));
  const on = (side: "ours" | "theirs") => there.filter((each) => each.side === side).map(({ office }) => office);
  return { id: found.meeting.id, title: found.meeting.title, when: whenOf(found.meeting), theirs: on("theirs"), ours: on("ours") };
}

/** What they said last: news of their commitments and answers with words, the latest first. News is never recorded word for word. */
async function lastWordsOf(scope: Scope, partyIds: readonly Id[]): Promise<LastWord[]> {
  const { db } = database();
  const ids = [...partyIds];
  const [news, answers] = await Promise.all([
    db.select({ onDay: sign.onDay, words: sign.words, party }).from(sign).innerJoin(commitment, eq(commitment.id, sign.commitmentId)).innerJoin(party, eq(party.id, commitment.partyId))
      .where(and(inArray(commitment.partyId, ids), eq(sign.kind, "their_news"), isNull(sign.strikeId), isNotNull(sign.words), commitmentIsReadable(scope))).orderBy(desc(sign.onDay), desc(sign.at)).limit(MOST.words),
    db.select({ onDay: response.onDay, words: response.words, verbatim: response.verbatim, party }).from(response).innerJoin(deposit, eq(deposit.id, response.depositId))
      .innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId)).innerJoin(party, eq(party.id, deposit.partyId)).leftJoin(demand, eq(demand.id, response.demandId))
      .where(and(inArray(deposit.partyId, ids), isNotNull(response.words), depositIsVisible(scope), responseIsReadable(scope), or(isNull(demand.id), levelIsReadable(scope, demand)))).orderBy(desc(response.onDay), desc(response.createdAt)).limit(MOST.words),
  ]);
  const told = [...news.map((row) => ({ ...row, verbatim: false })), ...answers].flatMap(({ words, party: at, ...row }): LastWord[] => (words ? [{ ...row, words, party: nameOf(at) }] : []));
  return told.toSorted((a, b) => (a.onDay < b.onDay ? 1 : a.onDay > b.onDay ? -1 : 0)).slice(0, MOST.words);
}

/** What stands open at them: demands that were handed over and left without any answer, the longest waiting first, then those that are maintained after their answer. */
async function openDemandsAt(scope: Scope, partyIds: readonly Id[]): Promise<OpenDemand[]> {
  const silences = (await Promise.all(partyIds.map((id) => silencesOf(scope, id, null)))).flatMap(({ rows }) => rows);
  const unanswered = silences.map((row): OpenDemand => ({ id: row.demandId, title: row.title, since: row.onDay, maintained: false, dossierNumber: row.dossier.number })).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const rows = await database().db.selectDistinctOn([demand.id], { id: demand.id, title: demandVersion.title, since: deposit.onDay, number: dossier.number }).from(depositItem)
    .innerJoin(deposit, eq(deposit.id, depositItem.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId))
    .innerJoin(demand, eq(demand.id, depositItem.demandId)).innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId))
    .where(and(inArray(deposit.partyId, [...partyIds]), eq(demand.stance, "maintained"), levelIsReadable(scope, demand), depositIsVisible(scope))).orderBy(demand.id, desc(deposit.onDay));
  const known = new Set(unanswered.map(({ id }) => id));
  return [...unanswered, ...rows.filter(({ id }) => !known.has(id)).map((row): OpenDemand => ({ id: row.id, title: row.title, since: row.since, maintained: true, dossierNumber: row.number }))].slice(0, MOST.demands);
}
