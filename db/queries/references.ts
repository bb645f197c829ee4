import { and, desc, eq, inArray, type SQL } from "drizzle-orm";

import type { ReferenceTarget } from "~/domain/rows/reference";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, demand, dossier, event, meeting } from "@db/schema";

import { commitmentIsVisible } from "./commitments";
import { demandIsVisible } from "./demand-columns";
import { meetingIsVisible } from "./meetings";
import { whenOf } from "./when";

/** How many of each kind can be chosen from. */
const MOST = 300;

/** What a text of a dossier can refer to: its demands, commitments and meetings that the reader may know of from the inside, the newest first. */
export async function referenceChoices(scope: Scope, dossierId: Id): Promise<ReferenceTarget[]> {
  return targets(scope, { demand: eq(demand.dossierId, dossierId), commitment: eq(commitment.dossierId, dossierId), meeting: eq(meeting.dossierId, dossierId) });
}

/** Of what a text refers to, that which this reader may know of from the inside, by id. What they may not is not among it: not even its name is theirs to read. */
export async function readableReferences(scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<Id, ReferenceTarget>> {
  const asked = [...new Set(ids)].filter((id) => idField.safeParse(id).success);
  if (asked.length === 0) return new Map();
  const found = await targets(scope, { demand: inArray(demand.id, asked), commitment: inArray(commitment.id, asked), meeting: inArray(meeting.id, asked) });
  return new Map(found.map((target) => [target.id, target]));
}

async function targets(scope: Scope, where: Readonly<Record<ReferenceTarget["kind"], SQL>>): Promise<ReferenceTarget[]> {
  const { db } = database();
  const [demands, commitments, meetings] = await Promise.all([
    db.select({ id: demand.id, title: demand.title }).from(demand).innerJoin(dossier, eq(dossier.id, demand.dossierId))
      .where(and(where.demand, demandIsVisible(scope))).orderBy(desc(demand.createdAt)).limit(MOST),
    db.select({ id: commitment.id, words: commitment.words }).from(commitment).innerJoin(dossier, eq(dossier.id, commitment.dossierId))
      .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
      .where(and(where.commitment, commitmentIsVisible(scope))).orderBy(desc(commitment.createdAt)).limit(MOST),
    db.select({ meeting }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
      .where(and(where.meeting, meetingIsVisible(scope))).orderBy(desc(meeting.createdAt)).limit(MOST),
  ]);
  return [
    ...demands.map(({ id, title }) => ({ kind: "demand" as const, id, title })),
    ...commitments.map(({ id, words }) => ({ kind: "commitment" as const, id, words })),
    ...meetings.map(({ meeting: row }) => ({ kind: "meeting" as const, id: row.id, title: row.title, when: whenOf(row) })),
  ];
}
