import { and, asc, desc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { exactDay } from "~/domain/days";
import type { CommitmentRow, LinkedCommitment, SignRow } from "~/domain/rows/commitment";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, dossier, event, meeting, officeHolder, party, person, sign } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { lockDossier } from "./dossiers";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";
import { whenOf } from "./when";

const trigger = alias(commitment, "waited_for");
const triggerEvent = alias(event, "came_true_by");

/**
 * Which commitments a reader may know of from the inside: the strictest of its own level and those of its dossier, its meeting and its letter decides.
 * `dossier`, `meeting` and `event` are joined.
 */
export function commitmentIsVisible(scope: Scope): SQL | undefined {
  return and(
    inOrganisations(commitment.organisationId, scope.reads.organisation), dossierIsVisible(scope), levelIsReadable(scope, commitment),
    or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
  );
}

type Reader = Pick<Transaction, "select">;

function wholeCommitments(scope: Scope, where: SQL, through: Reader) {
  return through
    .select({ commitment, dossier, meeting, event, party, officeHolder, trigger, triggerEvent, triggerEventReadable: sql<boolean>`coalesce(${levelIsReadable(scope, triggerEvent)}, false)`, recordedByName: person.name })
    .from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).innerJoin(person, eq(person.id, commitment.recordedBy))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId))
    .leftJoin(trigger, and(eq(trigger.id, commitment.triggerId), isNull(trigger.strikeId)))
    .leftJoin(triggerEvent, eq(triggerEvent.id, commitment.triggerEventId))
    .where(and(where, commitmentIsVisible(scope)));
}

type Whole = Awaited<ReturnType<typeof wholeCommitments>>[number];

/** `readable` tells whether the reader may see the commitment that this one waits for. */
function rowOf(found: Whole, readable: boolean): CommitmentRow {
  const { whenKind, whenFrom, whenTo, dossierId: _dossier, ...row } = found.commitment;
  const { id, number, state, ownerId, headCount, closedOn } = found.dossier;
  return {
    ...row,
    said: whenOf({ whenKind, whenFrom, whenTo }),
    dossier: { id, number, state, ownerId, headCount, closedOn, title: nameOf(found.dossier) },
    partyName: found.party && nameOf(found.party),
    office: found.officeHolder && nameOf(found.officeHolder),
    meeting: found.meeting && { id: found.meeting.id, title: found.meeting.title, when: whenOf(found.meeting) },
    eventTitle: found.event?.title ?? null,
    trigger: found.trigger && { id: found.trigger.id, words: readable ? found.trigger.words : null, state: found.trigger.state },
    triggerEvent: found.triggerEvent && { title: found.triggerEventReadable ? found.triggerEvent.title : null, day: found.triggerEvent.strikeId ? null : exactDay(whenOf(found.triggerEvent)) },
    recordedByName: found.recordedByName,
  };
}

/** A commitment whole, or null when there is none that the reader may know of from the inside. Two round trips at most. */
export async function commitmentById(scope: Scope, id: string): Promise<CommitmentRow | null> {
  if (!idField.safeParse(id).success) return null;
  const { db } = database();
  const [found] = await wholeCommitments(scope, eq(commitment.id, id), db);
  if (!found) return null;
  const triggerId = found.trigger?.id;
  const readable = triggerId ? (await visibleAmong(scope, eq(commitment.id, triggerId), db)).length > 0 : false;
  return rowOf(found, readable);
}

/**
 * The same inside a transaction, locked until the end together with its dossier: every move and edit begins with it.
 * The dossier is locked first, as by whoever records in it, so that two of them wait in the same order and a chain is changed by one at a time.
 */
export async function lockCommitment(tx: Transaction, scope: Scope, id: string): Promise<CommitmentRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [held] = await tx.select({ dossierId: commitment.dossierId }).from(commitment).where(eq(commitment.id, id));
  if (!held || !(await lockDossier(tx, scope, held.dossierId))) return null;
  const [found] = await wholeCommitments(scope, eq(commitment.id, id), tx).for("update", { of: commitment });
  return found ? rowOf(found, false) : null;
}

function visibleAmong(scope: Scope, where: SQL, through: Reader) {
  return through.select({ id: commitment.id, words: commitment.words, state: commitment.state, doneOn: commitment.doneOn }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(where, commitmentIsVisible(scope))).orderBy(asc(commitment.createdAt), asc(commitment.id)).limit(MOST_LINKED);
}
const MOST_LINKED = 200;

/** The other commitments of a dossier that the reader may see, oldest first: what one can wait for, or be replaced by. */
export function othersOf(scope: Scope, dossierId: Id, except: Id | null): Promise<LinkedCommitment[]> {
  return visibleAmong(scope, except ? (and(eq(commitment.dossierId, dossierId), ne(commitment.id, except)) as SQL) : eq(commitment.dossierId, dossierId), database().db);
}

/** Whether the reader knows of a commitment in the dossier that another one is about to name. */
export async function namedCommitment(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<boolean> {
  const found = await visibleAmong(scope, and(eq(commitment.dossierId, dossierId), eq(commitment.id, id)) as SQL, tx);
  return found.length > 0;
}

/** The signs on a commitment, newest first. The caller has already asked whether the commitment may be read. */
export async function signsOf(commitmentId: Id): Promise<SignRow[]> {
  return database().db
    .select({ id: sign.id, kind: sign.kind, nudge: sign.nudge, onDay: sign.onDay, words: sign.words, recordedBy: sign.recordedBy, recordedByName: person.name, at: sign.at })
    .from(sign).innerJoin(person, eq(person.id, sign.recordedBy))
    .where(and(eq(sign.commitmentId, commitmentId), isNull(sign.strikeId))).orderBy(desc(sign.onDay), desc(sign.at), desc(sign.id));
}
