import { sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";

/** Whether anybody's bureau office reaches an organisation on a day who is not among the people involved: without one, nobody judges or strikes out (settled question 2). */
export async function somebodyIndependent(organisationId: Id, involved: readonly (Id | null)[], today: Day): Promise<boolean> {
  const people = involved.filter((id) => id !== null);
  const isNobodyOf = people.length > 0 ? sql`and g.account_id not in (${sql.join(people.map((id) => sql`${id}`), sql`, `)})` : sql``;
  const rows = await database().db.execute(sql`
    with recursive above as (
      select id, parent_id from organisation where id = ${organisationId} union all select o.id, o.parent_id from organisation o join above on o.id = above.parent_id)
    select 1 from role_grant g join above on above.id = g.organisation_id join account a on a.id = g.account_id
    where g.role = 'bureau' and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}) and a.suspended_at is null ${isNobodyOf} limit 1`);
  return rows.length > 0;
}
