import { and, asc, eq, inArray, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { Confidentiality } from "~/domain/confidentiality";
import type { TracedClause, TracedCommitment, TracedDemand, TracedDeposit, TracedMove, TracedResponse, TraceRows, TracedVersion } from "~/domain/rows/trace";
import { kinOf } from "~/domain/trace-family";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import {
  agreement, clause, commitment, demand, demandAncestry, demandFile, demandLink, demandVersion, deposit, depositItem, dossier, event, meeting, party, person, response, stateChange,
} from "@db/schema";

import { agreementIsVisible } from "./agreements";
import { commitmentIsVisible } from "./commitments";
import { demandIsVisible } from "./demand-columns";
import { depositIsVisible } from "./deposit-columns";
import { nameOf } from "./names";
import { numberedParagraphsIn } from "./paragraphs";
import { responseIsReadable } from "./response-columns";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

/** The demand that a trace begins at, with the dossier that holds it. */
export type TracedStart = { readonly id: Id; readonly title: string; readonly organisationId: Id; readonly currentVersionId: Id; readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: ReturnType<typeof nameOf> } };
export type Traced = { readonly start: TracedStart; readonly rows: TraceRows; /** Whether something of it is the bureau's alone, so that its opening is noted. */ readonly confidential: boolean };

/** A row as the trace tells it, with its level. */
type Levelled<Row> = { readonly row: Row; readonly level: Confidentiality };
const rowsIn = <Row>(found: readonly Levelled<Row>[]): Row[] => found.map(({ row }) => row);

/**
 * A demand with everything that may belong to its trace: its kin by merges and splits, their versions, the deposits that held any of them, what was
 * answered, agreed, promised and judged. What the reader may not see is left out everywhere. Null when there is no such demand for this reader.
 * Two round trips, whatever the length of the story.
 */
export async function traceRowsOf(scope: Scope, demandId: string): Promise<Traced | null> {
  if (!idField.safeParse(demandId).success) return null;
  const { db } = database();
  const [[found], kinship] = await Promise.all([
    db.select({ demand, dossier }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId)).where(and(eq(demand.id, demandId), demandIsVisible(scope))),
    db.select().from(demandAncestry).where(sql`${demandAncestry.dossierId} = (select dossier_id from demand where id = ${demandId})`).orderBy(asc(demandAncestry.at)),
  ]);
  if (!found) return null;
  const kin = [...kinOf(kinship, demandId)];
  const [demands, versions, deposits, responses, links, clauses, commitments, moves] = await Promise.all([
    demandsAmong(scope, kin), versionsOf(scope, kin), depositsHolding(scope, kin), responsesTo(scope, kin), linksFrom(scope, kin), clausesLinked(scope, kin), commitmentsLinked(scope, kin), movesOn(kin),
  ]);
  const seen = new Set(demands.map(({ row }) => row.id));
  const ancestry = kinship.filter(({ demandId: to, fromId }) => seen.has(to) && seen.has(fromId)).map(({ demandId: to, fromId, kind, at }) => ({ demandId: to, fromId, kind, at }));
  const known = new Set(commitments.map(({ row }) => row.id));
  return {
    start: { id: found.demand.id, title: found.demand.title, organisationId: found.demand.organisationId, currentVersionId: found.demand.currentVersionId, dossier: { id: found.dossier.id, number: found.dossier.number, title: nameOf(found.dossier) } },
    rows: {
      demands: rowsIn(demands), ancestry, versions, deposits: rowsIn(deposits), responses: rowsIn(responses),
      links: links.filter(({ commitmentId }) => commitmentId === null || known.has(commitmentId)),
      clauses: rowsIn(clauses).map((row) => (row.commitmentId !== null && known.has(row.commitmentId) ? row : { ...row, commitmentId: null })), commitments: rowsIn(commitments),
      moves: moves.filter(({ commitmentId }) => known.has(commitmentId)),
    },
    confidential: [...demands, ...deposits, ...responses, ...clauses, ...commitments].some(({ level }) => level === "bureau"),
  };
}

async function demandsAmong(scope: Scope, ids: readonly Id[]): Promise<Levelled<TracedDemand>[]> {
  const rows = await database().db.select({ row: { id: demand.id, title: demand.title }, level: demand.confidentiality }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId)).where(and(inArray(demand.id, [...ids]), demandIsVisible(scope)));
  return rows;
}

async function versionsOf(scope: Scope, ids: readonly Id[]): Promise<TracedVersion[]> {
  const rows = await database().db.select({ version: demandVersion, by: person.name }).from(demandVersion).innerJoin(demand, eq(demand.id, demandVersion.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .leftJoin(person, eq(person.id, demandVersion.createdBy))
    .where(and(inArray(demandVersion.demandId, [...ids]), demandIsVisible(scope))).orderBy(asc(demandVersion.createdAt), asc(demandVersion.number));
  return rows.map(({ version: { id, demandId, number, title, origin, createdAt, source }, by }) => ({ id, demandId, number, title, origin, by, at: createdAt, paragraphs: numberedParagraphsIn(source) }));
}

const heldIn = (ids: readonly Id[]) => sql`exists (select 1 from ${depositItem} where ${depositItem.depositId} = ${deposit.id} and ${inArray(depositItem.demandId, [...ids])})`;

async function depositsHolding(scope: Scope, ids: readonly Id[]): Promise<Levelled<TracedDeposit>[]> {
  const rows = await database().db.select({ deposit, party, openedOn: demandFile.openedOn, demandId: depositItem.demandId, versionId: depositItem.versionId, point: depositItem.point })
    .from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId)).innerJoin(party, eq(party.id, deposit.partyId))
    .where(and(inArray(depositItem.demandId, [...ids]), depositIsVisible(scope))).orderBy(asc(deposit.onDay), asc(deposit.createdAt), asc(depositItem.position));
  const byId = new Map<Id, Levelled<TracedDeposit>>();
  for (const { deposit: row, party: at, openedOn, ...item } of rows) {
    const { id, fileId, fileTitle, partyId, onDay, way, createdAt, confidentiality: level } = row;
    byId.set(id, { level, row: { id, fileId, fileTitle, fileOpenedOn: openedOn, partyId, party: nameOf(at), onDay, way, at: createdAt, items: [...(byId.get(id)?.row.items ?? []), item] } });
  }
  return [...byId.values()];
}

