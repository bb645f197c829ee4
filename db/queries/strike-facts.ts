import { and, asc, count, eq, inArray, isNull, notInArray, type SQL, sql } from "drizzle-orm";

import { STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { StrikeableRow } from "~/domain/rows/strike";
import type { Strikeable } from "~/domain/strike";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, outcome, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { isDecided, isOverruled, partiesAt, type Reader, strikeSubject, type Subject } from "./strike-subjects";

/** A record with what goes with it; besides what pages are told, the ids that a striking-out writes. */
export type StrikeFacts = StrikeableRow & { readonly taken: Taken; readonly isHeldByStruck: boolean };
/** The commitments and signs that go, the record itself among them; those of the commitments that were done set off others. */
export type Taken = { readonly commitmentIds: readonly Id[]; readonly doneIds: readonly Id[]; readonly signIds: readonly Id[]; /** The commitment that a struck sign belongs to. */ readonly bereft: Id | null };

/**
 * A record and everything that goes with it when it is struck out, or went with it; null when there is none that the reader may know of from the inside.
 * A meeting or a letter takes the commitments made in it, and a commitment its signs.
 */
export async function strikeFacts(scope: Scope, kind: Strikeable, id: string, through: Reader = database().db): Promise<StrikeFacts | null> {
  if (!idField.safeParse(id).success) return null;
  const subject = await strikeSubject(through, scope, kind, id);
  return subject && factsOf(through, subject);
}

async function factsOf(through: Reader, subject: Subject): Promise<StrikeFacts> {
  const { kind, id, words, when, texts, level, strikeId, dossier, recorded, claimedBy, isHeldByStruck } = subject;
  const commitments = await commitmentsTaken(through, subject);
  const signs = await signsTaken(through, subject, commitments.map((row) => row.id));
  const ids = commitments.map((row) => row.id);
  const [parties, outcomes, waiting, decided, overruled] = await Promise.all([
    kind === "meeting" ? partiesAt(through, id) : [], kind === "meeting" ? linesOf(through, id) : 0, waitingFor(through, ids),
    isDecided(through, subject.commitmentId ? [subject.commitmentId] : ids), isOverruled(through, subject),
  ]);
  const claims = commitments.flatMap((row) => [row.recordedBy, row.claimedBy]);
  const along = kind === "commitment" ? [] : commitments.map((row) => row.words);
  return {
    kind, id, words, when, texts, level, strikeId, parties, isHeldByStruck, commitmentId: subject.commitmentId,
    published: level === "members" && dossier.confidentiality === "members" && !(STATES_BEFORE_ADOPTION as readonly string[]).includes(dossier.state),
    dossier: { id: dossier.id, number: dossier.number, title: nameOf(dossier), organisationId: dossier.organisationId, state: dossier.state, ownerId: dossier.ownerId },
    rule: {
      organisationId: dossier.organisationId, ownerId: dossier.ownerId, authors: [...new Set([recorded.by, claimedBy, ...claims])], decided, overruled,
      records: [recorded, ...commitments.map((row) => ({ by: row.recordedBy, at: row.createdAt })), ...signs.map((row) => ({ by: row.recordedBy, at: row.at }))],
    },
    goes: { outcomes, commitments: along, signs: kind === "sign" ? 0 : signs.length, waiting },
    seen: [subject.version, outcomes, ...commitments.map((row) => row.version), "-", signs.length, waiting].join("."),
    taken: { commitmentIds: ids, doneIds: commitments.filter((row) => row.doneOn).map((row) => row.id), signIds: signs.map((row) => row.id), bereft: subject.commitmentId },
  };
}

/** Under the same striking-out as the record, or under none like it. */
const together = (column: typeof commitment.strikeId | typeof sign.strikeId, strikeId: Id | null): SQL => (strikeId ? eq(column, strikeId) : isNull(column));

async function commitmentsTaken(through: Reader, { kind, id, strikeId }: Subject) {
  if (kind === "sign") return [];
  const of = { meeting: commitment.meetingId, event: commitment.eventId, commitment: commitment.id }[kind];
  return through.select().from(commitment).where(and(eq(of, id), together(commitment.strikeId, strikeId))).orderBy(asc(commitment.createdAt), asc(commitment.id));
}

async function signsTaken(through: Reader, { kind, id, strikeId }: Subject, commitmentIds: readonly Id[]) {
  if (kind !== "sign" && commitmentIds.length === 0) return [];
  return through.select().from(sign).where(and(kind === "sign" ? eq(sign.id, id) : inArray(sign.commitmentId, [...commitmentIds]), together(sign.strikeId, strikeId))).orderBy(asc(sign.at), asc(sign.id));
}

/** Lines of a meeting that no commitment was made of. */
async function linesOf(through: Reader, meetingId: Id): Promise<number> {
  const [row] = await through.select({ lines: count() }).from(outcome).leftJoin(commitment, eq(commitment.outcomeId, outcome.id)).where(and(eq(outcome.meetingId, meetingId), isNull(commitment.id)));
  return row?.lines ?? 0;
}

async function waitingFor(through: Reader, ids: readonly Id[]): Promise<number> {
  if (ids.length === 0) return 0;
  const [row] = await through.select({ waiting: count() }).from(commitment)
    .where(and(inArray(commitment.triggerId, [...ids]), notInArray(commitment.id, [...ids]), isNull(commitment.strikeId)));
  return row?.waiting ?? 0;
}

/** The dossier that holds a record, whoever asks: what is locked first. */
export async function dossierHolding(tx: Transaction, kind: Strikeable, id: Id): Promise<Id | null> {
  const [row] = await tx.execute<{ dossier_id: Id }>(sql`select dossier_id from ${sql.identifier(kind)} where id = ${id}`);
  return row?.dossier_id ?? null;
}
