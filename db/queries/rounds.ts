import { and, asc, desc, eq, exists, gte, isNull, not, or, type SQL, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES, type CommitmentState } from "~/domain/commitment";
import type { PartyCommitment } from "~/domain/rows/party";
import type { NamedRound, RoundRow } from "~/domain/rows/round";
import type { MeetingLine } from "~/domain/rows/meeting";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { agreement, auditEvent, clause, commitment, dossier, meeting, party, person, round } from "@db/schema";

import { commitmentIsReadable } from "./ledger-streams";
import { meetingIsVisible } from "./meetings";
import { nameColumnsOf, nameOf } from "./names";
import { levelIsReadable, literals } from "./visible";
import { whenOf } from "./when";

/** A calendar of rounds holds a handful a year; more than this is no calendar that a page shows. */
const MOST_ROUNDS = 300;
const MOST_LINES = 50;
/** How many years back a round is offered to a meeting. */
const OFFERED_YEARS = 3;

const columns = { round, party: nameColumnsOf(party) };
type Found = { readonly round: typeof round.$inferSelect; readonly party: { nameAr: string | null; nameFr: string | null; nameEn: string | null } | null };

const rowOf = ({ round: row, party: calls }: Found): RoundRow => ({
  id: row.id, level: row.level, session: row.session, year: row.year, title: row.title, sector: row.sector, regionCode: row.regionCode, partyId: row.partyId, partyName: calls && nameOf(calls),
  state: row.state, when: whenOf(row), note: row.note, version: row.version,
});

/** The calendar, the latest year first and within it the latest session. */
export async function roundsOfAll(): Promise<RoundRow[]> {
  const rows = await database().db.select(columns).from(round).leftJoin(party, eq(party.id, round.partyId)).orderBy(desc(round.year), desc(round.session), asc(round.level), asc(round.id)).limit(MOST_ROUNDS);
  return rows.map(rowOf);
}

/** A round of the calendar, or null where there is none. */
export async function roundById(id: string): Promise<RoundRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [row] = await database().db.select(columns).from(round).leftJoin(party, eq(party.id, round.partyId)).where(eq(round.id, id));
  return row ? rowOf(row) : null;
}

/** The rounds that are offered to a meeting in a year: those of the last years and of those to come. */
export async function roundChoices(year: number): Promise<NamedRound[]> {
  return database().db.select({ id: round.id, level: round.level, session: round.session, year: round.year, title: round.title, sector: round.sector, regionCode: round.regionCode }).from(round)
    .where(gte(round.year, year - OFFERED_YEARS)).orderBy(desc(round.year), desc(round.session), asc(round.level), asc(round.id)).limit(MOST_ROUNDS);
}

/** The last round before one that was held, of the same level and the same sector or region; null when none is known. */
export async function roundBefore(of: RoundRow): Promise<RoundRow | null> {
  const same = (column: typeof round.sector | typeof round.regionCode, value: string | null) => value === null ? isNull(column) : eq(column, value);
  const [row] = await database().db.select(columns).from(round).leftJoin(party, eq(party.id, round.partyId))
    .where(and(eq(round.level, of.level), same(round.sector, of.sector), same(round.regionCode, of.regionCode), eq(round.state, "held"), sql`(${round.year}, ${round.session}) < (${of.year}, ${of.session}::round_session)`))
    .orderBy(desc(round.year), desc(round.session), desc(round.id)).limit(1);
  return row ? rowOf(row) : null;
}

/** A meeting of a round, as a line of its page. */
export type RoundMeeting = Pick<MeetingLine, "id" | "state" | "title" | "when" | "time" | "place"> & { readonly dossierNumber: string | null };

/** The meetings that belong to a round, as far as the reader may know of them. */
export async function meetingsOfRound(scope: Scope, roundId: Id, most = MOST_LINES): Promise<RoundMeeting[]> {
  const rows = await database().db.select({ meeting, number: dossier.number }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(eq(meeting.roundId, roundId), meetingIsVisible(scope))).orderBy(asc(meeting.whenFrom), asc(meeting.createdAt), asc(meeting.id)).limit(most);
  return rows.map(({ meeting: row, number }) => ({ id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, dossierNumber: number }));
}

/** The newest meetings of some organisations that belong to no round, to choose from. */
export async function meetingsWithoutRound(scope: Scope, organisationIds: readonly Id[]): Promise<RoundMeeting[]> {
  if (organisationIds.length === 0) return [];
  const rows = await database().db.select({ meeting, number: dossier.number }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(isNull(meeting.roundId), sql`${meeting.organisationId} = any(${`{${organisationIds.join(",")}}`}::uuid[])`, meetingIsVisible(scope))).orderBy(desc(meeting.createdAt), desc(meeting.id)).limit(MOST_LINES);
  return rows.map(({ meeting: row, number }) => ({ id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, dossierNumber: number }));
}

/** Made in a meeting of the round, or by a clause of an agreement that was reached in one. */
export function madeInRound(scope: Scope, roundId: Id): SQL {
  const { db } = database();
  const reached = db.select({ one: sql`1` }).from(clause).innerJoin(agreement, eq(agreement.id, clause.agreementId)).innerJoin(meeting, eq(meeting.id, agreement.meetingId))
    .where(and(eq(clause.commitmentId, commitment.id), eq(meeting.roundId, roundId), levelIsReadable(scope, agreement), levelIsReadable(scope, meeting)));
  return or(sql`${commitment.meetingId} in (select ${meeting.id} from ${meeting} where ${meeting.roundId} = ${roundId})`, and(eq(commitment.source, "clause"), isNull(commitment.meetingId), exists(reached))) ?? sql`false`;
}

const isOpen = sql`${commitment.state} in (${literals(OPEN_COMMITMENT_STATES)})`;

/** The balance of a round: how many commitments of theirs were made in it, by what became of them, as far as the reader may see. */
export async function balanceOfRound(scope: Scope, roundId: Id): Promise<Readonly<Partial<Record<CommitmentState, number>>>> {
  const rows = await database().db.select({ state: commitment.state, count: sql<number>`count(*)::int` }).from(commitment)
    .where(and(eq(commitment.side, "theirs"), madeInRound(scope, roundId), commitmentIsReadable(scope))).groupBy(commitment.state);
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
}

/** What was promised in a round by them: all of it, or what is still open of it. The first to fall due come first. */
export async function commitmentsOfRound(scope: Scope, roundId: Id, which: "all" | "open"): Promise<PartyCommitment[]> {
  const rows = await database().db.select({ commitment, number: dossier.number }).from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .where(and(eq(commitment.side, "theirs"), madeInRound(scope, roundId), which === "open" ? isOpen : not(eq(commitment.state, "declaration")), commitmentIsReadable(scope)))
    .orderBy(asc(commitment.dueKey), asc(commitment.id)).limit(MOST_LINES);
  return rows.map(({ commitment: row, number }) => ({ id: row.id, words: row.words, verbatim: row.verbatim, state: row.state, said: whenOf(row), dueOn: row.dueOn, dossierNumber: number }));
}

/** Who saved a round last and when, read from the history; the name is null when the person was erased. */
export async function lastKeptRound(id: Id): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await database().db.select({ by: person.name, at: auditEvent.at }).from(auditEvent).leftJoin(person, sql`${person.id}::text = ${auditEvent.actor}`)
    .where(and(eq(auditEvent.chain, "rounds"), eq(auditEvent.tbl, "round"), eq(auditEvent.rowId, id))).orderBy(desc(auditEvent.seq)).limit(1);
  return row ?? null;
}
