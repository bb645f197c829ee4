import { and, count, desc, eq, ilike, inArray, isNull, ne, not, or, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import { RECORDING_STATES } from "~/domain/dossier";
import type { DossierNamed } from "~/domain/rows/meeting";
import { TRANSFER } from "~/domain/transfer";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, attendee, commitment, deposit, document, dossier, evidence, meeting, meetingParty, organisation, outcome, response, sign, stateChange, strike } from "@db/schema";
import type { Transaction } from "@db/transaction";
import type { Localized } from "~/domain/localized";

import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations } from "./visible";

/** Where a meeting goes. */
export type Destination = { readonly dossierId: Id; readonly organisationId: Id };

/**
 * Carries a meeting with everything that belongs to it into another dossier: its parties, attendees and lines, the commitments recorded in it with their
 * signs and their evidence, the moves of all of these, and what of it was struck out. That it was moved stays noted in both dossiers. The caller holds the locks of both.
 */
export async function carryOver(tx: Transaction, meetingId: Id, to: Destination): Promise<void> {
  await tx.update(meeting).set({ ...to, version: sql`${meeting.version} + 1` }).where(eq(meeting.id, meetingId));
  await tx.update(meetingParty).set(to).where(eq(meetingParty.meetingId, meetingId));
  await tx.update(attendee).set(to).where(eq(attendee.meetingId, meetingId));
  await tx.update(outcome).set(to).where(eq(outcome.meetingId, meetingId));
  const commitments = await tx.update(commitment).set({ ...to, version: sql`${commitment.version} + 1` }).where(eq(commitment.meetingId, meetingId)).returning({ id: commitment.id });
  const commitmentIds = commitments.map(({ id }) => id);
  const signs = commitmentIds.length === 0 ? [] : await tx.update(sign).set(to).where(inArray(sign.commitmentId, commitmentIds)).returning({ id: sign.id });
  const shown = commitmentIds.length === 0 ? [] : await tx.update(evidence).set({ ...to, version: sql`${evidence.version} + 1` }).where(inArray(evidence.commitmentId, commitmentIds)).returning({ id: evidence.id, documentId: evidence.documentId });
  const files = await carryFiles(tx, shown.flatMap(({ documentId }) => (documentId ? [documentId] : [])), to);
  const records = [meetingId, ...commitmentIds];
  await tx.update(stateChange).set(to).where(and(inArray(stateChange.subjectId, records), ne(stateChange.move, TRANSFER)));
  await tx.update(strike).set(to).where(inArray(strike.subjectId, [...records, ...[...signs, ...shown].map(({ id }) => id), ...files]));
}

/** The files of the evidence that goes go with it, unless something that stays names them too. */
async function carryFiles(tx: Transaction, ids: readonly Id[], to: Destination): Promise<readonly Id[]> {
  if (ids.length === 0) return [];
  const named = (column: typeof deposit.receiptId | typeof response.documentId | typeof agreement.documentId) => sql`exists (select 1 from ${column.table} where ${column} = ${document.id})`;
  const carried = await tx.update(document).set(to).where(and(inArray(document.id, [...ids]), not(named(deposit.receiptId)), not(named(response.documentId)), not(named(agreement.documentId)))).returning({ id: document.id });
  return carried.map(({ id }) => id);
}

/**
 * How much goes with a meeting that is moved, whoever recorded it. `outcomes` counts the lines that no commitment was made of, `struck` the commitments
 * that are struck out by themselves, `linkedElsewhere` those that wait for one on the other side, or are waited for from there.
 */
export type Carried = { readonly outcomes: number; readonly commitments: number; readonly signs: number; readonly struck: number; readonly linkedElsewhere: number };

export async function carriedWith(meetingId: Id): Promise<Carried> {
  const { db } = database();
  const within = db.select({ id: commitment.id }).from(commitment).where(eq(commitment.meetingId, meetingId));
  const [[lines], [made], [news], [links]] = await Promise.all([
    db.select({ n: count() }).from(outcome).leftJoin(commitment, eq(commitment.outcomeId, outcome.id)).where(and(eq(outcome.meetingId, meetingId), isNull(commitment.id))),
    db.select({ live: sql<number>`count(*) filter (where ${commitment.strikeId} is null)`.mapWith(Number), struck: count(commitment.strikeId) }).from(commitment).where(eq(commitment.meetingId, meetingId)),
    db.select({ n: count() }).from(sign).where(and(inArray(sign.commitmentId, within), isNull(sign.strikeId))),
    db.select({ n: count() }).from(commitment).where(or(
      and(inArray(commitment.triggerId, within), sql`${commitment.meetingId} is distinct from ${meetingId}`),
      and(eq(commitment.meetingId, meetingId), sql`${commitment.triggerId} not in (${within})`),
    )),
  ]);
  return { outcomes: lines?.n ?? 0, commitments: made?.live ?? 0, struck: made?.struck ?? 0, signs: news?.n ?? 0, linkedElsewhere: links?.n ?? 0 };
}

/** A dossier that a meeting can be moved into. */
export type TransferTarget = DossierNamed & { readonly organisationName: Localized; readonly confidentiality: Confidentiality };
const MOST_TARGETS = 30;

/** The dossiers of these organisations that take records, besides one, by number or words of the title; the ones that moved last first, thirty at most. */
export async function transferTargets(scope: Scope, organisationIds: readonly Id[], except: Id, words: string): Promise<TransferTarget[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, "\\$&")}%`;
  const named = words ? or(ilike(dossier.number, pattern), ilike(dossier.nameAr, pattern), ilike(dossier.nameFr, pattern), ilike(dossier.nameEn, pattern)) : undefined;
  const rows = await database().db.select({ dossier, organisation }).from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(and(dossierIsVisible(scope), inOrganisations(dossier.organisationId, organisationIds), inArray(dossier.state, [...RECORDING_STATES]), ne(dossier.id, except), named))
    .orderBy(desc(dossier.movedAt), desc(dossier.id)).limit(MOST_TARGETS);
  return rows.map(({ dossier: row, organisation: held }) => ({
    id: row.id, number: row.number, title: nameOf(row), organisationId: row.organisationId, state: row.state, organisationName: nameOf(held), confidentiality: row.confidentiality,
  }));
}