const sentOnTo = alias(party, "sent_on_to");

async function responsesTo(scope: Scope, ids: readonly Id[]): Promise<Levelled<TracedResponse>[]> {
  const rows = await database().db.select({ response, sentOnTo }).from(response)
    .innerJoin(deposit, eq(deposit.id, response.depositId)).innerJoin(demandFile, eq(demandFile.id, deposit.fileId)).innerJoin(dossier, eq(dossier.id, deposit.dossierId))
    .leftJoin(sentOnTo, eq(sentOnTo.id, response.sentOnToId)).where(and(heldIn(ids), depositIsVisible(scope), responseIsReadable(scope)))
    .orderBy(asc(response.onDay), asc(response.createdAt));
  return rows.map(({ response: row, sentOnTo: other }) => ({ level: row.confidentiality, row: {
    id: row.id, depositId: row.depositId, demandId: row.demandId, anchor: row.anchor, kind: row.kind, words: row.words, verbatim: row.verbatim, counterText: row.counterText,
    deferredUntil: row.deferredUntil, sentOnTo: other && nameOf(other), onDay: row.onDay, at: row.createdAt,
  } }));
}

async function linksFrom(scope: Scope, ids: readonly Id[]) {
  const rows = await database().db.select({ link: demandLink }).from(demandLink).innerJoin(demand, eq(demand.id, demandLink.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .where(and(inArray(demandLink.demandId, [...ids]), demandIsVisible(scope))).orderBy(asc(demandLink.createdAt));
  return rows.map(({ link: { demandId, anchor, clauseId, commitmentId, createdAt } }) => ({ demandId, anchor, clauseId, commitmentId, at: createdAt }));
}

const clauseIsLinked = (ids: readonly Id[]) => sql`${clause.id} in (select ${demandLink.clauseId} from ${demandLink} where ${inArray(demandLink.demandId, [...ids])})`;

async function clausesLinked(scope: Scope, ids: readonly Id[]): Promise<Levelled<TracedClause>[]> {
  const rows = await database().db.select({ clause, agreement }).from(clause).innerJoin(agreement, eq(agreement.id, clause.agreementId)).innerJoin(dossier, eq(dossier.id, agreement.dossierId))
    .where(and(clauseIsLinked(ids), agreementIsVisible(scope))).orderBy(asc(agreement.createdAt), asc(clause.position));
  return rows.map(({ clause: row, agreement: held }) => ({ level: held.confidentiality, row: {
    id: row.id, agreementId: held.id, agreementTitle: held.title, state: held.state, signedOn: held.signedOn, number: row.position + 1, words: row.words, commitmentId: row.commitmentId, at: held.createdAt,
  } }));
}

/** The ids of the commitments that these demands led to, by a link or through a clause, whoever asks. */
const commitmentIdsOf = (ids: readonly Id[]) => sql`(
  select ${demandLink.commitmentId} from ${demandLink} where ${inArray(demandLink.demandId, [...ids])} and ${demandLink.commitmentId} is not null
  union select ${clause.commitmentId} from ${clause} where ${clauseIsLinked(ids)} and ${clause.commitmentId} is not null)`;

async function commitmentsLinked(scope: Scope, ids: readonly Id[]): Promise<Levelled<TracedCommitment>[]> {
  const rows = await database().db.select({ commitment, party, waits: waitsOnAnother }).from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId)).leftJoin(party, eq(party.id, commitment.partyId))
    .where(and(sql`${commitment.id} in ${commitmentIdsOf(ids)}`, commitmentIsVisible(scope))).orderBy(asc(commitment.createdAt), asc(commitment.id));
  return rows.map(({ commitment: row, party: bound, waits }) => ({ level: row.confidentiality, row: {
    id: row.id, side: row.side, words: row.words, verbatim: row.verbatim, party: bound && nameOf(bound), rung: row.rung, state: row.state, said: whenOf(row), dueKind: row.dueKind, dueOn: row.dueOn,
    lastSignOn: row.lastSignOn, doneOn: row.doneOn, waitsOnAnother: waits, at: row.createdAt,
  } }));
}

/** The moves of those commitments after they were recorded. The caller keeps those whose commitment the reader may see. */
async function movesOn(ids: readonly Id[]): Promise<TracedMove[]> {
  const rows = await database().db.select().from(stateChange)
    .where(and(sql`${stateChange.subjectId} in ${commitmentIdsOf(ids)}`, eq(stateChange.subject, "commitment"), isNotNull(stateChange.fromState))).orderBy(asc(stateChange.at), asc(stateChange.id));
  return rows.map(({ id, subjectId, move, toState, onDay, at, reason, evidence, claim }) => ({ id, commitmentId: subjectId, move, toState: toState as TracedMove["toState"], onDay, at, reason, evidence, claim }));
}
