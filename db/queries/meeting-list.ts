import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";

import type { Localized } from "~/domain/localized";
import { UPCOMING_MEETING_STATES } from "~/domain/meeting";
import type { MeetingLine } from "~/domain/rows/meeting";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { dossier, meeting, meetingParty, party } from "@db/schema";

import { meetingIsVisible, outcomeCounts } from "./meetings";
import { nameOf } from "./names";
import { whenOf } from "./when";

/** Which meetings to list: all, those still to come, those that were held. */
export const MEETING_FILTERS = ["all", "upcoming", "held"] as const;
export type MeetingFilter = (typeof MEETING_FILTERS)[number];

/** A page of the list, newest record first, with the ids from which the pages beside it start. */
export type MeetingPage = { readonly meetings: readonly MeetingLine[]; readonly newer: Id | null; readonly older: Id | null };
/** Where a page starts: behind a meeting, towards the older or the newer ones. */
export type From = { readonly id: string; readonly towards: "older" | "newer" };

const PAGE = 30;

/**
 * The meetings in reach, newest record first, `PAGE` at a time. A page is found by the meeting it starts behind (keyset), whose place is looked up
 * in the same query; one that is not there gives an empty page.
 */
export async function meetingsInReach(scope: Scope, filter: MeetingFilter, from: From | null): Promise<MeetingPage> {
  if (from && !idField.safeParse(from.id).success) return { meetings: [], newer: null, older: null };
  const back = from?.towards === "newer";
  const order = back ? [asc(meeting.createdAt), asc(meeting.id)] : [desc(meeting.createdAt), desc(meeting.id)];
  const { db } = database();
  const listed = db.select({ id: meeting.id }).from(meeting).where(and(meetingIsVisible(scope), stateFilter(filter), from ? beyond(from) : undefined)).orderBy(...order).limit(PAGE + 1).as("listed");
  const rows = await db.select({ meeting, dossier }).from(listed).innerJoin(meeting, eq(meeting.id, listed.id)).innerJoin(dossier, eq(dossier.id, meeting.dossierId)).orderBy(...order);
  const more = rows.length > PAGE;
  const shown = back ? rows.slice(0, PAGE).toReversed() : rows.slice(0, PAGE);
  const ids = shown.map((row) => row.meeting.id);
  const [counts, parties] = await Promise.all([outcomeCounts(scope, ids), partiesOfEach(ids)]);
  return {
    meetings: shown.map(({ meeting: row, dossier: holder }): MeetingLine => ({
      id: row.id, state: row.state, title: row.title, when: whenOf(row), time: row.atTime, place: row.place, confidentiality: row.confidentiality, createdAt: row.createdAt,
      dossier: { id: holder.id, number: holder.number, title: nameOf(holder), organisationId: holder.organisationId, state: holder.state },
      parties: parties.get(row.id) ?? [],
      ...(counts.get(row.id) ?? { outcomes: 0, commitments: 0 }),
    })),
    newer: (back ? more : from !== null) ? (ids[0] ?? null) : null,
    older: (back ? from !== null : more) ? (ids.at(-1) ?? null) : null,
  };
}

function stateFilter(filter: MeetingFilter) {
  if (filter === "upcoming") return inArray(meeting.state, [...UPCOMING_MEETING_STATES]);
  return filter === "held" ? eq(meeting.state, "held") : undefined;
}

function beyond({ id, towards }: From) {
  const place = sql`(select m.created_at, m.id from ${meeting} m where m.id = ${id})`;
  return towards === "older" ? sql`(${meeting.createdAt}, ${meeting.id}) < ${place}` : sql`(${meeting.createdAt}, ${meeting.id}) > ${place}`;
}

async function partiesOfEach(meetingIds: readonly Id[]): Promise<ReadonlyMap<Id, Localized[]>> {
  const names = new Map<Id, Localized[]>();
  if (meetingIds.length === 0) return names;
  const rows = await database().db.select({ meetingId: meetingParty.meetingId, party }).from(meetingParty).innerJoin(party, eq(party.id, meetingParty.partyId))
    .where(inArray(meetingParty.meetingId, [...meetingIds])).orderBy(asc(meetingParty.position));
  for (const row of rows) names.set(row.meetingId, [...(names.get(row.meetingId) ?? []), nameOf(row.party)]);
  return names;
}
