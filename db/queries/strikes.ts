import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import { exactly } from "~/domain/days";
import type { StrikeRow, StruckLine } from "~/domain/rows/strike";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, event, meeting, person, sign, strike } from "@db/schema";

import { levelReaches } from "./visible";
import { whenOf } from "./when";

const striker = alias(person, "striker");
const restorer = alias(person, "restorer");

const strikeColumns = {
  id: strike.id, subject: strike.subject, subjectId: strike.subjectId, reason: strike.reason, struckBy: strike.struckBy, struckByName: striker.name, struckAt: strike.struckAt,
  restoredReason: strike.restoredReason, restoredBy: strike.restoredBy, restoredByName: restorer.name, restoredAt: strike.restoredAt,
};

/** A striking-out, or null when there is none. The caller asks whether its record may be read before anything of it is shown. */
export async function strikeById(id: string): Promise<StrikeRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [row] = await database().db.select(strikeColumns).from(strike)
    .leftJoin(striker, eq(striker.id, strike.struckBy)).leftJoin(restorer, eq(restorer.id, strike.restoredBy)).where(eq(strike.id, id));
  return row ?? null;
}

const holdingMeeting = alias(meeting, "holding_meeting");
const holdingEvent = alias(event, "holding_event");

/** Whoever recorded a commitment that a striking-out took, or the claim that it was done: they had a hand in it. */
const hands = sql<readonly Id[]>`coalesce((
  select array_agg(hand) from ${commitment} taken cross join lateral unnest(array[taken.recorded_by, taken.claimed_by]) hand where taken.strike_id = ${strike.id} and hand is not null), '{}')`;

/** The record of a striking-out is within the reader's levels, and so is what holds it. All six are joined. */
function subjectReaches(scope: Scope): SQL | undefined {
  const commitmentReaches = and(
    levelReaches(scope, commitment), or(isNull(holdingMeeting.id), levelReaches(scope, holdingMeeting)), or(isNull(holdingEvent.id), levelReaches(scope, holdingEvent)),
  );
  return or(levelReaches(scope, meeting), levelReaches(scope, event), commitmentReaches);
}

export const STRUCK_PAGE = 20;
/** One page of what is struck out in a dossier, and after which striking-out the next begins. */
export type StruckPage = { readonly lines: readonly StruckLine[]; readonly next: Id | null };

/**
 * What is struck out in a dossier now, the latest first, `STRUCK_PAGE` at a time, beginning after one of them.
 * The caller has found the dossier visible from the inside; records beyond the reader's levels are left out.
 */
export async function struckIn(scope: Scope, dossierId: Id, after: string | null): Promise<StruckPage> {
  const place = after && idField.safeParse(after).success ? sql`(${strike.struckAt}, ${strike.id}) < (select s.struck_at, s.id from ${strike} s where s.id = ${after})` : undefined;
  const rows = await database().db.select({ strike: strikeColumns, meeting, event, commitment, sign, hands })
    .from(strike).leftJoin(striker, eq(striker.id, strike.struckBy)).leftJoin(restorer, eq(restorer.id, strike.restoredBy))
    .leftJoin(meeting, eq(meeting.id, strike.subjectId)).leftJoin(event, eq(event.id, strike.subjectId)).leftJoin(sign, eq(sign.id, strike.subjectId))
    .leftJoin(commitment, eq(commitment.id, sql`coalesce(${sign.commitmentId}, ${strike.subjectId})`))
    .leftJoin(holdingMeeting, eq(holdingMeeting.id, commitment.meetingId)).leftJoin(holdingEvent, eq(holdingEvent.id, commitment.eventId))
    .where(and(eq(strike.dossierId, dossierId), isNull(strike.restoredAt), subjectReaches(scope), place))
    .orderBy(desc(strike.struckAt), desc(strike.id)).limit(STRUCK_PAGE + 1);
  const lines = rows.slice(0, STRUCK_PAGE).map(lineOf);
  return { lines, next: rows.length > STRUCK_PAGE ? (lines.at(-1)?.id ?? null) : null };
}

type Found = {
  readonly strike: StrikeRow; readonly meeting: typeof meeting.$inferSelect | null; readonly event: typeof event.$inferSelect | null;
  readonly commitment: typeof commitment.$inferSelect | null; readonly sign: typeof sign.$inferSelect | null; readonly hands: readonly Id[];
};

function lineOf({ strike: row, meeting: met, event: happened, commitment: said, sign: news, hands: others }: Found): StruckLine {
  if (met) return { ...row, words: met.title, when: whenOf(met), level: met.confidentiality, authors: [met.createdBy, ...others] };
  if (happened) return { ...row, words: happened.title, when: whenOf(happened), level: happened.confidentiality, authors: [happened.createdBy, ...others] };
  if (!said) throw new Error("A striking-out names no record.");
  if (news) return { ...row, words: news.words, when: exactly(news.onDay), level: said.confidentiality, authors: [news.recordedBy] };
  return { ...row, words: said.words, when: whenOf(said), level: said.confidentiality, authors: [said.recordedBy, ...others] };
}
