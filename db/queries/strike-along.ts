import { and, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

import type { GoesAlong } from "~/domain/rows/strike";
import { BUREAU_MOVES, BUREAU_MOVES_OF_DEMANDS, type Recorded } from "~/domain/strike";
import type { Id } from "~/domain/viewer";
import { agreement, clause, demand, demandComment, demandFile, demandFileItem, demandLink, demandVersion, deposit, depositItem, evidence, response, stateChange, strike } from "@db/schema";

import type { Reader, Subject } from "./strike-subjects";

/** Under the same striking-out as the record, or under none like it. */
export const together = (column: PgColumn, strikeId: Id | null): SQL => (strikeId ? eq(column, strikeId) : isNull(column));

/** What the texts of demands have hanging on them, besides commitments and signs. */
export type Along = Pick<GoesAlong, "comments" | "links" | "files" | "deposits" | "demands" | "namedBy"> & {
  readonly records: readonly Recorded[];
  /** Whose hand is in it besides whoever recorded it. */
  readonly hands: readonly (Id | null)[];
  /** The bureau judged it. */
  readonly judged: boolean;
  /** The bureau decided something on the strength of it, which stays. */
  readonly relied: boolean;
  readonly responses: readonly { readonly id: Id; readonly version: number }[];
};
const NOTHING: Along = { records: [], hands: [], judged: false, relied: false, responses: [], comments: 0, links: 0, files: 0, deposits: 0, demands: 0, namedBy: 0 };

/** What goes with a record of these kinds besides commitments and their signs, or went with one that is struck out. */
export async function alongOf(through: Reader, subject: Subject): Promise<Along> {
  const { kind, id, strikeId } = subject;
  switch (kind) {
    case "meeting":
      return { ...NOTHING, ...(await answersWith(through, eq(response.meetingId, id), strikeId)) };
    case "event":
      return { ...NOTHING, ...(await answersWith(through, eq(response.eventId, id), strikeId)) };
    case "deposit":
      return { ...NOTHING, ...(await withDeposit(through, subject)) };
    case "demand":
      return withDemand(through, subject);
    case "demand_file":
      return { ...NOTHING, ...(await withFile(through, id)) };
    case "agreement":
      return { ...NOTHING, ...(await withAgreement(through, subject)) };
    case "document":
      return { ...NOTHING, namedBy: await naming(through, id) };
    default:
      return NOTHING;
  }
}

async function answersWith(through: Reader, where: SQL, strikeId: Id | null): Promise<Pick<Along, "records" | "hands" | "responses">> {
  const rows = await through.select({ id: response.id, version: response.version, by: response.createdBy, at: response.createdAt }).from(response)
    .where(and(where, together(response.strikeId, strikeId))).orderBy(response.createdAt, response.id);
  return { records: rows.map(({ by, at }) => ({ by, at })), hands: rows.map(({ by }) => by), responses: rows.map(({ id, version }) => ({ id, version })) };
}

/** A demand goes with its versions, with what was said of it and with the answers to it. Whoever wrote, proposed or accepted a version had a hand in it. */
async function withDemand(through: Reader, { id, strikeId }: Subject): Promise<Along> {
  const [answers, versions, comments, links, [places], [handed], judged] = await Promise.all([
    answersWith(through, eq(response.demandId, id), strikeId),
    through.select({ by: demandVersion.createdBy, proposedBy: demandVersion.proposedBy, at: demandVersion.createdAt }).from(demandVersion).where(eq(demandVersion.demandId, id)),
    through.select({ by: demandComment.createdBy, at: demandComment.createdAt }).from(demandComment).where(eq(demandComment.demandId, id)),
    through.select({ by: demandLink.createdBy, at: demandLink.createdAt }).from(demandLink).where(eq(demandLink.demandId, id)),
    through.select({ n: count() }).from(demandFileItem).innerJoin(demandFile, eq(demandFile.id, demandFileItem.fileId)).where(and(eq(demandFileItem.demandId, id), isNull(demandFile.strikeId))),
    through.select({ n: count() }).from(depositItem).innerJoin(deposit, eq(deposit.id, depositItem.depositId)).where(and(eq(depositItem.demandId, id), isNull(deposit.strikeId))),
    wasMoved(through, and(eq(stateChange.subject, "demand"), eq(stateChange.subjectId, id), inArray(stateChange.move, [...BUREAU_MOVES_OF_DEMANDS]))),
  ]);
  return {
    ...NOTHING, responses: answers.responses, records: [...answers.records, ...versions.flatMap(({ by, proposedBy, at }) => [{ by, at }, ...(proposedBy ? [{ by: proposedBy, at }] : [])]), ...comments, ...links],
    hands: [...answers.hands, ...versions.flatMap(({ by, proposedBy }) => [by, proposedBy])], judged,
    comments: comments.length, links: links.length, files: places?.n ?? 0, deposits: handed?.n ?? 0,
  };
}

/** A file of demands goes alone: the texts that stand in it stay in the dossier, and live deposits of it keep it from going. */
async function withFile(through: Reader, id: Id): Promise<Pick<Along, "demands" | "deposits">> {
  const [[texts], [handed]] = await Promise.all([
    through.select({ n: count() }).from(demandFileItem).innerJoin(demand, eq(demand.id, demandFileItem.demandId)).where(and(eq(demandFileItem.fileId, id), isNull(demand.strikeId))),
    through.select({ n: count() }).from(deposit).where(and(eq(deposit.fileId, id), isNull(deposit.strikeId))),
  ]);
  return { demands: texts?.n ?? 0, deposits: handed?.n ?? 0 };
}

/** A deposit goes with the answers to it; what it handed over stays. */
async function withDeposit(through: Reader, { id, strikeId, recorded }: Subject): Promise<Partial<Along>> {
  const items = through.select({ id: depositItem.demandId }).from(depositItem).where(eq(depositItem.depositId, id));
  const [answers, demands, relied] = await Promise.all([
    answersWith(through, eq(response.depositId, id), strikeId), items,
    wasMoved(through, and(eq(stateChange.subject, "demand"), inArray(stateChange.subjectId, items), inArray(stateChange.move, [...BUREAU_MOVES_OF_DEMANDS]), sql`${stateChange.at} > ${recorded.at.toISOString()}`)),
  ]);
  return { ...answers, demands: demands.length, relied };
}

/** A signed agreement on whose strength the bureau recorded one in the dossier is not its author's to take away. */
async function withAgreement(through: Reader, { id, dossier }: Subject): Promise<Partial<Along>> {
  const signed = sql`(select s.at from ${stateChange} s where s.subject_id = ${id} and s.subject = 'agreement' and s.move = 'sign')`;
  const [links, relied] = await Promise.all([
    through.select({ by: demandLink.createdBy, at: demandLink.createdAt }).from(demandLink).innerJoin(clause, eq(clause.id, demandLink.clauseId)).where(eq(clause.agreementId, id)),
    wasMoved(through, and(eq(stateChange.subject, "dossier"), eq(stateChange.subjectId, dossier.id), eq(stateChange.move, "agree"), sql`${stateChange.at} >= ${signed}`)),
  ]);
  return { records: links, links: links.length, relied };
}

/** How many live records name a document. */
async function naming(through: Reader, id: Id): Promise<number> {
  const [[deposits], [responses], [agreements], [shown]] = await Promise.all([
    through.select({ n: count() }).from(deposit).where(and(eq(deposit.receiptId, id), isNull(deposit.strikeId))),
    through.select({ n: count() }).from(response).where(and(eq(response.documentId, id), isNull(response.strikeId))),
    through.select({ n: count() }).from(agreement).where(and(eq(agreement.documentId, id), isNull(agreement.strikeId))),
    through.select({ n: count() }).from(evidence).where(and(eq(evidence.documentId, id), isNull(evidence.strikeId))),
  ]);
  return (deposits?.n ?? 0) + (responses?.n ?? 0) + (agreements?.n ?? 0) + (shown?.n ?? 0);
}

async function wasMoved(through: Reader, where: SQL | undefined): Promise<boolean> {
  const rows = await through.select({ id: stateChange.id }).from(stateChange).where(where).limit(1);
  return rows.length > 0;
}

/** Whether the bureau made a move of its own on any of these commitments. */
export async function isDecided(through: Reader, commitmentIds: readonly Id[]): Promise<boolean> {
  if (commitmentIds.length === 0) return false;
  return wasMoved(through, and(inArray(stateChange.subjectId, [...commitmentIds]), eq(stateChange.subject, "commitment"), inArray(stateChange.move, [...BUREAU_MOVES])));
}

/** Whether a record was struck out before and restored by somebody else than its author. */
export async function isOverruled(through: Reader, { id, recorded }: Pick<Subject, "id" | "recorded">): Promise<boolean> {
  const rows = await through.select({ id: strike.id }).from(strike).where(and(eq(strike.subjectId, id), sql`${strike.restoredBy} <> ${recorded.by}`)).limit(1);
  return rows.length > 0;
}
