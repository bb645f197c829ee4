import { and, count, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

import type { DraftContents } from "~/domain/draft";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, auditEvent, clause, commitment, confirmation, demand, demandFile, demandLink, document, dossier, event, evidence, meeting, notification, sign, stateChange, strike, visit } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Everything that a dossier holds, struck out or not, whoever may read it; and how much of it others than this person recorded. */
export async function draftContents(dossierId: Id, accountId: Id, through: Pick<Transaction, "select"> = database().db): Promise<DraftContents> {
  const theirs = (column: PgColumn) =>
    ({ all: count(), byOthers: sql<number>`count(*) filter (where ${ne(column, accountId)})`.mapWith(Number) });
  const [[meetings], [events], [commitments], [signs], [demands], [agreements], [shown]] = await Promise.all([
    through.select(theirs(meeting.createdBy)).from(meeting).where(eq(meeting.dossierId, dossierId)),
    through.select(theirs(event.createdBy)).from(event).where(eq(event.dossierId, dossierId)),
    through.select(theirs(commitment.recordedBy)).from(commitment).where(eq(commitment.dossierId, dossierId)),
    through.select(theirs(sign.recordedBy)).from(sign).where(eq(sign.dossierId, dossierId)),
    through.select(theirs(demand.createdBy)).from(demand).where(eq(demand.dossierId, dossierId)),
    through.select(theirs(agreement.createdBy)).from(agreement).where(eq(agreement.dossierId, dossierId)),
    through.select(theirs(evidence.createdBy)).from(evidence).where(eq(evidence.dossierId, dossierId)),
  ]);
  const kinds = [meetings, events, commitments, signs, demands, agreements, shown];
  return {
    meetings: meetings?.all ?? 0, events: events?.all ?? 0, commitments: commitments?.all ?? 0, signs: signs?.all ?? 0, demands: demands?.all ?? 0, agreements: agreements?.all ?? 0,
    byOthers: kinds.reduce((sum, kind) => sum + (kind?.byOthers ?? 0), 0),
  };
}

/**
 * Deletes a dossier and everything it holds, children first; the audit keeps every row. What waits elsewhere for one of its commitments (a meeting was
 * moved there) waits for the words of that from then on, be it a commitment or a clause; what one of its events had set off waits for its own words again,
 * without a day. An agreement of another dossier no longer names a meeting that goes.
 */
export async function removeDossier(tx: Transaction, id: Id): Promise<void> {
  const within = tx.select({ id: commitment.id }).from(commitment).where(eq(commitment.dossierId, id));
  const awaited = sql`(select awaited.words from ${commitment} awaited where awaited.id = ${commitment.triggerId})`;
  await tx.update(commitment).set({ triggerText: awaited, triggerId: null, triggerDays: null, version: sql`${commitment.version} + 1` })
    .where(and(ne(commitment.dossierId, id), isNotNull(commitment.triggerId), inArray(commitment.triggerId, within)));
  const events = tx.select({ id: event.id }).from(event).where(eq(event.dossierId, id));
  await tx.update(commitment).set({ triggerEventId: null, dueOn: null, version: sql`${commitment.version} + 1` }).where(and(ne(commitment.dossierId, id), inArray(commitment.triggerEventId, events)));
  const ofClause = sql`(select awaited.words from ${commitment} awaited where awaited.id = ${clause.triggerId})`;
  await tx.update(clause).set({ triggerText: ofClause, triggerId: null, triggerDays: null }).where(and(ne(clause.dossierId, id), isNotNull(clause.triggerId), inArray(clause.triggerId, within)));
  const meetings = tx.select({ id: meeting.id }).from(meeting).where(eq(meeting.dossierId, id));
  await tx.update(agreement).set({ meetingId: null, version: sql`${agreement.version} + 1` }).where(and(ne(agreement.dossierId, id), inArray(agreement.meetingId, meetings)));
  await tx.delete(demandLink).where(eq(demandLink.dossierId, id));
  await tx.delete(agreement).where(eq(agreement.dossierId, id));
  await tx.delete(demandFile).where(eq(demandFile.dossierId, id));
  await tx.delete(demand).where(eq(demand.dossierId, id));
  await tx.delete(evidence).where(eq(evidence.dossierId, id));
  await tx.delete(confirmation).where(inArray(confirmation.commitmentId, within));
  await tx.delete(document).where(eq(document.dossierId, id));
  await tx.delete(sign).where(eq(sign.dossierId, id));
  await tx.delete(commitment).where(eq(commitment.dossierId, id));
  await tx.delete(meeting).where(eq(meeting.dossierId, id));
  await tx.delete(event).where(eq(event.dossierId, id));
  await tx.delete(strike).where(eq(strike.dossierId, id));
  await tx.delete(stateChange).where(eq(stateChange.dossierId, id));
  await tx.delete(visit).where(eq(visit.dossierId, id));
  await tx.delete(notification).where(eq(notification.dossierId, id));
  await tx.delete(dossier).where(eq(dossier.id, id));
}

/** Whether this person deleted a dossier that is no longer there: a doubled click is the same deletion. Read from the history. */
export async function wasDeletedBy(dossierId: string, accountId: Id, through: Pick<Transaction, "select"> = database().db): Promise<boolean> {
  const rows = await through.select({ seq: auditEvent.seq }).from(auditEvent)
    .where(and(eq(auditEvent.about, dossierId), eq(auditEvent.tbl, "dossier"), eq(auditEvent.action, "DELETE"), eq(auditEvent.actor, accountId))).limit(1);
  return rows.length > 0;
}
