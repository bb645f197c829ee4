import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias, type PgColumn } from "drizzle-orm/pg-core";

import type { Confidentiality } from "~/domain/confidentiality";
import { dayAt, exactly, UNKNOWN, type When } from "~/domain/days";
import type { StrikeRow, StruckLine } from "~/domain/rows/strike";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { agreement, commitment, demand, demandFile, demandVersion, deposit, document, dossier, event, evidence, meeting, person, response, sign, strike } from "@db/schema";

import { heldWithinReach } from "./documents";
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
/** A meeting that was moved is read where it is now. */
const meetingHolder = alias(dossier, "meeting_holder");
const holdingEvent = alias(event, "holding_event");
const answered = alias(demand, "answered");

/**
 * Whoever had a hand in what a striking-out took: recorded a commitment or the claim that it was done, wrote or proposed a version of a demand, recorded
 * an answer.
 */
const hands = sql<readonly Id[]>`coalesce((
  select array_agg(distinct hand) from (
    select unnest(array[taken.recorded_by, taken.claimed_by]) from ${commitment} taken where taken.strike_id = ${strike.id}
    union all select unnest(array[written.created_by, written.proposed_by]) from ${demandVersion} written where written.demand_id = ${strike.subjectId}
    union all select answer.created_by from ${response} answer where answer.strike_id = ${strike.id}) as hands(hand) where hand is not null), '{}')`;

/** The record of a striking-out is within the reader's levels, and so is what holds it. All of them are joined. */
function subjectReaches(scope: Scope): SQL | undefined {
  const within = (held: Parameters<typeof levelReaches>[1] & { readonly id: PgColumn }) => or(isNull(held.id), levelReaches(scope, held));
  return or(
    levelReaches(scope, meeting), levelReaches(scope, event), levelReaches(scope, demand), levelReaches(scope, agreement),
    and(levelReaches(scope, document), ...heldWithinReach(scope)),
    and(levelReaches(scope, commitment), within(evidence), within(holdingMeeting), within(holdingEvent)),
    and(eq(strike.subject, "demand_file"), levelReaches(scope, demandFile)),
    and(levelReaches(scope, deposit), levelReaches(scope, demandFile), within(response), within(answered), within(holdingMeeting), within(meetingHolder), within(holdingEvent)),
  );
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
  const rows = await database().db.select({ strike: strikeColumns, meeting, event, commitment, sign, demand, demandFile, deposit, response, agreement, document, evidence, hands })
    .from(strike).leftJoin(striker, eq(striker.id, strike.struckBy)).leftJoin(restorer, eq(restorer.id, strike.restoredBy))
    .leftJoin(meeting, eq(meeting.id, strike.subjectId)).leftJoin(event, eq(event.id, strike.subjectId)).leftJoin(sign, eq(sign.id, strike.subjectId))
    .leftJoin(demand, eq(demand.id, strike.subjectId)).leftJoin(agreement, eq(agreement.id, strike.subjectId)).leftJoin(document, eq(document.id, strike.subjectId))
    .leftJoin(evidence, eq(evidence.id, strike.subjectId)).leftJoin(commitment, eq(commitment.id, sql`coalesce(${sign.commitmentId}, ${evidence.commitmentId}, ${strike.subjectId})`))
    .leftJoin(response, eq(response.id, strike.subjectId))
    .leftJoin(holdingMeeting, eq(holdingMeeting.id, sql`coalesce(${commitment.meetingId}, ${response.meetingId})`))
    .leftJoin(meetingHolder, eq(meetingHolder.id, holdingMeeting.dossierId))
    .leftJoin(holdingEvent, eq(holdingEvent.id, sql`coalesce(${commitment.eventId}, ${response.eventId})`))
    .leftJoin(deposit, eq(deposit.id, sql`coalesce(${response.depositId}, ${strike.subjectId})`))
    .leftJoin(demandFile, eq(demandFile.id, sql`coalesce(${deposit.fileId}, ${strike.subjectId})`)).leftJoin(answered, eq(answered.id, response.demandId))
    .where(and(eq(strike.dossierId, dossierId), isNull(strike.restoredAt), subjectReaches(scope), place))
    .orderBy(desc(strike.struckAt), desc(strike.id)).limit(STRUCK_PAGE + 1);
  const lines = rows.slice(0, STRUCK_PAGE).map(lineOf);
  return { lines, next: rows.length > STRUCK_PAGE ? (lines.at(-1)?.id ?? null) : null };
}

type Table = typeof meeting | typeof event | typeof commitment | typeof sign | typeof demand | typeof demandFile | typeof deposit | typeof response | typeof agreement | typeof document | typeof evidence;
type Found = {
  readonly strike: StrikeRow; readonly meeting: RowOf<typeof meeting>; readonly event: RowOf<typeof event>; readonly commitment: RowOf<typeof commitment>; readonly sign: RowOf<typeof sign>;
  readonly demand: RowOf<typeof demand>; readonly demandFile: RowOf<typeof demandFile>; readonly deposit: RowOf<typeof deposit>; readonly response: RowOf<typeof response>; readonly agreement: RowOf<typeof agreement>; readonly document: RowOf<typeof document>; readonly evidence: RowOf<typeof evidence>;
  readonly hands: readonly Id[];
};
type RowOf<Of extends Table> = Of["$inferSelect"] | null;

function lineOf({ strike: row, meeting: met, event: happened, commitment: said, sign: news, evidence: shown, hands: others, ...texts }: Found): StruckLine {
  if (met) return { ...row, words: met.title, when: whenOf(met), level: met.confidentiality, authors: [met.createdBy, ...others] };
  if (happened) return { ...row, words: happened.title, when: whenOf(happened), level: happened.confidentiality, authors: [happened.createdBy, ...others] };
  if (!said) return lineOfText(row, texts, others);
  if (shown) return { ...row, words: shown.shows, when: exactly(shown.onDay ?? dayAt(shown.createdAt)), level: shown.confidentiality, authors: [shown.createdBy] };
  if (news) return { ...row, words: news.words ?? said.words, when: exactly(news.onDay), level: said.confidentiality, authors: [news.recordedBy] };
  return { ...row, words: said.words, when: whenOf(said), level: said.confidentiality, authors: [said.recordedBy, ...others] };
}

/** A line about what belongs to the texts of demands. */
function lineOfText(row: StrikeRow, { demand: asked, demandFile: file, deposit: handed, response: answer, agreement: agreed, document: kept }: Pick<Found, "demand" | "demandFile" | "deposit" | "response" | "agreement" | "document">, others: readonly Id[]): StruckLine {
  const told = (record: { readonly confidentiality: Confidentiality; readonly createdBy: Id }, words: string | null, when: When): StruckLine => ({ ...row, words, when, level: record.confidentiality, authors: [record.createdBy, ...others] });
  if (asked) return told(asked, asked.title, exactly(dayAt(asked.createdAt)));
  if (agreed) return told(agreed, agreed.title, agreed.signedOn ? exactly(agreed.signedOn) : UNKNOWN);
  if (kept) return told(kept, kept.fileName, exactly(dayAt(kept.createdAt)));
  if (answer) return told(answer, answer.words ?? answer.counterText, exactly(answer.onDay));
  if (handed) return told(handed, handed.fileTitle, exactly(handed.onDay));
  if (file) return told(file, file.title, exactly(file.openedOn));
  throw new Error("A striking-out names no record.");
}
