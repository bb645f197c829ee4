import { and, eq, isNull, or, type SQL, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt, exactly, type When } from "~/domain/days";
import type { Localized } from "~/domain/localized";
import type { Recorded, Strikeable } from "~/domain/strike";
import type { Id, Scope } from "~/domain/viewer";
import { agreement, clause, commitment, dossier, event, evidence, meeting, meetingParty, party, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations, levelReaches } from "./visible";
import { whenOf } from "./when";

export type Reader = Pick<Transaction, "select">;

/** A record that can be struck out, or was, with the dossier that holds it. */
export type Subject = {
  readonly kind: Strikeable;
  readonly id: Id;
  readonly words: string | null;
  readonly when: When;
  readonly texts: readonly string[];
  readonly level: Confidentiality;
  /** Members see it now, or would if it were not struck out, as far as the record itself tells. */
  readonly openToMembers: boolean;
  readonly parties: readonly Localized[];
  readonly recorded: Recorded;
  readonly claimedBy: Id | null;
  readonly version: number;
  /** The commitment that a sign belongs to, the deposit of an answer. */
  readonly belongsTo: Id | null;
  /** What holds it is struck out itself, so that it cannot come back before that does. */
  readonly isHeldByStruck: boolean;
  readonly strikeId: Id | null;
  readonly dossier: typeof dossier.$inferSelect;
};

/** What every kind asks of the reader: that they read the dossier from the inside. */
export const fromInside = (scope: Scope): SQL | undefined => and(inOrganisations(dossier.organisationId, scope.reads.organisation), dossierIsVisible(scope));
export const textsOf = (...texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null);

export async function meetingSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ meeting, dossier }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
    .where(and(eq(meeting.id, id), fromInside(scope), levelReaches(scope, meeting)));
  if (!found) return null;
  const { meeting: row, dossier: holder } = found;
  return {
    kind: "meeting", id, words: row.title, when: whenOf(row), texts: textsOf(row.place, row.agenda, row.handedOver, row.notes), level: row.confidentiality, openToMembers: row.confidentiality === "members", parties: await partiesAt(through, id),
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version, belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}

export async function eventSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await through.select({ event, dossier }).from(event).innerJoin(dossier, eq(dossier.id, event.dossierId))
    .where(and(eq(event.id, id), fromInside(scope), levelReaches(scope, event)));
  if (!found) return null;
  const { event: row, dossier: holder } = found;
  return {
    kind: "event", id, words: row.title, when: whenOf(row), texts: textsOf(row.place, row.body), level: row.confidentiality, openToMembers: row.confidentiality === "members", parties: [],
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version, belongsTo: null, isHeldByStruck: false, strikeId: row.strikeId, dossier: holder,
  };
}

/** The agreement whose clause made the commitment is struck out itself. */
const madeByStruckAgreement = sql`exists (select 1 from ${clause} join ${agreement} on ${agreement.id} = ${clause.agreementId} where ${clause.commitmentId} = ${commitment.id} and ${agreement.strikeId} is not null)`;

/** Commitments with what holds them, as far as the reader's levels reach. */
function commitments(through: Reader, scope: Scope, where: SQL) {
  return through.select({ commitment, dossier, isHeldByStruck: sql<boolean>`num_nonnulls(${meeting.strikeId}, ${event.strikeId}) > 0 or ${madeByStruckAgreement}` })
    .from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(where, fromInside(scope), levelReaches(scope, commitment), or(isNull(meeting.id), levelReaches(scope, meeting)), or(isNull(event.id), levelReaches(scope, event))));
}

export async function commitmentSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [found] = await commitments(through, scope, eq(commitment.id, id));
  if (!found) return null;
  const { commitment: row, dossier: holder, isHeldByStruck } = found;
  return {
    kind: "commitment", id, words: row.words, when: whenOf(row), texts: [], level: row.confidentiality, openToMembers: row.confidentiality === "members", parties: [],
    recorded: { by: row.recordedBy, at: row.createdAt }, claimedBy: row.claimedBy, version: row.version, belongsTo: null, isHeldByStruck, strikeId: row.strikeId, dossier: holder,
  };
}

export async function signSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [row] = await through.select().from(sign).where(eq(sign.id, id));
  const [found] = row ? await commitments(through, scope, eq(commitment.id, row.commitmentId)) : [];
  if (!row || !found) return null;
  const { commitment: held, dossier: holder } = found;
  return {
    kind: "sign", id, words: row.words ?? held.words, when: exactly(row.onDay), texts: row.words ? [held.words] : [], level: held.confidentiality, openToMembers: held.confidentiality === "members", parties: [],
    recorded: { by: row.recordedBy, at: row.at }, claimedBy: null, version: 1, belongsTo: row.commitmentId, isHeldByStruck: held.strikeId !== null, strikeId: row.strikeId, dossier: holder,
  };
}

/** A piece of evidence of a commitment is read where the commitment and its own level are. */
export async function evidenceSubject(through: Reader, scope: Scope, id: Id): Promise<Subject | null> {
  const [row] = await through.select().from(evidence).where(and(eq(evidence.id, id), levelReaches(scope, evidence)));
  const [found] = row ? await commitments(through, scope, eq(commitment.id, row.commitmentId)) : [];
  if (!row || !found) return null;
  const { commitment: held, dossier: holder } = found;
  return {
    kind: "evidence", id, words: row.shows, when: exactly(row.onDay ?? dayAt(row.createdAt)), texts: [held.words], level: row.confidentiality, openToMembers: false, parties: [],
    recorded: { by: row.createdBy, at: row.createdAt }, claimedBy: null, version: row.version, belongsTo: row.commitmentId, isHeldByStruck: held.strikeId !== null, strikeId: row.strikeId, dossier: holder,
  };
}

/** The parties of a meeting, in order. */
async function partiesAt(through: Reader, meetingId: Id): Promise<Localized[]> {
  const rows = await through.select({ party }).from(meetingParty).innerJoin(party, eq(party.id, meetingParty.partyId)).where(eq(meetingParty.meetingId, meetingId)).orderBy(meetingParty.position);
  return rows.map((row) => nameOf(row.party));
}
