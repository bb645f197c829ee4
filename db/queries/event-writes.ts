import { and, eq, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { When } from "~/domain/days";
import type { ActionKind, EventKind } from "~/domain/event";
import type { Id, Scope } from "~/domain/viewer";
import { dossier, event } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { eventIsVisible } from "./events";
import { whenValues } from "./when";

/** What is written in an event's row, its kind apart, which never changes. */
export type EventContent = {
  readonly actionKinds: readonly ActionKind[];
  readonly title: string;
  readonly body: string | null;
  readonly when: When;
  readonly place: string | null;
  readonly partyId: Id | null;
  readonly confidentiality: Confidentiality;
};

type EventBirth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly kind: EventKind; readonly createdBy: Id; readonly createdAt: Date };

const columnsOf = ({ when, actionKinds, ...rest }: EventContent) => ({ ...rest, ...whenValues(when), actionKinds: [...actionKinds] });

/** Writes a new event down. Answers false, and writes nothing, when an event with this id is there. */
export async function insertEvent(tx: Transaction, birth: EventBirth, content: EventContent): Promise<boolean> {
  const written = await tx.insert(event).values({ ...birth, ...columnsOf(content) }).onConflictDoNothing({ target: event.id }).returning({ id: event.id });
  return written.length === 1;
}

/** Who wrote the event with this id down, and in which dossier; null when there is none. */
export async function authorOfEvent(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: event.createdBy, dossierId: event.dossierId }).from(event).where(eq(event.id, id));
  return found ?? null;
}

/** Finds and locks an event; null when the reader does not know of it. */
export async function lockEvent(tx: Transaction, scope: Scope, id: Id) {
  const [found] = await tx.select({ event }).from(event).innerJoin(dossier, eq(dossier.id, event.dossierId)).where(and(eq(event.id, id), eventIsVisible(scope))).for("update");
  return found?.event ?? null;
}

/** Replaces what an event says. The caller holds its lock and has compared the versions. */
export async function updateEvent(tx: Transaction, id: Id, content: EventContent): Promise<void> {
  await tx.update(event).set({ ...columnsOf(content), version: sql`${event.version} + 1` }).where(eq(event.id, id));
}
