import { and, asc, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import { WHOLE_LEDGER } from "~/domain/ledger";
import { MOST_COUNTED, type OfficeHolderRow, type PartyDealings, type PartyLine, type PartyRow } from "~/domain/rows/party";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { auditEvent, commitment, dossier, event, meeting, meetingParty, officeHolder, party, person } from "@db/schema";

import { ledgerPage } from "./ledger";
import type { LedgerQuestion } from "./ledger-streams";
import { meetingIsVisible } from "./meetings";
import { nameOf } from "./names";
import { dossierIsVisible, inOrganisations, levelIsReadable } from "./visible";
import { whenOf } from "./when";

const MOST_LINES = 20;
const isOpen = sql`${commitment.state} in (${sql.raw(OPEN_COMMITMENT_STATES.map((state) => `'${state}'`).join(", "))})`;

/** Which commitments count for a reader: those they read from the inside, by the strictest level of the commitment and of what holds it. All four are joined. */
function commitmentCounts(scope: Scope): SQL | undefined {
  return and(
    inOrganisations(commitment.organisationId, scope.reads.organisation), levelIsReadable(scope, commitment), dossierIsVisible(scope),
    or(isNull(meeting.id), levelIsReadable(scope, meeting)), or(isNull(event.id), levelIsReadable(scope, event)),
  );
}

function rowOf(row: typeof party.$inferSelect): PartyRow {
  return { id: row.id, parentId: row.parentId, kind: row.kind, name: nameOf(row), gender: row.gender, standing: row.standing, contact: row.contact, version: row.version, closedOn: row.closedOn, mergedIntoId: row.mergedIntoId };
}

/** The whole directory with the open commitments of each party that this reader may see; figures on it are per reader (settled question 1). One round trip. */
export async function partiesWithFigures(scope: Scope): Promise<PartyLine[]> {
  const { db } = database();
  const seen = db.select({ one: sql`1` }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(eq(commitment.partyId, party.id), isOpen, commitmentCounts(scope))).limit(MOST_COUNTED);
  const openCommitments = scope.reads.organisation.length === 0 ? sql<number>`0` : sql<number>`(select count(*) from ${seen} as seen)`.mapWith(Number);
  const rows = await db.select({ party, openCommitments }).from(party).where(isNull(party.mergedIntoId)).orderBy(asc(party.createdAt), asc(party.id));
  return rows.map(({ party: row, openCommitments: count }) => ({ id: row.id, parentId: row.parentId, kind: row.kind, name: nameOf(row), standing: row.standing, closedOn: row.closedOn, openCommitments: count }));
}

/** One party of the directory, one that was merged into another too, or null. */
export async function partyById(id: string): Promise<PartyRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [row] = await database().db.select().from(party).where(eq(party.id, id));
  return row ? rowOf(row) : null;
}

/** Who held an office in a party: those whose end is not known first, then the last to leave. */
export async function officeHoldersOf(partyId: Id): Promise<OfficeHolderRow[]> {
  const rows = await database().db.select().from(officeHolder).where(eq(officeHolder.partyId, partyId))
    .orderBy(sql`${officeHolder.endsOn} desc nulls first`, sql`${officeHolder.startsOn} desc nulls last`, asc(officeHolder.id));
  return rows.map((row) => ({ id: row.id, office: nameOf(row), gender: row.gender, personName: row.personName, startsOn: row.startsOn, endsOn: row.endsOn }));
}

/** The newest meetings of a party in reach, and the open commitments of it that are due first, read as the ledger of that party is. Two queries side by side. */
export async function dealingsWith(scope: Scope, partyId: Id, { today, thresholds }: Pick<LedgerQuestion, "today" | "thresholds">): Promise<PartyDealings> {
  const { db } = database();
  if (scope.reads.organisation.length === 0) return { meetings: [], commitments: [] };
  const [meetings, commitments] = await Promise.all([
    // Ids are born in the order of time and stand in an index beside the party: the newest are read off it.
    db.select({ meeting, number: dossier.number }).from(meetingParty)
      .innerJoin(meeting, eq(meeting.id, meetingParty.meetingId)).innerJoin(dossier, eq(dossier.id, meeting.dossierId))
      .where(and(eq(meetingParty.partyId, partyId), meetingIsVisible(scope))).orderBy(desc(meetingParty.meetingId)).limit(MOST_LINES),
    ledgerPage(scope, { filter: { ...WHOLE_LEDGER, partyId }, today, thresholds }, null, MOST_LINES),
  ]);
  return {
    meetings: meetings.map(({ meeting: row, number }) => ({ id: row.id, state: row.state, title: row.title, when: whenOf(row), place: row.place, dossierNumber: number })),
    commitments: commitments.rows.map(({ id, words, verbatim, state, said, dueOn, dossierNumber }) => ({ id, words, verbatim, state, said, dueOn, dossierNumber })),
  };
}

/** How many commitments of a party are open, as far as the reader may see them. */
export async function openCommitmentsOf(scope: Scope, partyId: Id): Promise<number> {
  const [row] = await database().db.select({ open: sql<number>`count(*)`.mapWith(Number) }).from(commitment)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId)).leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId))
    .where(and(eq(commitment.partyId, partyId), isOpen, commitmentCounts(scope)));
  return row?.open ?? 0;
}

/** The parties that stand directly under one. */
export async function partiesUnder(parentId: Id): Promise<PartyRow[]> {
  const rows = await database().db.select().from(party).where(eq(party.parentId, parentId)).orderBy(asc(party.createdAt), asc(party.id));
  return rows.map(rowOf);
}

/** Who saved a party last and when, read from the history; the name is null when the person was erased. */
export async function lastKeptParty(id: Id): Promise<{ by: string | null; at: Date } | null> {
  const [row] = await database().db.select({ by: person.name, at: auditEvent.at }).from(auditEvent).leftJoin(person, sql`${person.id}::text = ${auditEvent.actor}`)
    .where(and(eq(auditEvent.chain, "parties"), eq(auditEvent.tbl, "party"), eq(auditEvent.rowId, id))).orderBy(desc(auditEvent.seq)).limit(1);
  return row ?? null;
}
