import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";

import type { Bound, Place } from "~/domain/agreement";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { agreement, agreementParty, clause, demand, demandLink, dossier, meeting } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { agreementIsVisible, boundOf } from "./agreements";
import { levelIsReadable } from "./visible";

/** Where an agreement belongs and who wrote it down when. */
export type AgreementBirth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly createdBy: Id; readonly createdAt: Date };
/** What its draft says, its parties and clauses apart. */
export type AgreementContent = { readonly title: string; readonly preamble: string | null; readonly ourSignatories: string | null; readonly meetingId: Id | null; readonly confidentiality: Confidentiality };
export type PartyWritten = { readonly partyId: Id; readonly signatory: string | null };
export type ClauseWritten = Bound & { readonly id: Id; readonly words: string; readonly answers: readonly Place[] };

/** What the rows that hang on an agreement carry of it. */
type Holder = { readonly agreementId: Id; readonly dossierId: Id; readonly organisationId: Id };

/** Writes the draft of an agreement down. Answers false, and writes nothing, when one with this id is there. */
export async function insertAgreement(tx: Transaction, birth: AgreementBirth, content: AgreementContent): Promise<boolean> {
  const written = await tx.insert(agreement).values({ ...birth, ...content, state: "draft" }).onConflictDoNothing({ target: agreement.id }).returning({ id: agreement.id });
  return written.length === 1;
}

/** Who wrote the agreement with this id down, and in which dossier; null when there is none. */
export async function authorOfAgreement(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: agreement.createdBy, dossierId: agreement.dossierId }).from(agreement).where(eq(agreement.id, id));
  return found ?? null;
}

/** The dossier that holds an agreement, whoever asks: what is locked first. */
export async function dossierOfAgreement(tx: Transaction, id: Id): Promise<Id | null> {
  const [found] = await tx.select({ dossierId: agreement.dossierId }).from(agreement).where(eq(agreement.id, id));
  return found?.dossierId ?? null;
}

/** Finds and locks an agreement; null when the reader does not know of it. The caller holds its dossier's lock. */
export async function lockAgreement(tx: Transaction, scope: Scope, id: Id) {
  const [found] = await tx.select({ agreement }).from(agreement).innerJoin(dossier, eq(dossier.id, agreement.dossierId)).where(and(eq(agreement.id, id), agreementIsVisible(scope))).for("update", { of: agreement });
  return found?.agreement ?? null;
}

/** Replaces what a draft says. The caller holds its lock and has compared the versions. */
export async function updateAgreement(tx: Transaction, id: Id, content: AgreementContent): Promise<void> {
  await tx.update(agreement).set({ ...content, version: sql`${agreement.version} + 1` }).where(eq(agreement.id, id));
}

/** What signing writes in the agreement's own row. */
export type Signature = { readonly signedOn: Day; readonly place: string | null; readonly ourSignatories: string | null; readonly documentId: Id | null };

export async function markSigned(tx: Transaction, id: Id, signature: Signature): Promise<void> {
  await tx.update(agreement).set({ ...signature, state: "signed", version: sql`${agreement.version} + 1` }).where(eq(agreement.id, id));
}

/** Puts the parties of a draft in the place of those that stood there. Rows that stay the same are not touched, so that the history tells of changes alone. */
export async function putParties(tx: Transaction, holder: Holder, parties: readonly PartyWritten[]): Promise<void> {
  const gone = parties.length > 0 ? notInArray(agreementParty.partyId, parties.map(({ partyId }) => partyId)) : undefined;
  await tx.delete(agreementParty).where(and(eq(agreementParty.agreementId, holder.agreementId), gone));
  if (parties.length === 0) return;
  await tx.insert(agreementParty).values(parties.map((each, position) => ({ ...holder, ...each, position }))).onConflictDoUpdate({
    target: [agreementParty.agreementId, agreementParty.partyId],
    set: { signatory: sql`excluded.signatory`, position: sql`excluded.position` },
    setWhere: sql`(agreement_party.signatory, agreement_party.position) is distinct from (excluded.signatory, excluded.position)`,
  });
}

/** The parties of an agreement in order, whoever asks. */
export async function partiesSigning(tx: Transaction, agreementId: Id): Promise<PartyWritten[]> {
  return tx.select({ partyId: agreementParty.partyId, signatory: agreementParty.signatory }).from(agreementParty).where(eq(agreementParty.agreementId, agreementId)).orderBy(asc(agreementParty.position));
}

/** The clauses of an agreement in order, whoever asks. */
export async function clausesToSign(tx: Transaction, agreementId: Id) {
  const rows = await tx.select().from(clause).where(eq(clause.agreementId, agreementId)).orderBy(asc(clause.position), asc(clause.id));
  return rows.map((row) => ({ id: row.id, words: row.words, commitmentId: row.commitmentId, ...boundOf(row) }));
}

/** Whether one of these ids is a clause of another agreement already. */
export async function areClausesElsewhere(tx: Transaction, agreementId: Id, ids: readonly Id[]): Promise<boolean> {
  if (ids.length === 0) return false;
  const rows = await tx.select({ id: clause.id }).from(clause).where(and(inArray(clause.id, [...ids]), sql`${clause.agreementId} <> ${agreementId}`)).limit(1);
  return rows.length > 0;
}

