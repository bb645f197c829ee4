import { sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { OwnEnrolment } from "~/domain/rows/enrolment";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";

import { nameOf } from "./names";

type Row = { organisation_id: Id; state: "waiting" | "refused"; at: string; decided_at: string | null; nameAr: string | null; nameFr: string | null; nameEn: string | null };

/** Where somebody waits to be admitted or was refused, by the latest of their enrolments in each organisation in which they hold no office. */
export async function enrolmentsOf(accountId: Id, today: Day): Promise<OwnEnrolment[]> {
  const rows = await database().db.execute<Row>(sql`
    select * from (
      select distinct on (e.organisation_id) e.organisation_id, e.state, e.at, e.decided_at, o.name_ar as "nameAr", o.name_fr as "nameFr", o.name_en as "nameEn"
      from enrolment e join organisation o on o.id = e.organisation_id where e.account_id = ${accountId}
      order by e.organisation_id, e.at desc, e.id desc) latest
    where latest.state <> 'admitted' and not exists (
      select 1 from role_grant g where g.account_id = ${accountId} and g.organisation_id = latest.organisation_id
        and g.starts_on <= ${today} and (g.ends_on is null or g.ends_on >= ${today}))
    order by latest.at`);
  return rows.map((row) => ({
    organisationId: row.organisation_id, organisationName: nameOf(row), state: row.state, at: new Date(row.at), decidedAt: row.decided_at ? new Date(row.decided_at) : null,
  }));
}
