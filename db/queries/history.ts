import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";

import { CONFIDENTIALITY, type Confidentiality } from "~/domain/confidentiality";
import { isDay } from "~/domain/days";
import { HISTORY_TABLES, type HistoryRow } from "~/domain/rows/history";
import { TRANSFER } from "~/domain/transfer";
import { type Id, mayRead, type Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, auditEvent, clause, commitment, demand, demandFile, deposit, document, dossier, event, evidence, meeting, outcome, response, sign, stateChange } from "@db/schema";

export type HistoryPlace = { readonly instant: string; readonly seq: number };

/** Reads a place from the address, as `instant~seq`; null for none and for what is none. */
export function placeFrom(text: string | null): HistoryPlace | null {
  const found = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z)~(\d{1,15})$/.exec(text ?? "");
  return found?.[1] && found[2] && isDay(found[1].slice(0, 10)) && !Number.isNaN(Date.parse(found[1])) ? { instant: found[1], seq: Number(found[2]) } : null;
}

/** Columns that say which record a row belongs to; one that belongs to a record the reader may not read is not sent. A record that it merely points at is left unnamed. */
const NAMES_A_RECORD = ["id", "meeting_id", "commitment_id", "subject_id", "outcome_id", "event_id", "demand_id", "file_id", "from_id", "deposit_id", "agreement_id", "clause_id"];
/** Tables whose rows merely point at a meeting: an agreement is read without the meeting it was reached in. */
const POINTS_AT_A_MEETING = ["agreement"];

/**
 * The history of a dossier, newest first, at most `limit` rows older than `before`. The caller has found the dossier visible from the inside.
 * The strictest decides: a row is left out when its record, or one that it belongs to, or what holds one of them is beyond the reader today,
 * and when the record itself was at the time.
 */
