import { sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import type { Transaction } from "@db/transaction";

import { literals } from "./visible";

/** Which old notifications are meant: those that were read, counted from the reading, or those that never were, from the telling. */
export type Old = "read" | "unread";
/** Where one stretch of them ends and the next begins; the instant in the database's own words, which keep every digit. */
export type OldPlace = { readonly at: string; readonly id: Id };
/** What came of a stretch; its end is null where there was nothing left to look at. */
export type StretchDone = { readonly gone: number; readonly end: OldPlace | null };
type Stretch = { readonly old: Old; readonly before: Date; readonly after: OldPlace | null; readonly limit: number; readonly today: Day };

const openCommitment = (fits: string) => sql`exists (select 1 from commitment c where c.id = n.subject_id and c.state in (${literals(OPEN_COMMITMENT_STATES)}) and ${sql.raw(fits)})`;

/**
 * Of a row `n` of `notification`: what it tells is still so, and the next night would tell it again if the house did not know by this row that it did. Of what
 * is told of a day to come, and of moves and communiqués, which are told of a change, none is told again once its day is over.
 */
const wouldBeToldAgain = (today: Day) => sql`case
  when n.kind in ('file_moved', 'communique') then false
  when n.kind in ('due_soon', 'set_off', 'meeting_soon') then n.on_day >= ${today}::date
  when n.kind in ('overdue', 'long_overdue') then ${openCommitment("c.due_on = n.on_day")}
  when n.kind = 'silent' then ${openCommitment("c.silent_from = n.on_day")}
  when n.kind = 'next_step' then ${openCommitment("c.next_step_on = n.on_day")}
  when n.kind = 'verdict_waiting' then ${openCommitment("c.state = 'claimed_done'")}
  when n.kind = 'dossier_waiting' then exists (select 1 from dossier d where d.id = n.subject_id and d.state = 'submitted')
  when n.kind = 'demand_waiting' then exists (select 1 from demand d where d.id = n.subject_id and d.stance = 'in_review')
  when n.kind = 'reply_waiting' then exists (select 1 from response r where r.id = n.subject_id and r.kind is null)
  else true end`;

/**
 * Deletes, of the next few notifications that were read (or, unread, were told) before an instant, those that nothing would tell again. Answers how many went
 * and where the stretch ended; null at the end of all of them. They are copies of what stands in its dossier: no decision goes with them.
 */
export async function deleteOldNotifications(tx: Transaction, { old, before, after, limit, today }: Stretch): Promise<StretchDone> {
  const [since, isMeant] = old === "read" ? [sql.raw("read_at"), sql.raw("read_at is not null")] : [sql.raw("created_at"), sql.raw("read_at is null")];
  const place = after ? sql`and (${since}, id) > (${after.at}::timestamptz, ${after.id}::uuid)` : sql``;
  const [row] = await tx.execute<{ gone: number; at: string | null; id: Id | null }>(sql`
    with stretch as materialized (
      select id, ${since} as since from notification where ${isMeant} and ${since} < ${before}::timestamptz ${place} order by ${since}, id limit ${limit}),
    gone as (
      delete from notification n using stretch s where n.id = s.id and n.${isMeant} and not ${wouldBeToldAgain(today)} returning 1),
    ending as (select since, id from stretch order by since desc, id desc limit 1)
    select (select count(*)::int from gone) as gone, (select since::text from ending) as at, (select id from ending) as id`);
  return { gone: row?.gone ?? 0, end: row?.at && row.id ? { at: row.at, id: row.id } : null };
}
