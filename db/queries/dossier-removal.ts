import { and, count, eq, inArray, isNotNull, ne, sql } from "drizzle-orm";

import type { DraftContents } from "~/domain/draft";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { auditEvent, commitment, dossier, event, meeting, sign, stateChange, strike, visit } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Everything that a dossier holds, struck out or not, whoever may read it; and how much of it others than this person recorded. */
export async function draftContents(dossierId: Id, accountId: Id, through: Pick<Transaction, "select"> = database().db): Promise<DraftContents> {
  const theirs = (column: typeof meeting.createdBy | typeof event.createdBy | typeof commitment.recordedBy | typeof sign.recordedBy) =>
    ({ all: count(), byOthers: sql<number>`count(*) filter (where ${ne(column, accountId)})`.mapWith(Number) });
  const [[meetings], [events], [commitments], [signs]] = await Promise.all([
    through.select(theirs(meeting.createdBy)).from(meeting).where(eq(meeting.dossierId, dossierId)),
    through.select(theirs(event.createdBy)).from(event).where(eq(event.dossierId, dossierId)),
    through.select(theirs(commitment.recordedBy)).from(commitment).where(eq(commitment.dossierId, dossierId)),
    through.select(theirs(sign.recordedBy)).from(sign).where(eq(sign.dossierId, dossierId)),
  ]);
  const kinds = [meetings, events, commitments, signs];
  return {
    meetings: meetings?.all ?? 0, events: events?.all ?? 0, commitments: commitments?.all ?? 0, signs: signs?.all ?? 0,
    byOthers: kinds.reduce((sum, kind) => sum + (kind?.byOthers ?? 0), 0),
  };
}

/**
 * Deletes a dossier and everything it holds, children first; the audit keeps every row. A commitment of another dossier that waits for one of these
 * (its meeting was moved there) waits for its words from then on.
 */
export async function removeDossier(tx: Transaction, id: Id): Promise<void> {
  const within = tx.select({ id: commitment.id }).from(commitment).where(eq(commitment.dossierId, id));
  const awaited = sql`(select awaited.words from ${commitment} awaited where awaited.id = ${commitment.triggerId})`;
  await tx.update(commitment).set({ triggerText: awaited, triggerId: null, triggerDays: null, version: sql`${commitment.version} + 1` })
    .where(and(ne(commitment.dossierId, id), isNotNull(commitment.triggerId), inArray(commitment.triggerId, within)));
  await tx.delete(sign).where(eq(sign.dossierId, id));
  await tx.delete(commitment).where(eq(commitment.dossierId, id));
  await tx.delete(meeting).where(eq(meeting.dossierId, id));
  await tx.delete(event).where(eq(event.dossierId, id));
  await tx.delete(strike).where(eq(strike.dossierId, id));
  await tx.delete(stateChange).where(eq(stateChange.dossierId, id));
  await tx.delete(visit).where(eq(visit.dossierId, id));
  await tx.delete(dossier).where(eq(dossier.id, id));
}

/** Whether this person deleted a dossier that is no longer there: a doubled click is the same deletion. Read from the history. */
export async function wasDeletedBy(dossierId: string, accountId: Id, through: Pick<Transaction, "select"> = database().db): Promise<boolean> {
  const rows = await through.select({ seq: auditEvent.seq }).from(auditEvent)
    .where(and(eq(auditEvent.about, dossierId), eq(auditEvent.tbl, "dossier"), eq(auditEvent.action, "DELETE"), eq(auditEvent.actor, accountId))).limit(1);
  return rows.length > 0;
}
