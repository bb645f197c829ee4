import { and, count, countDistinct, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";

import type { PartyReferences } from "~/domain/rows/party";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, agreementParty, clause, commitment, deposit, dossier, dossierParty, event, meeting, meetingParty, officeHolder, party, response, round } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { meetingIsVisible } from "./meetings";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";

/**
 * What names a party, as far as the reader reads it from the inside: the strictest of a record and of what holds it decides. Offices and parties
 * below it belong to the directory, which everybody who may merge reads.
 */
export async function referencesTo(scope: Scope, partyId: Id): Promise<PartyReferences> {
  const { db } = database();
  const inside = inOrganisations(dossier.organisationId, scope.reads.organisation);
  const one = async (query: Promise<{ found: number }[]>) => (await query)[0]?.found ?? 0;
  const [dossiers, meetings, commitments, events, officeHolders, below] = await Promise.all([
    one(db.select({ found: countDistinct(dossierParty.dossierId) }).from(dossierParty).innerJoin(dossier, eq(dossier.id, dossierParty.dossierId))
      .where(and(eq(dossierParty.partyId, partyId), inside, dossierIsVisible(scope)))),
    one(db.select({ found: count() }).from(meetingParty).innerJoin(meeting, eq(meeting.id, meetingParty.meetingId)).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
      .where(and(eq(meetingParty.partyId, partyId), inside, meetingIsVisible(scope)))),
    one(db.select({ found: count() }).from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
      .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
      .where(and(
        eq(commitment.partyId, partyId), inside, dossierIsVisible(scope), levelIsReadable(scope, commitment), isNull(commitment.strikeId),
        or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
      ))),
    one(db.select({ found: count() }).from(event).innerJoin(dossier, eq(dossier.id, event.dossierId))
      .where(and(eq(event.partyId, partyId), inside, dossierIsVisible(scope), levelIsReadable(scope, event), isNull(event.strikeId)))),
    db.$count(officeHolder, eq(officeHolder.partyId, partyId)),
    db.$count(party, and(eq(party.parentId, partyId), isNull(party.mergedIntoId))),
  ]);
  return { dossiers, meetings, commitments, events, officeHolders, below };
}

/**
 * Locks every dossier that names a party in any way, in one order for everybody, and takes the chains of history of their organisations in one order
 * too, so that two merges never wait for each other. Their versions go up: a form that was open meanwhile does not bring the merged party back.
 */
export async function lockDossiersNaming(tx: Transaction, partyId: Id): Promise<void> {
  const naming = sql`
    select dossier_id from dossier_party where party_id = ${partyId} union select dossier_id from meeting_party where party_id = ${partyId}
    union select dossier_id from commitment where party_id = ${partyId} union select dossier_id from event where party_id = ${partyId}
    union select dossier_id from deposit where party_id = ${partyId} union select dossier_id from response where sent_on_to_id = ${partyId}
    union select dossier_id from agreement_party where party_id = ${partyId} union select dossier_id from clause where party_id = ${partyId}`;
  const locked = await tx.select({ id: dossier.id, organisationId: dossier.organisationId }).from(dossier)
    .where(sql`${dossier.id} in (${naming})`).orderBy(dossier.organisationId, dossier.id).for("update");
  for (const organisationId of new Set(locked.map((row) => row.organisationId))) {
    const ids = locked.filter((row) => row.organisationId === organisationId).map(({ id }) => id);
    await tx.update(dossier).set({ version: sql`${dossier.version} + 1` }).where(inArray(dossier.id, ids));
  }
}

/**
 * Makes everything that names one party name another instead; what names both already names the second once. Versions of what can be edited go up.
 * A test compares this with every foreign key to a party that the database knows.
 */
export async function moveReferences(tx: Transaction, from: Id, into: Id): Promise<void> {
  await tx.delete(dossierParty).where(and(eq(dossierParty.partyId, from), namedBeside(sql`dossier_party`, sql`dossier_id`, dossierParty.dossierId, into)));
  await tx.update(dossierParty).set({ partyId: into }).where(eq(dossierParty.partyId, from));
  await tx.update(meeting).set({ version: sql`${meeting.version} + 1` }).where(sql`${meeting.id} in (select meeting_id from meeting_party where party_id = ${from})`);
  await tx.delete(meetingParty).where(and(eq(meetingParty.partyId, from), namedBeside(sql`meeting_party`, sql`meeting_id`, meetingParty.meetingId, into)));
  await tx.update(meetingParty).set({ partyId: into }).where(eq(meetingParty.partyId, from));
  await tx.update(commitment).set({ partyId: into, version: sql`${commitment.version} + 1` }).where(eq(commitment.partyId, from));
  await tx.update(event).set({ partyId: into, version: sql`${event.version} + 1` }).where(eq(event.partyId, from));
  await tx.update(deposit).set({ partyId: into, version: sql`${deposit.version} + 1` }).where(eq(deposit.partyId, from));
  await tx.update(response).set({ sentOnToId: into, version: sql`${response.version} + 1` }).where(eq(response.sentOnToId, from));
  await tx.update(agreement).set({ version: sql`${agreement.version} + 1` })
    .where(sql`${agreement.id} in (select agreement_id from agreement_party where party_id = ${from} union select agreement_id from clause where party_id = ${from})`);
  await tx.delete(agreementParty).where(and(eq(agreementParty.partyId, from), namedBeside(sql`agreement_party`, sql`agreement_id`, agreementParty.agreementId, into)));
  await tx.update(agreementParty).set({ partyId: into }).where(eq(agreementParty.partyId, from));
  await tx.update(clause).set({ partyId: into }).where(eq(clause.partyId, from));
  await tx.update(round).set({ partyId: into, version: sql`${round.version} + 1` }).where(eq(round.partyId, from));
  await tx.update(officeHolder).set({ partyId: into }).where(eq(officeHolder.partyId, from));
  await tx.update(party).set({ mergedIntoId: into }).where(eq(party.mergedIntoId, from));
}

function namedBeside(table: SQL, key: SQL, holder: typeof dossierParty.dossierId | typeof meetingParty.meetingId | typeof agreementParty.agreementId, into: Id): SQL {
  return sql`exists (select 1 from ${table} beside where beside.${key} = ${holder} and beside.party_id = ${into})`;
}

/** Puts what stands directly under a party under another one, that one itself left out. */
export async function moveChildren(tx: Transaction, from: Id, into: Id): Promise<void> {
  await tx.update(party).set({ parentId: into, version: sql`${party.version} + 1` }).where(and(eq(party.parentId, from), sql`${party.id} <> ${into}`));
}

/** Where a locked party stands from now on. */
export async function setPartyParent(tx: Transaction, id: Id, parentId: Id | null): Promise<void> {
  await tx.update(party).set({ parentId, version: sql`${party.version} + 1` }).where(eq(party.id, id));
}

/** Notes which party took a locked one in; nothing stands above or under it any more. */
export async function markMerged(tx: Transaction, id: Id, into: Id): Promise<void> {
  await tx.update(party).set({ mergedIntoId: into, parentId: null, version: sql`${party.version} + 1` }).where(eq(party.id, id));
}

/** The party that took another one in, or null when none did. */
export async function mergedInto(tx: Transaction, id: Id): Promise<Id | null> {
  const [row] = await tx.select({ mergedIntoId: party.mergedIntoId }).from(party).where(eq(party.id, id));
  return row?.mergedIntoId ?? null;
}