/** The columns that a draft can change in a clause. */
const OF_DRAFT = {
  position: "position", words: "words", binds: "binds", side: "side", partyId: "party_id", dueKind: "due_kind", dueOn: "due_on", dueDays: "due_days", triggerId: "trigger_id",
  triggerClauseId: "trigger_clause_id", triggerText: "trigger_text", triggerEventId: "trigger_event_id", triggerOn: "trigger_on", triggerDays: "trigger_days",
} as const;

function clauseValues({ id, words, side, partyId, dueKind, dueOn, dueDays, trigger, triggerText, triggerEventId, triggerOn, triggerDays }: ClauseWritten) {
  const [triggerId, triggerClauseId] = trigger?.kind === "line" ? [null, trigger.id] : [trigger?.id ?? null, null];
  return { id, words, side, binds: side !== null, partyId, dueKind, dueOn, dueDays, triggerId, triggerClauseId, triggerText, triggerEventId, triggerOn, triggerDays };
}

/**
 * Puts the clauses of a draft, in order, in the place of those that stood there; what they answer is written beside. Those that went are taken out
 * last, when no other waits for them any more.
 */
export async function putClauses(tx: Transaction, holder: Holder, clauses: readonly ClauseWritten[]): Promise<void> {
  if (clauses.length > 0) await writeClauses(tx, holder, clauses);
  const gone = clauses.length > 0 ? notInArray(clause.id, clauses.map(({ id }) => id)) : undefined;
  await tx.delete(clause).where(and(eq(clause.agreementId, holder.agreementId), gone));
}

async function writeClauses(tx: Transaction, holder: Holder, clauses: readonly ClauseWritten[]): Promise<void> {
  const columns = Object.values(OF_DRAFT).map((name) => sql.identifier(name));
  const [ours, theirs] = ["clause", "excluded"].map((table) => sql.join(columns.map((column) => sql`${sql.identifier(table)}.${column}`), sql`, `));
  await tx.insert(clause).values(clauses.map((each, position) => ({ ...holder, ...clauseValues(each), position }))).onConflictDoUpdate({
    target: clause.id,
    set: Object.fromEntries(Object.entries(OF_DRAFT).map(([field, column]) => [field, sql`excluded.${sql.identifier(column)}`])),
    setWhere: sql`(${ours}) is distinct from (${theirs})`,
  });
}

/**
 * Puts what the clauses answer in the place of what stood there. Only links to demands that the writer may see are taken back: what somebody else
 * linked and the writer cannot see stays.
 */
export async function putAnswers(tx: Transaction, scope: Scope, holder: Holder, clauses: readonly Pick<ClauseWritten, "id" | "answers">[], by: { readonly createdBy: Id; readonly createdAt: Date }): Promise<void> {
  const there = await tx.select({ id: demandLink.id, clauseId: demandLink.clauseId, demandId: demandLink.demandId, anchor: demandLink.anchor }).from(demandLink)
    .innerJoin(clause, eq(clause.id, demandLink.clauseId)).innerJoin(demand, and(eq(demand.id, demandLink.demandId), levelIsReadable(scope, demand)))
    .where(eq(clause.agreementId, holder.agreementId));
  const key = (clauseId: Id | null, { demandId, anchor }: Place) => `${clauseId} ${demandId} ${anchor}`;
  const wanted = new Map(clauses.flatMap(({ id, answers }) => answers.map((place) => [key(id, place), { clauseId: id, ...place }] as const)));
  const gone = there.filter((link) => !wanted.has(key(link.clauseId, link))).map(({ id }) => id);
  if (gone.length > 0) await tx.delete(demandLink).where(inArray(demandLink.id, gone));
  const known = new Set(there.map((link) => key(link.clauseId, link)));
  const fresh = [...wanted].filter(([name]) => !known.has(name)).map(([, link]) => link);
  const { dossierId, organisationId } = holder;
  if (fresh.length > 0) await tx.insert(demandLink).values(fresh.map((link) => ({ ...link, ...by, id: newId(), dossierId, organisationId, subject: "clause" as const })));
}

/** Notes the commitment that a clause made. */
export async function noteMade(tx: Transaction, clauseId: Id, commitmentId: Id): Promise<void> {
  await tx.update(clause).set({ commitmentId }).where(eq(clause.id, clauseId));
}

/** The demands among these ids that stand in the dossier and that the writer may see. */
export async function demandsAmong(tx: Transaction, scope: Scope, dossierId: Id, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await tx.select({ id: demand.id }).from(demand).where(and(inArray(demand.id, [...new Set(ids)]), eq(demand.dossierId, dossierId), levelIsReadable(scope, demand)));
  return new Set(rows.map(({ id }) => id));
}

/** Whether a meeting stands in the dossier and the writer may see it. */
export async function isMeetingOf(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: meeting.id }).from(meeting).where(and(eq(meeting.id, id), eq(meeting.dossierId, dossierId), levelIsReadable(scope, meeting)));
  return rows.length > 0;
}
