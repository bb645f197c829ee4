import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";

import { CONFIDENTIALITY } from "~/domain/confidentiality";
import type { Meeting, MetParty, OutcomeCommitment, OutcomeLine } from "~/domain/rows/meeting";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { attendee, commitment, dossier, meeting, meetingParty, outcome, party, round } from "@db/schema";

import { nameOf } from "./names";
import { heldByAdopted, inOrganisations, insideOf, levelIsReadable, literals } from "./visible";
import { waitsOnAnother } from "./waits";
import { whenOf } from "./when";

/**
 * Which meetings a reader may know of from the inside: their own level and that of the dossier that holds them (the strictest decides), unless they
 * were struck out.
 * The dossier's is asked as a value, so that a list can be read off its index (see `ledger-streams.ts`).
 */
export function meetingIsVisible(scope: Scope): SQL {
  const circles = insideOf(scope).map(({ organisationIds, levels }) => {
    const readable = literals(levels);
    const held = levels.length === CONFIDENTIALITY.length ? [] : [
      sql`${meeting.confidentiality} in (${readable})`,
      sql`(select ${dossier.confidentiality} in (${readable}) from ${dossier} where ${dossier.id} = ${meeting.dossierId}) is not false`,
    ];
    return and(inOrganisations(meeting.organisationId, organisationIds), isNull(meeting.strikeId), ...held);
  });
  return and(or(...circles) ?? sql`false`, heldByAdopted(scope, meeting.dossierId)) ?? sql`false`;
}

/** A meeting with all that belongs to it, or null when there is none that this reader may know of. The four parts travel together. */
export async function meetingById(scope: Scope, id: string): Promise<Meeting | null> {
  if (!idField.safeParse(id).success) return null;
  const [[found], parties, attendees, outcomes] = await Promise.all([
    database().db.select({ meeting, dossier, round }).from(meeting).innerJoin(dossier, eq(dossier.id, meeting.dossierId)).leftJoin(round, eq(round.id, meeting.roundId)).where(and(eq(meeting.id, id), meetingIsVisible(scope))),
    partiesOf(id),
    database().db.select({ side: attendee.side, office: attendee.office }).from(attendee).where(eq(attendee.meetingId, id)).orderBy(asc(attendee.position)),
    outcomesOf(scope, id),
  ]);
  if (!found) return null;
  const { meeting: row, dossier: holder, round: within } = found;
  return {
    id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, agenda: row.agenda, handedOver: row.handedOver, notes: row.notes, round: within,
    confidentiality: row.confidentiality, createdBy: row.createdBy, version: row.version,
    dossier: { id: holder.id, number: holder.number, title: nameOf(holder), organisationId: holder.organisationId, state: holder.state },
    parties,
    attendees: { ours: officesOn("ours", attendees), theirs: officesOn("theirs", attendees) },
    outcomes,
  };
}

function officesOn(side: "ours" | "theirs", attendees: readonly { side: "ours" | "theirs"; office: string }[]): string[] {
  return attendees.filter((each) => each.side === side).map(({ office }) => office);
}

async function partiesOf(meetingId: Id): Promise<MetParty[]> {
  const rows = await database().db.select({ party }).from(meetingParty).innerJoin(party, eq(party.id, meetingParty.partyId))
    .where(eq(meetingParty.meetingId, meetingId)).orderBy(asc(meetingParty.position));
  return rows.map(({ party: row }) => ({ id: row.id, name: nameOf(row), kind: row.kind, gender: row.gender }));
}


/**
 * The lines of a meeting in their order, then the commitments that were recorded in it without a line.
 * A line whose commitment the reader may not see is left out with it.
 */
async function outcomesOf(scope: Scope, meetingId: Id): Promise<OutcomeLine[]> {
  const { db } = database();
  const [lines, alone] = await Promise.all([
    db.select({ outcome, commitment, party, waitsOnAnother }).from(outcome)
      .leftJoin(commitment, eq(commitment.outcomeId, outcome.id)).leftJoin(party, eq(party.id, commitment.partyId))
      .where(and(eq(outcome.meetingId, meetingId), or(isNull(commitment.id), levelIsReadable(scope, commitment)))).orderBy(asc(outcome.position), asc(outcome.id)),
    db.select({ commitment, party, waitsOnAnother }).from(commitment)
      .leftJoin(party, eq(party.id, commitment.partyId))
      .where(and(eq(commitment.meetingId, meetingId), isNull(commitment.outcomeId), levelIsReadable(scope, commitment))).orderBy(asc(commitment.createdAt), asc(commitment.id)),
  ]);
  return [
    ...lines.map(({ outcome: { id, kind, words }, commitment: made, ...rest }): OutcomeLine => ({ id, kind, words: made?.words ?? words, commitment: made && commitmentOf({ commitment: made, ...rest }) })),
    ...alone.map((row): OutcomeLine => ({
      id: row.commitment.id, kind: row.commitment.side === "theirs" ? "their_commitment" : "our_commitment", words: row.commitment.words, commitment: commitmentOf(row),
    })),
  ];
}

type CommitmentJoined = { commitment: typeof commitment.$inferSelect; party: typeof party.$inferSelect | null; waitsOnAnother: boolean };

function commitmentOf({ commitment: row, party: bound, waitsOnAnother: waits }: CommitmentJoined): OutcomeCommitment {
  return {
    id: row.id, state: row.state, side: row.side, verbatim: row.verbatim, party: bound && nameOf(bound), rung: row.rung, dueKind: row.dueKind, dueOn: row.dueOn, triggerId: row.triggerId, triggerDays: row.triggerDays, triggerText: row.triggerText, triggerOn: row.triggerOn,
    saidOn: whenOf(row), lastSignOn: row.lastSignOn, doneOn: row.doneOn, waitsOnAnother: waits,
  };
}

/** How many lines came out of each of these meetings, and how many of them are commitments, as far as the reader may know. */
export async function outcomeCounts(scope: Scope, meetingIds: readonly Id[]): Promise<ReadonlyMap<Id, { outcomes: number; commitments: number }>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await database().db
    .select({ meetingId: outcome.meetingId, outcomes: sql<number>`count(*)::int`, commitments: sql<number>`count(${commitment.id})::int` })
    .from(outcome).leftJoin(commitment, eq(commitment.outcomeId, outcome.id))
    .where(and(inArray(outcome.meetingId, [...meetingIds]), or(isNull(commitment.id), levelIsReadable(scope, commitment)))).groupBy(outcome.meetingId);
  return new Map(rows.map(({ meetingId, outcomes, commitments }) => [meetingId, { outcomes, commitments }]));
}
