import { DrizzlePostgreSQLAdapter } from "@lucia-auth/adapter-drizzle";
import { and, eq, lt, sql } from "drizzle-orm";
import type { Adapter } from "lucia";

import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import { type Id, type LiveRole, type Role, ROLES_THAT_REACH_DOWN, type Viewer } from "~/domain/viewer";
import { database } from "@db/client";
import { account, session, signInStep } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";

/** Lucia's way to the sessions table: the one writer beside `transaction` (settled question 18). */
export function sessionAdapter(): Adapter {
  return new DrizzlePostgreSQLAdapter(database().db, session, account);
}

type Row = { name: string; language: Language; secondFactor: boolean; role: Role | null; organisation_id: Id | null; reaches: Id[] | null; nameAr: string | null; nameFr: string | null; nameEn: string | null };

/**
 * The viewer behind an account, with the roles that are live on a day and every organisation each reaches, in one round trip.
 * Null when the account does not exist, is suspended, or was left.
 */
export async function loadViewer(id: Id, today: Day): Promise<Viewer | null> {
  const rows = await database().db.execute<Row>(sql`
    select p.name, a.language, exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null) as "secondFactor", g.role, g.organisation_id, held.name_ar as "nameAr", held.name_fr as "nameFr", held.name_en as "nameEn",
      case when g.role in (${sql.join(ROLES_THAT_REACH_DOWN.map((role) => sql`${role}`), sql`, `)})
        then (with recursive below as (
          select o.id from organisation o where o.id = g.organisation_id union all select o.id from organisation o join below on o.parent_id = below.id)
          select array_agg(id) from below)
        else array[g.organisation_id] end as reaches
    from account a join person p on p.id = a.id
    left join role_grant g on g.account_id = a.id and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today})
    left join organisation held on held.id = g.organisation_id
    where a.id = ${id} and a.suspended_at is null and a.left_at is null
    order by g.created_at`);
  const [first] = rows;
  if (!first) return null;
  const roles = rows.flatMap((row): LiveRole[] =>
    row.role && row.organisation_id ? [{ role: row.role, organisationId: row.organisation_id, organisationName: nameOf(row), reaches: row.reaches ?? [] }] : [],
  );
  return { id, name: first.name, language: first.language, secondFactor: first.secondFactor, roles };
}

/** A session in use is noted at most this often, in milliseconds, so that reading a page does not write. */
const NOTED_EVERY = 3_600_000;

/** Whether the last use of a session was long enough ago to be noted anew. */
export function isNotingDue(lastUsedAt: Date, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= NOTED_EVERY;
}

/** Notes that a session is in use, unless another request of the same page did so just now. Like Lucia's own writes, without `transaction`. */
export async function noteUse(id: string, now: Date): Promise<void> {
  await database().db.update(session).set({ lastUsedAt: now }).where(and(eq(session.id, id), lt(session.lastUsedAt, now)));
}

/** Ends every session of an account and every sign-in half done, together with what ends them: its password changed, or the roles that it holds. */
export async function endSessionsOf(tx: Transaction, id: Id): Promise<void> {
  await tx.delete(session).where(eq(session.userId, id));
  await tx.delete(signInStep).where(eq(signInStep.accountId, id));
}
