import { sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { PersonRole, PersonRow } from "~/domain/rows/person";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";

const PAGE = 50;

/**
 * A page of the people who hold, or will hold, a role in some organisations, by name, each with those roles, beginning after one of them;
 * and the one after whom the next page begins. The roles they hold elsewhere are not told.
 */
export async function peopleIn(organisationIds: readonly Id[], today: Day, after: Id | null): Promise<{ people: PersonRow[]; next: Id | null }> {
  if (organisationIds.length === 0) return { people: [], next: null };
  const reached = sql`(${sql.join(organisationIds.map((id) => sql`${id}::uuid`), sql`, `)})`;
  const beyond = after ? sql`and (p.name, p.id) > (select name, id from person where id = ${after})` : sql``;
  const rows = await database().db.execute<{ id: Id; name: string; email: string | null; phone: string | null; suspended: boolean; roles: PersonRole[]; held_in: Id[] }>(sql`
    select p.id, p.name, p.email, p.phone, a.suspended_at is not null as suspended,
      jsonb_agg(jsonb_build_object('role', g.role, 'startsOn', g.starts_on, 'endsOn', g.ends_on,
        'inSteadOf', case when g.in_stead_of is not null then jsonb_build_object('name', stead.name) end,
        'organisationName', jsonb_build_object('ar', o.name_ar, 'fr', o.name_fr, 'en', o.name_en)) order by g.role, g.starts_on, g.id) as roles,
      (select array_agg(distinct h.organisation_id) from role_grant h where h.account_id = p.id and (h.ends_on is null or h.ends_on >= ${today})) as held_in
    from person p join account a on a.id = p.id join role_grant g on g.account_id = p.id join organisation o on o.id = g.organisation_id
    left join person stead on stead.id = g.in_stead_of
    where g.organisation_id in ${reached} and (g.ends_on is null or g.ends_on >= ${today}) ${beyond}
    group by p.id, a.id order by p.name, p.id limit ${PAGE + 1}`);
  const people = rows.slice(0, PAGE).map(({ held_in: heldIn, ...row }) => ({ ...row, heldIn }));
  return { people, next: rows.length > PAGE ? (people.at(-1)?.id ?? null) : null };
}
