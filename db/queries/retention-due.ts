import { sql, type SQL } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Due, Retained } from "~/domain/retention";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import type { Transaction } from "@db/transaction";

/** The hour of Morocco, in which months begin. */
const MOROCCO = sql`'Africa/Casablanca'`;
const dayOf = (instant: SQL): SQL => sql`(${instant} at time zone ${MOROCCO})::date`;
const monthOf = (instant: SQL): SQL => sql`to_char(${instant} at time zone ${MOROCCO}, 'YYYY-MM')`;

type At = { /** The day from which roles count as over. */ readonly today: Day; /** What is due by this day. */ readonly by: Day };

/** What the rule of a kind lets go by a day, the first due first; of one subject alone where it is named. */
export async function dueBy(tx: Transaction, kind: Retained, months: number, at: At, subject?: string): Promise<Due[]> {
  const rows = await tx.execute<{ subject: string; dueOn: Day }>(sql`
    select subject, due_on::text as "dueOn" from (${kind === "unused_account" ? unusedAccounts(months, at.today) : monthsOver(kind, months)}) as due
    where due_on <= ${at.by} ${subject === undefined ? sql`` : sql`and subject = ${subject}`} order by due_on, subject`);
  return rows.map((row) => ({ kind, ...row }));
}

/** Accounts without a role, now or to come, counted from the last sign of them: a use, the end of a role, an enrolment, their leaving. */
function unusedAccounts(months: number, today: Day): SQL {
  const ended = sql`(select max(g.ends_on) + 1 from role_grant g where g.account_id = a.id)`;
  const asked = sql`(select max(e.at) from enrolment e where e.account_id = a.id)`;
  return sql`
    select a.id::text as subject, (greatest(${dayOf(sql`greatest(a.created_at, a.left_at, l.at, ${asked})`)}, ${ended}) + make_interval(months => ${months}))::date as due_on
    from account a join person p on p.id = a.id left join last_seen l on l.account_id = a.id
    where p.erased_at is null and not exists (select 1 from role_grant g where g.account_id = a.id and (g.ends_on is null or g.ends_on >= ${today}))`;
}

/** When each row of the kinds that go month by month was over, or will be: a month is looked at only once it is past. */
function instantsOver(kind: Exclude<Retained, "unused_account">): SQL {
  if (kind === "confidential_access") return sql`select at as over from confidential_access`;
  return sql`
    select ${INVITATION_OVER} as over from invitation i
    union all select ${ENROLMENT_OVER} from enrolment e where e.state <> 'waiting'
    union all select ${LINK_OVER} from join_link j where not exists (select 1 from enrolment e where e.join_link_id = j.id)`;
}

/** `least` passes over what is null. */
const INVITATION_OVER = sql`least(i.used_at, i.revoked_at, i.expires_at)`;
const ENROLMENT_OVER = sql`coalesce(e.decided_at, e.at)`;
const LINK_OVER = sql`least(j.revoked_at, j.expires_at)`;

function monthsOver(kind: Exclude<Retained, "unused_account">, months: number): SQL {
  return sql`
    select month as subject, (to_date(month, 'YYYY-MM') + interval '1 month' + make_interval(months => ${months}))::date as due_on
    from (select distinct ${monthOf(sql`over`)} as month from (${instantsOver(kind)}) as rows) as known`;
}

/** How many rows each month of a kind holds, among these months. */
export async function rowsInMonths(kind: Exclude<Retained, "unused_account">, months: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (months.length === 0) return new Map();
  const rows = await database().db.execute<{ month: string; rows: number }>(sql`
    select month, count(*) as rows from (select ${monthOf(sql`over`)} as month from (${instantsOver(kind)}) as instants) as known
    where month in (${sql.join(months.map((month) => sql`${month}`), sql`, `)}) group by month`);
  return new Map(rows.map(({ month, rows: count }) => [month, count]));
}

/** Deletes the log of one month. Each entry is a fact about who opened what; that the month went stays in the history. */
export async function deleteAccessLog(tx: Transaction, month: string): Promise<void> {
  await tx.execute(sql`delete from confidential_access where ${isIn(sql`at`, month)}`);
}

/** Deletes the invitations and enrolments that were over in one month, then the join links that nobody's enrolment names any more. */
export async function deleteInvitations(tx: Transaction, month: string): Promise<void> {
  await tx.execute(sql`delete from invitation i where ${isIn(INVITATION_OVER, month)}`);
  await tx.execute(sql`delete from enrolment e where e.state <> 'waiting' and ${isIn(ENROLMENT_OVER, month)}`);
  await tx.execute(sql`delete from join_link j where ${isIn(LINK_OVER, month)} and not exists (select 1 from enrolment e where e.join_link_id = j.id)`);
}

function isIn(instant: SQL, month: string): SQL {
  const start = sql`to_date(${month}, 'YYYY-MM')::timestamp`;
  return sql`${instant} >= ${start} at time zone ${MOROCCO} and ${instant} < (${start} + interval '1 month') at time zone ${MOROCCO}`;
}

/** What the warning of an account tells: how the person is called and reached. */
export type Warned = { readonly id: Id; readonly name: string; readonly email: string | null; readonly language: "ar" | "fr" | "en"; readonly seenOn: Day | null };

/** The people behind these accounts; the erased have none. */
export async function peopleBehind(ids: readonly Id[]): Promise<Warned[]> {
  if (ids.length === 0) return [];
  return [...(await database().db.execute<Warned>(sql`
    select p.id, p.name, p.email, a.language, ${dayOf(sql`l.at`)}::text as "seenOn" from person p join account a on a.id = p.id left join last_seen l on l.account_id = p.id
    where p.erased_at is null and p.id in (${sql.join(ids.map((id) => sql`${id}::uuid`), sql`, `)})`))];
}
