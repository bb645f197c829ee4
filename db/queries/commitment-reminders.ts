import { type SQL, sql } from "drizzle-orm";

import { OPEN_COMMITMENT_STATES } from "~/domain/commitment";
import { CLOSED_STATES } from "~/domain/dossier";
import type { ReminderDays } from "~/domain/reminders";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";

import { type Facts, isClosed, isStrict } from "./tell";
import { literals } from "./visible";
import { waitsAs } from "./waits";

/** Which commitments are looked at: those of one dossier, or those whose id lies in a stretch of all. */
export type Stretch = { readonly dossierId: Id } | { readonly after: Id | null; readonly upTo: Id };

const within = (stretch: Stretch): SQL =>
  "dossierId" in stretch ? sql`c.dossier_id = ${stretch.dossierId}` : sql`c.id <= ${stretch.upTo} and (${stretch.after}::uuid is null or c.id > ${stretch.after})`;

/** Open, standing, in a dossier that is not closed, and so is what holds it. */
const standing = (stretch: Stretch): SQL => sql`
  from commitment c join dossier d on d.id = c.dossier_id left join meeting m on m.id = c.meeting_id left join event e on e.id = c.event_id
  where ${within(stretch)} and c.state in (${literals(OPEN_COMMITMENT_STATES)}) and c.strike_id is null and m.strike_id is null and e.strike_id is null and not ${isClosed([...CLOSED_STATES, "archived"])}`;

const strict = isStrict(sql`c.confidentiality`, sql`d.confidentiality`, sql`m.confidentiality`, sql`e.confidentiality`);

/** What is to be told of the commitments of a stretch: the rules of `remindersOf` (`app/domain/reminders.ts`), for all of them in one question. */
export function commitmentReminders(stretch: Stretch, { today, soonUntil, overdueSince, silentUntil }: ReminderDays): Facts {
  return sql`
    select told.subject_id, told.dossier_id, told.organisation_id, told.strict, told.owner_id, null::uuid[] as involved, k.kind::notification_kind as kind, k.on_day
    from (
      select c.id as subject_id, c.dossier_id, c.organisation_id, ${strict} as strict, d.owner_id, c.side, c.state, c.due_kind, c.due_on, c.silent_from, c.next_step_on,
        coalesce(c.due_on < ${today}, false) as overdue, ${waitsAs("c")} as waits
      ${standing(stretch)}) told
    cross join lateral (values
      ('due_soon', case when not told.overdue and told.due_on <= ${soonUntil} then told.due_on end),
      ('overdue', case when told.overdue and told.due_on >= ${overdueSince} then told.due_on end),
      ('long_overdue', case when told.overdue and told.due_on < ${overdueSince} then told.due_on end),
      ('silent', case when told.side = 'theirs' and told.state <> 'claimed_done' and not told.waits and not told.overdue and told.silent_from <= ${silentUntil} then told.silent_from end),
      ('next_step', case when told.next_step_on <= ${today} then told.next_step_on end),
      ('set_off', case when told.due_kind = 'after' and not told.overdue then told.due_on end)) k(kind, on_day)
    where k.on_day is not null`;
}

/** The claims of a stretch on which the bureau is to judge, since the day on which they were made. Who owns the dossier, recorded the commitment or the claim is involved. */
export function verdictsWaiting(stretch: Stretch): Facts {
  const claimedOn = sql`(select max(s.on_day) from state_change s where s.subject_id = c.id and s.to_state = 'claimed_done')`;
  return sql`
    select c.id as subject_id, c.dossier_id, c.organisation_id, ${strict} as strict, d.owner_id, array_remove(array[d.owner_id, c.recorded_by, c.claimed_by], null) as involved,
      'verdict_waiting'::notification_kind as kind, coalesce(${claimedOn}, (c.created_at at time zone 'Africa/Casablanca')::date) as on_day
    ${standing(stretch)} and c.state = 'claimed_done'`;
}

/** The last id of the next `count` commitments after one, in the order of ids; null where none follows. */
export async function nextStretchEnd(after: Id | null, count: number): Promise<Id | null> {
  const [row] = await database().db.execute<{ id: Id }>(sql`
    select id from (select id from commitment where ${after}::uuid is null or id > ${after} order by id limit ${count}) stretch order by id desc limit 1`);
  return row?.id ?? null;
}
