import { type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Transaction } from "@db/transaction";

import { literals } from "./visible";

/**
 * Something that is to be told, as the columns of a query: `subject_id`, `dossier_id`, `organisation_id`, `kind`, `on_day`, whether it is of the bureau's
 * level (`strict`), the dossier's `owner_id`, and `involved`, an array of those who had a hand in it where the bureau is to decide; else null.
 */
export type Facts = SQL;

/** A new id (UUIDv7), born in the database: a night's reminders are never carried out of it. */
const bornThere = (now: Date) => sql`encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send(${now.getTime()}::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid`;

/** Whoever reads some organisation from the inside on a day, by which office: one line for an organisation and a person. */
const inside = (today: Day) => sql`reach(account_id, role, organisation_id) as (
    select g.account_id, g.role, g.organisation_id from role_grant g join account a on a.id = g.account_id
    where g.role in ('coordinator', 'bureau') and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}) and a.suspended_at is null and a.left_at is null
    union select r.account_id, r.role, o.id from organisation o join reach r on r.organisation_id = o.parent_id where r.role = 'bureau'),
  inside as materialized (
    select organisation_id, account_id, bool_or(role = 'coordinator') as coordinates, bool_or(role = 'bureau') as of_bureau from reach group by 1, 2)`;

/**
 * Tells those whom `facts` concern, once: the dossier's owner, as long as they coordinate its organisation, else everybody who does. What is of the bureau's
 * level goes to the bureau alone; what waits for a decision, to those of it who had no hand in the thing (settled question 2). Nobody is told of a dossier
 * that they do not want to hear of. Answers how many notifications there are more.
 */
export async function tellInside(tx: Transaction, facts: Facts, { now, today }: { readonly now: Date; readonly today: Day }): Promise<number> {
  const isTold = sql`case
    when f.involved is not null then i.of_bureau and i.account_id <> all (f.involved)
    when o.account_id is not null then i.account_id = o.account_id
    when f.strict then i.of_bureau
    else i.coordinates end`;
  const told = await tx.execute<{ count: number }>(sql`
    with recursive ${inside(today)},
    facts as materialized (${facts}),
    told as (
      insert into notification (id, account_id, kind, subject_id, dossier_id, on_day, created_at)
      select ${bornThere(now)}, i.account_id, f.kind, f.subject_id, f.dossier_id, f.on_day, ${now}::timestamptz
      from facts f
      left join inside o on o.organisation_id = f.organisation_id and o.account_id = f.owner_id and case when f.strict then o.of_bureau else o.coordinates end
      join inside i on i.organisation_id = f.organisation_id
      where ${isTold} and not exists (select 1 from dossier_mute m where m.account_id = i.account_id and m.dossier_id = f.dossier_id)
      on conflict on constraint notification_once do nothing
      returning 1)
    select count(*)::int as count from told`);
  return told[0]?.count ?? 0;
}

/** Something that members are to be told, as the columns of a query: `kind`, `subject_id`, `dossier_id`, `organisation_id` and `on_day`. Whoever asks sees to it that they may see it. */
export type PublishedFacts = SQL;

/** Tells the members of an organisation who do not read it from the inside anyway of what was published to them there, once; nobody of a dossier that they do not want to hear of. */
export async function tellMembers(tx: Transaction, facts: PublishedFacts, { now, today }: { readonly now: Date; readonly today: Day }): Promise<number> {
  const told = await tx.execute<{ count: number }>(sql`
    with recursive ${inside(today)},
    facts as materialized (${facts}),
    told as (
      insert into notification (id, account_id, kind, subject_id, dossier_id, on_day, created_at)
      select ${bornThere(now)}, member.account_id, f.kind, f.subject_id, f.dossier_id, f.on_day, ${now}::timestamptz
      from facts f
      cross join lateral (
        select distinct g.account_id from role_grant g join account a on a.id = g.account_id
        where g.organisation_id = f.organisation_id and g.role = 'member' and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}) and a.suspended_at is null and a.left_at is null) member
      where not exists (select 1 from inside i where i.organisation_id = f.organisation_id and i.account_id = member.account_id)
        and not exists (select 1 from dossier_mute u where u.account_id = member.account_id and u.dossier_id = f.dossier_id)
      on conflict on constraint notification_once do nothing
      returning 1)
    select count(*)::int as count from told`);
  return told[0]?.count ?? 0;
}

/** Whether any of these levels is the bureau's. */
export const isStrict = (...levels: readonly SQL[]): SQL => sql`('bureau' in (${sql.join(levels.map((level) => sql`coalesce(${level}, 'members')`), sql`, `)}))`;

/** A dossier that is closed waits for nobody. */
export const isClosed = (states: readonly string[]): SQL => sql`d.state in (${literals(states)})`;
