import { and, desc, eq, inArray, isNotNull, isNull, lte, sql } from "drizzle-orm";

import type { Trigger } from "~/domain/chain";
import { type Day, exactDay } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, event } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { levelIsReadable } from "./visible";
import { whenOf } from "./when";

/** An event of a dossier by which something can have come true. */
export type TriggerEventChoice = { readonly id: Id; readonly title: string; readonly day: Day };
const MOST = 200;

/** The events of a dossier that the reader may see and that came on an exact day, the latest first. */
export async function triggerEventChoices(scope: Scope, dossierId: Id, today: Day): Promise<TriggerEventChoice[]> {
  const rows = await database().db.select({ id: event.id, title: event.title, day: event.whenFrom }).from(event)
    .where(and(eq(event.dossierId, dossierId), eq(event.whenKind, "exact"), lte(event.whenFrom, today), levelIsReadable(scope, event))).orderBy(desc(event.whenFrom), desc(event.id)).limit(MOST);
  return rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ ...row, day }]));
}

type NamedEvent = { readonly title: string; readonly day: Day | null };

/** The events of the dossier that commitments are about to name, each with its exact day if it has one; those that the reader does not know of there are left out. */
export async function namedEvents(tx: Transaction, scope: Scope, dossierId: Id, ids: readonly Id[]): Promise<ReadonlyMap<Id, NamedEvent>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.select().from(event).where(and(inArray(event.id, [...ids]), eq(event.dossierId, dossierId), levelIsReadable(scope, event)));
  return new Map(rows.map((row) => [row.id, { title: row.title, day: exactDay(whenOf(row)) }]));
}

/** One such event; null when the reader does not know of it there. */
export async function namedEvent(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<NamedEvent | null> {
  return (await namedEvents(tx, scope, dossierId, [id])).get(id) ?? null;
}

/** Where the commitment stands that another one waits for, whoever asks; null where it was struck out. */
export async function standingOf(tx: Transaction, id: Id): Promise<Trigger | null> {
  const [found] = await tx.select({ state: commitment.state, doneOn: commitment.doneOn }).from(commitment).where(and(eq(commitment.id, id), isNull(commitment.strikeId)));
  return found ? { kind: "commitment", ...found } : null;
}

/** The event by which words came true, whoever asks: without a day where it was struck out or its day is not known exactly. */
export async function eventStanding(tx: Transaction, id: Id): Promise<Trigger> {
  const [found] = await tx.select().from(event).where(and(eq(event.id, id), isNull(event.strikeId)));
  return { kind: "event", day: found ? exactDay(whenOf(found)) : null };
}

/** What waits for these events falls due so many days after them, as they stand now: without an exact day, or struck out, they leave it without a day. */
export async function setDueOfEvents(tx: Transaction, eventIds: readonly Id[]): Promise<void> {
  if (eventIds.length === 0) return;
  const day = sql`(select case when ${event.whenKind} = 'exact' and ${event.strikeId} is null then ${event.whenFrom} end from ${event} where ${event.id} = ${commitment.triggerEventId})`;
  await tx.update(commitment).set({ dueOn: sql`${day} + ${commitment.triggerDays}` })
    .where(and(inArray(commitment.triggerEventId, [...eventIds]), eq(commitment.dueKind, "after"), isNull(commitment.triggerId), isNotNull(commitment.triggerDays)));
}

/** Notes by which event a commitment was set off, or that none did, with the day that follows from it. The caller holds its lock and has compared the versions. */
export async function setTriggerEvent(tx: Transaction, id: Id, eventId: Id | null, dueOn: Day | null): Promise<void> {
  await tx.update(commitment).set({ triggerEventId: eventId, dueOn, version: sql`${commitment.version} + 1` }).where(eq(commitment.id, id));
}
