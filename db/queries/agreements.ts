import { and, asc, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";

import type { Bound } from "~/domain/agreement";
import type { AgreementLine, AgreementRow, ClauseRow, SigningParty } from "~/domain/rows/agreement";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { agreement, agreementParty, clause, commitment, demand, demandLink, document, dossier, event, meeting, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { commitmentIsVisible } from "./commitments";
import { meetingIsVisible } from "./meetings";
import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

type Reader = Pick<Transaction, "select">;

/** Which agreements a reader may know of from the inside: their own level and that of the dossier that holds them. `dossier` is joined. */
export function agreementIsVisible(scope: Scope): SQL | undefined {
  return and(dossierIsVisible(scope), levelIsReadable(scope, agreement), inOrganisations(agreement.organisationId, scope.reads.organisation));
}

/** An agreement whole, or null when there is none that the reader may know of from the inside. Two round trips. */
export async function agreementById(scope: Scope, id: string): Promise<AgreementRow | null> {
  if (!idField.safeParse(id).success) return null;
  const { db } = database();
  const [[found], parties, clauses] = await Promise.all([wholeAgreement(db, scope, id), partiesOf(db, [id]), clausesOf(db, scope, id)]);
  if (!found) return null;
  const { agreement: row, dossier: holder, meeting: met, document: scan } = found;
  return {
    id: row.id, organisationId: row.organisationId, title: row.title, preamble: row.preamble, state: row.state, signedOn: row.signedOn, place: row.place, ourSignatories: row.ourSignatories,
    dossier: { id: holder.id, number: holder.number, title: nameOf(holder), state: holder.state, organisationId: holder.organisationId, ownerId: holder.ownerId },
    meeting: met && { id: met.id, title: met.title, when: whenOf(met) }, meetingId: row.meetingId,
    document: scan && { id: scan.id, fileName: scan.fileName },
    parties: parties.map(({ party: each }) => each), clauses, confidentiality: row.confidentiality, createdBy: row.createdBy, version: row.version,
  };
}

/** The meeting in which it was reached is named where the meeting is read, also when that was moved to another dossier: there its own level and that of the dossier which holds it now decide. */
function wholeAgreement(through: Reader, scope: Scope, id: Id) {
  return through.select({ agreement, dossier, meeting, document }).from(agreement)
    .innerJoin(dossier, eq(dossier.id, agreement.dossierId))
    .leftJoin(meeting, and(eq(meeting.id, agreement.meetingId), meetingIsVisible(scope)))
    .leftJoin(document, and(eq(document.id, agreement.documentId), levelIsReadable(scope, document)))
    .where(and(eq(agreement.id, id), agreementIsVisible(scope)));
}

async function partiesOf(through: Reader, agreementIds: readonly Id[]): Promise<{ agreementId: Id; party: SigningParty }[]> {
  const rows = await through.select({ agreementParty, party }).from(agreementParty).innerJoin(party, eq(party.id, agreementParty.partyId))
    .where(inArray(agreementParty.agreementId, [...agreementIds])).orderBy(asc(agreementParty.position), asc(party.id));
  return rows.map(({ agreementParty: { agreementId, signatory }, party: row }) => ({ agreementId, party: { id: row.id, name: nameOf(row), gender: row.gender, signatory } }));
}

/** Whom a clause binds, by when or after what, as its row holds it. */
export function boundOf({ side, partyId, dueKind, dueOn, dueDays, triggerId, triggerClauseId, triggerText, triggerEventId, triggerOn, triggerDays }: typeof clause.$inferSelect): Bound {
  const trigger = triggerId ? { kind: "commitment" as const, id: triggerId } : triggerClauseId ? { kind: "line" as const, id: triggerClauseId } : null;
  return { side, partyId, dueKind, dueOn, dueDays, trigger, triggerText, triggerEventId, triggerOn, triggerDays };
}

async function clausesOf(through: Reader, scope: Scope, agreementId: Id): Promise<ClauseRow[]> {
  const [rows, answers, made] = await Promise.all([
    through.select({ clause, party }).from(clause).leftJoin(party, eq(party.id, clause.partyId)).where(eq(clause.agreementId, agreementId)).orderBy(asc(clause.position), asc(clause.id)),
    through.select({ clauseId: clause.id, demandId: demandLink.demandId, anchor: demandLink.anchor }).from(demandLink)
      .innerJoin(clause, eq(clause.id, demandLink.clauseId)).innerJoin(demand, and(eq(demand.id, demandLink.demandId), levelIsReadable(scope, demand)))
      .where(eq(clause.agreementId, agreementId)).orderBy(asc(demandLink.createdAt), asc(demandLink.id)),
    commitmentsMade(through, scope, agreementId),
  ]);
  return rows.map(({ clause: row, party: bound }, place) => {
    const commitmentMade = made.find(({ id }) => id === row.commitmentId);
    return {
      id: row.id, number: place + 1, words: row.words, ...boundOf(row), partyName: bound && nameOf(bound),
      answers: answers.filter(({ clauseId }) => clauseId === row.id).map(({ demandId, anchor }) => ({ demandId, anchor })),
      commitment: commitmentMade ?? null,
    };
  });
}

async function commitmentsMade(through: Reader, scope: Scope, agreementId: Id) {
  const rows = await through.select({ commitment, waitsOnAnother }).from(clause).innerJoin(commitment, eq(commitment.id, clause.commitmentId)).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(eq(clause.agreementId, agreementId), commitmentIsVisible(scope)));
  return rows.map(({ commitment: row, waitsOnAnother: waits }) => ({ id: row.id, waitsOnAnother: waits, state: row.state, dueKind: row.dueKind, dueOn: row.dueOn, said: whenOf(row), lastSignOn: row.lastSignOn, doneOn: row.doneOn }));
}

const MOST = 200;

/** The agreements of a dossier that the reader may know of from the inside, drafts first, then the newest signed. */
export async function agreementsOf(scope: Scope, dossierId: Id): Promise<AgreementLine[]> {
  const { db } = database();
  const rows = await db.select({ agreement, clauses: count(clause.id) }).from(agreement).innerJoin(dossier, eq(dossier.id, agreement.dossierId)).leftJoin(clause, eq(clause.agreementId, agreement.id))
    .where(and(eq(agreement.dossierId, dossierId), agreementIsVisible(scope))).groupBy(agreement.id).orderBy(sql`${agreement.signedOn} desc nulls first`, desc(agreement.createdAt)).limit(MOST);
  const parties = rows.length > 0 ? await partiesOf(db, rows.map((row) => row.agreement.id)) : [];
  return rows.map(({ agreement: row, clauses }) => ({
    id: row.id, title: row.title, state: row.state, signedOn: row.signedOn, confidentiality: row.confidentiality, clauses,
    parties: parties.filter(({ agreementId }) => agreementId === row.id).map((each) => each.party.name),
  }));
}