export async function historyOf(scope: Scope, of: { readonly id: Id; readonly organisationId: Id }, limit: number, before: HistoryPlace | null): Promise<HistoryRow[]> {
  const allowed = CONFIDENTIALITY.filter((confidentiality) => mayRead(scope, { organisationId: of.organisationId, confidentiality }));
  if (allowed.length === 0) return [];
  const instant = sql<string>`to_char(${auditEvent.at} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
  const rows = await database().db
    .select({
      seq: auditEvent.seq, instant, at: auditEvent.at, transaction: auditEvent.txid, actor: auditEvent.actor, action: auditEvent.action,
      table: auditEvent.tbl, rowId: auditEvent.rowId, old: auditEvent.old, new: auditEvent.new, hash: sql<string>`left(encode(${auditEvent.hash}, 'hex'), 8)`,
    })
    .from(auditEvent)
    .where(and(
      eq(auditEvent.about, of.id), inArray(auditEvent.tbl, [...HISTORY_TABLES]), ...(allowed.length === CONFIDENTIALITY.length ? [] : [wasReadable(allowed), namesNothingHidden(of.id, allowed)]),
      before ? sql`(${auditEvent.at}, ${auditEvent.seq}) < (${before.instant}::timestamptz, ${before.seq}::bigint)` : undefined,
    ))
    .orderBy(desc(auditEvent.at), desc(auditEvent.seq)).limit(limit);
  return rows as HistoryRow[];
}

const listOf = (levels: readonly Confidentiality[]): SQL => sql.join(levels.map((level) => sql`${level}`), sql`, `);
const beyond = (levels: readonly Confidentiality[]): SQL => sql`not in (${listOf(levels)})`;

/** The level that the row carries, before and after, was within reach. */
function wasReadable(allowed: readonly Confidentiality[]): SQL {
  const within = (columns: SQL) => sql`coalesce(${columns} ->> 'confidentiality' in (${listOf(allowed)}), true)`;
  return sql`(${within(sql`${auditEvent.old}`)} and ${within(sql`${auditEvent.new}`)})`;
}

/**
 * None of the records that the row belongs to or names is hidden: too strict itself, or held by one that is, or gone after having been too strict.
 * A meeting that was moved to another dossier is judged where it is now.
 */
function namesNothingHidden(dossierId: Id, allowed: readonly Confidentiality[]): SQL {
  const hidden = sql`
    with moved_away as (select s.subject_id as id from ${stateChange} s where s.dossier_id = ${dossierId} and s.subject = 'meeting' and s.move = ${TRANSFER}),
    hidden_meeting as (
      select m.id from ${meeting} m join ${dossier} holder on holder.id = m.dossier_id
      where (m.dossier_id = ${dossierId} or m.id in (select id from moved_away)) and (m.confidentiality ${beyond(allowed)} or holder.confidentiality ${beyond(allowed)})),
    hidden_event as (select e.id from ${event} e where e.dossier_id = ${dossierId} and e.confidentiality ${beyond(allowed)}),
    hidden_commitment as (
      select c.id, c.outcome_id from ${commitment} c where (c.dossier_id = ${dossierId} or c.meeting_id in (select id from moved_away)) and (c.confidentiality ${beyond(allowed)}
        or c.meeting_id in (select id from hidden_meeting) or c.event_id in (select id from hidden_event))),
    hidden_demand as (select d.id from ${demand} d where d.dossier_id = ${dossierId} and d.confidentiality ${beyond(allowed)}),
    hidden_agreement as (select a.id from ${agreement} a where a.dossier_id = ${dossierId} and a.confidentiality ${beyond(allowed)}),
    hidden_deposit as (
      select p.id from ${deposit} p join ${demandFile} f on f.id = p.file_id where p.dossier_id = ${dossierId} and (p.confidentiality ${beyond(allowed)} or f.confidentiality ${beyond(allowed)})),
    hidden_response as (
      select r.id from ${response} r where r.dossier_id = ${dossierId} and (r.confidentiality ${beyond(allowed)} or r.deposit_id in (select id from hidden_deposit)
        or r.demand_id in (select id from hidden_demand) or r.meeting_id in (select id from hidden_meeting) or r.event_id in (select id from hidden_event)))
    select id::text from hidden_meeting union all select id::text from hidden_event union all select id::text from hidden_commitment
    union all select outcome_id::text from hidden_commitment where outcome_id is not null
    union all select n.id::text from ${sign} n where n.commitment_id in (select id from hidden_commitment)
    union all select o.id::text from ${outcome} o where o.meeting_id in (select id from hidden_meeting)
    union all select id::text from hidden_demand union all select id::text from hidden_deposit union all select id::text from hidden_agreement
    union all select f.id::text from ${demandFile} f where f.dossier_id = ${dossierId} and f.confidentiality ${beyond(allowed)}
    union all select c.id::text from ${clause} c where c.agreement_id in (select id from hidden_agreement)
    union all select id::text from hidden_response
    union all select e.id::text from ${evidence} e where e.dossier_id = ${dossierId} and (e.confidentiality ${beyond(allowed)} or e.commitment_id in (select id from hidden_commitment))
    union all select d.id::text from ${document} d where d.dossier_id = ${dossierId} and (d.confidentiality ${beyond(allowed)}
      or exists (select 1 from ${deposit} p where p.receipt_id = d.id and p.id in (select id from hidden_deposit))
      or exists (select 1 from ${response} r where r.document_id = d.id and r.id in (select id from hidden_response))
      or exists (select 1 from ${agreement} a where a.document_id = d.id and a.id in (select id from hidden_agreement)))
    union all select gone.row_id from ${auditEvent} gone where gone.about = ${dossierId}::text and gone.action = 'DELETE' and gone.old ->> 'confidentiality' ${beyond(allowed)}`;
  const pointing = sql`${auditEvent.tbl} in (${sql.join(POINTS_AT_A_MEETING.map((table) => sql`${table}`), sql`, `)})`;
  const namedIn = (columns: SQL) => sql.join(NAMES_A_RECORD.map((column) => {
    const id = sql`${columns} ->> ${column}::text`;
    return column === "meeting_id" ? sql`case when not (${pointing}) then ${id} end` : id;
  }), sql`, `);
  const [named, formerly] = [namedIn(sql`coalesce(${auditEvent.new}, ${auditEvent.old})`), namedIn(sql`${auditEvent.old}`)];
  return sql`not exists (select 1 from (${hidden}) as hidden(id) where hidden.id in (${named}, ${formerly}))`;
}
