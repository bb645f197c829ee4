import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import type { MemberLine, OpenPublished } from "~/domain/rows/member";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { auditEvent, commitment, dossier, event, meeting, organisation, party, visit } from "@db/schema";
import { transaction } from "@db/transaction";

import { nameOf } from "./names";
import { dossierIsVisible } from "./visible";
import { whenOf } from "./when";

/** Looking again within this time is the same visit. */
const ONE_VISIT = "1 hour";

/**
 * Notes that somebody opened a dossier, and answers when they had last opened it before this visit; null at their first.
 * The one thing besides access to confidential parts that a GET may write (settled question 19).
 */
export async function recordVisit(viewerId: Id, dossierId: Id, now: Date): Promise<Date | null> {
  return transaction(viewerId, async (tx) => {
    const isNewVisit = sql`${visit.lastAt} < ${now}::timestamptz - interval '${sql.raw(ONE_VISIT)}'`;
    const [row] = await tx.insert(visit).values({ accountId: viewerId, dossierId, lastAt: now })
      .onConflictDoUpdate({
        target: [visit.accountId, visit.dossierId],
        set: { previousAt: sql`case when ${isNewVisit} then ${visit.lastAt} else ${visit.previousAt} end`, lastAt: sql`greatest(${visit.lastAt}, ${now})` },
      })
      .returning({ previousAt: visit.previousAt });
    return row?.previousAt ?? null;
  });
}

/** When records of a dossier were last opened to members after an instant, by the records' ids; read from the history. */
export async function publishedSince(dossierId: Id, since: Date): Promise<ReadonlyMap<Id, Date>> {
  const rows = await database().db.select({ id: auditEvent.rowId, at: sql<Date>`max(${auditEvent.at})`.mapWith(auditEvent.at) }).from(auditEvent)
    .where(and(
      eq(auditEvent.about, dossierId), sql`${auditEvent.at} > ${since}`, inArray(auditEvent.tbl, ["meeting", "event", "commitment", "deposit", "response", "agreement"]),
      sql`${auditEvent.new} ->> 'confidentiality' = 'members' and ${auditEvent.old} ->> 'confidentiality' is distinct from 'members'`,
    ))
    .groupBy(auditEvent.rowId);
  return new Map(rows.map(({ id, at }) => [id, at]));
}

const MOST_DOSSIERS = 20;

/** The dossiers that somebody follows as a member, last moved first, `MOST_DOSSIERS` at most; those they read from the inside are not among them. */
export async function dossiersOfMember(scope: Scope): Promise<MemberLine[]> {
  const organisations = scope.reads.members.filter((id) => !scope.reads.organisation.includes(id));
  if (organisations.length === 0) return [];
  const asMember: Scope = { viewerId: scope.viewerId, reads: { members: organisations, organisation: [], bureau: [] } };
  const rows = await database().db.select({ dossier, organisation }).from(dossier).innerJoin(organisation, eq(organisation.id, dossier.organisationId))
    .where(dossierIsVisible(asMember)).orderBy(desc(dossier.movedAt), desc(dossier.id)).limit(MOST_DOSSIERS);
  return rows.map(({ dossier: { id, number, state, suspendedUntil, movedAt, ...row }, organisation: held }) => ({
    id, number, state, suspendedUntil, movedAt, title: nameOf(row), organisationName: nameOf(held),
  }));
}

const MOST_AWAITED = 400;

/** The published open commitments of other parties in some dossiers that the reader was found to see. */
export async function openPublished(dossierIds: readonly Id[]): Promise<OpenPublished[]> {
  if (dossierIds.length === 0) return [];
  const rows = await database().db.select({ commitment, party }).from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(
      inArray(commitment.dossierId, [...dossierIds]), inArray(commitment.state, [...OPEN_COMMITMENT_STATES]), eq(commitment.side, "theirs"), eq(commitment.confidentiality, "members"), isNull(commitment.strikeId),
      or(isNull(meeting.id), eq(meeting.confidentiality, "members")), or(isNull(event.id), eq(event.confidentiality, "members")),
    ))
    .orderBy(commitment.createdAt, commitment.id).limit(MOST_AWAITED);
  return rows.map(({ commitment: row, party: bound }) => ({
    id: row.id, dossierId: row.dossierId, words: row.words, verbatim: row.verbatim, party: bound && nameOf(bound), state: row.state,
    triggerId: row.triggerId, triggerText: row.triggerText, triggerEventId: row.triggerEventId, triggerOn: row.triggerOn, dueOn: row.dueOn, said: whenOf(row), lastSignOn: row.lastSignOn,
  }));
}
