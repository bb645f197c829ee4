import { and, eq, isNull, sql } from "drizzle-orm";

import type { RoundContent } from "~/domain/rows/round";
import type { Id } from "~/domain/viewer";
import { meeting, round } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { whenValues } from "./when";

const columnsOf = ({ when, ...content }: RoundContent) => ({ ...content, ...whenValues(when) });

/** Writes a new round down. Answers false, and writes nothing, when one with this id is there. */
export async function insertRound(tx: Transaction, id: Id, content: RoundContent, by: { readonly createdBy: Id; readonly createdAt: Date }): Promise<boolean> {
  const written = await tx.insert(round).values({ id, ...columnsOf(content), ...by }).onConflictDoNothing({ target: round.id }).returning({ id: round.id });
  return written.length === 1;
}

/** Who wrote a round down. */
export async function authorOfRound(tx: Transaction, id: Id): Promise<Id | null> {
  const [row] = await tx.select({ createdBy: round.createdBy }).from(round).where(eq(round.id, id));
  return row?.createdBy ?? null;
}

/** A round, its row locked until the end of the transaction; null when there is none. */
export async function lockRound(tx: Transaction, id: Id): Promise<{ readonly version: number } | null> {
  const [row] = await tx.select({ version: round.version }).from(round).where(eq(round.id, id)).for("update");
  return row ?? null;
}

/** Writes a locked round over; its version goes up by one. */
export async function updateRound(tx: Transaction, id: Id, content: RoundContent): Promise<void> {
  await tx.update(round).set({ ...columnsOf(content), version: sql`${round.version} + 1` }).where(eq(round.id, id));
}

/** Whether any meeting names a locked round, whoever may read it, struck out or not. */
export async function isRoundNamed(tx: Transaction, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: meeting.id }).from(meeting).where(eq(meeting.roundId, id)).limit(1);
  return rows.length > 0;
}

export async function deleteRound(tx: Transaction, id: Id): Promise<void> {
  await tx.delete(round).where(eq(round.id, id));
}

/** Puts a locked meeting into a round, or (null) takes it out of the one it is in; its version goes up by one. */
export async function setRoundOf(tx: Transaction, meetingId: Id, from: Id | null, to: Id | null): Promise<boolean> {
  const written = await tx.update(meeting).set({ roundId: to, version: sql`${meeting.version} + 1` })
    .where(and(eq(meeting.id, meetingId), from === null ? isNull(meeting.roundId) : eq(meeting.roundId, from))).returning({ id: meeting.id });
  return written.length === 1;
}

/** Whether a round is there to put a meeting into. It stays there until the end of the transaction. */
export async function isRound(tx: Transaction, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: round.id }).from(round).where(eq(round.id, id)).for("share");
  return rows.length === 1;
}
