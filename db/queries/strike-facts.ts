import { and, asc, count, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";

import { STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import type { StrikeableRow } from "~/domain/rows/strike";
import type { Strikeable } from "~/domain/strike";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { clause, commitment, evidence, outcome, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { alongOf, isDecided, isOverruled, together } from "./strike-along";
import { commitmentSubject, eventSubject, evidenceSubject, meetingSubject, type Reader, signSubject, type Subject } from "./strike-subjects";
import { agreementSubject, demandFileSubject, demandSubject, depositSubject, documentSubject, responseSubject } from "./strike-texts";

/** A record with what goes with it; besides what pages are told, the ids that a striking-out writes. */
export type StrikeFacts = StrikeableRow & { readonly taken: Taken; readonly isHeldByStruck: boolean };
/** The commitments, signs and answers that go, the record itself among them; those of the commitments that were done set off others. */
export type Taken = {
  readonly commitmentIds: readonly Id[];
  readonly doneIds: readonly Id[];
  readonly signIds: readonly Id[];
  readonly responseIds: readonly Id[];
  /** The commitment that a struck sign belongs to. */
  readonly bereft: Id | null;
};

/** How each kind of record is found, struck out or not, for a reader who may know of it from the inside; the strictest level decides. */
const SUBJECTS: Readonly<Record<Strikeable, (through: Reader, scope: Scope, id: Id) => Promise<Subject | null>>> = {
  meeting: meetingSubject, commitment: commitmentSubject, event: eventSubject, sign: signSubject,
  demand: demandSubject, deposit: depositSubject, response: responseSubject, agreement: agreementSubject, document: documentSubject, demand_file: demandFileSubject, evidence: evidenceSubject,
};

/**
 * A record and everything that goes with it when it is struck out, or went with it; null when there is none that the reader may know of from the inside.
 * A meeting or a letter takes the commitments made and the answers given in it, an agreement the commitments that its clauses made, a commitment its
 * signs, a deposit the answers to it, and a demand the answers to it with everything said of it. A file of demands goes alone.
 */
export async function strikeFacts(scope: Scope, kind: Strikeable, id: string, through: Reader = database().db): Promise<StrikeFacts | null> {
  if (!idField.safeParse(id).success) return null;
  const subject = await SUBJECTS[kind](through, scope, id);
  return subject && factsOf(through, subject);
}

async function factsOf(through: Reader, subject: Subject): Promise<StrikeFacts> {
  const { kind, id, words, when, texts, level, strikeId, parties, dossier, recorded, claimedBy, isHeldByStruck, belongsTo } = subject;
  const commitments = await commitmentsTaken(through, subject);
  const signs = await signsTaken(through, subject, commitments.map((row) => row.id));
  const ids = commitments.map((row) => row.id);
  const bereft = kind === "sign" ? belongsTo : null;
  const [outcomes, waiting, decided, overruled, beside, shown] = await Promise.all([
    kind === "meeting" ? linesOf(through, id) : 0, waitingFor(through, ids), isDecided(through, bereft ? [bereft] : ids), isOverruled(through, subject), alongOf(through, subject), evidenceWith(through, ids),
  ]);
  const judged = decided || beside.judged;
  const claims = commitments.flatMap((row) => [row.recordedBy, row.claimedBy]);
  const { comments, links, files, deposits, demands, namedBy, relied } = beside;
  const responses = kind === "response" ? [{ id, version: subject.version }] : beside.responses;
  return {
    kind, id, words, when, texts, level, strikeId, parties, isHeldByStruck, belongsTo,
    published: subject.openToMembers && dossier.confidentiality === "members" && !(STATES_BEFORE_ADOPTION as readonly string[]).includes(dossier.state),
    dossier: { id: dossier.id, number: dossier.number, title: nameOf(dossier), organisationId: dossier.organisationId, state: dossier.state, ownerId: dossier.ownerId },
    rule: {
      organisationId: dossier.organisationId, ownerId: dossier.ownerId, authors: [...new Set([recorded.by, claimedBy, ...claims, ...beside.hands])], decided: judged || relied || (kind === "demand" && deposits > 0), overruled,
      records: [recorded, ...commitments.map((row) => ({ by: row.recordedBy, at: row.createdAt })), ...signs.map((row) => ({ by: row.recordedBy, at: row.at })), ...shown, ...beside.records],
    },
    goes: {
      outcomes, commitments: kind === "commitment" ? [] : commitments.map((row) => row.words), signs: kind === "sign" ? 0 : signs.length, waiting,
      responses: beside.responses.length, comments, links, files, deposits, demands, namedBy, judged, relied,
    },
    seen: [subject.version, outcomes, ...commitments.map((row) => row.version), "-", signs.length, waiting, "-", ...beside.responses.map((row) => row.version), "-", comments, links, files, deposits, demands, namedBy].join("."),
    taken: { commitmentIds: ids, doneIds: commitments.filter((row) => row.doneOn).map((row) => row.id), signIds: signs.map((row) => row.id), responseIds: responses.map((row) => row.id), bereft },
  };
}

/** The commitments that go with a record: made in it, or by its clauses when it was signed. */
async function commitmentsTaken(through: Reader, { kind, id, strikeId }: Subject) {
  const made = through.select({ id: clause.commitmentId }).from(clause).where(eq(clause.agreementId, id));
  const of = { meeting: eq(commitment.meetingId, id), event: eq(commitment.eventId, id), commitment: eq(commitment.id, id), agreement: inArray(commitment.id, made) };
  if (!(kind in of)) return [];
  return through.select().from(commitment).where(and(of[kind as keyof typeof of], together(commitment.strikeId, strikeId))).orderBy(asc(commitment.createdAt), asc(commitment.id));
}

async function signsTaken(through: Reader, { kind, id, strikeId }: Subject, commitmentIds: readonly Id[]) {
  if (kind !== "sign" && commitmentIds.length === 0) return [];
  return through.select().from(sign).where(and(kind === "sign" ? eq(sign.id, id) : inArray(sign.commitmentId, [...commitmentIds]), together(sign.strikeId, strikeId))).orderBy(asc(sign.at), asc(sign.id));
}

/** Who added evidence to the commitments that go, and when: it is read no more, and others may have added it. */
function evidenceWith(through: Reader, commitmentIds: readonly Id[]) {
  if (commitmentIds.length === 0) return [];
  return through.select({ by: evidence.createdBy, at: evidence.createdAt }).from(evidence).where(and(inArray(evidence.commitmentId, [...commitmentIds]), isNull(evidence.strikeId)));
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
