import { type SQL, sql } from "drizzle-orm";

import { CLOSED_STATES } from "~/domain/dossier";
import { UPCOMING_MEETING_STATES } from "~/domain/meeting";
import type { ReminderDays } from "~/domain/reminders";
import type { Id } from "~/domain/viewer";
import { demand } from "@db/schema";

import { authorsOf } from "./demands";
import { type Facts, isClosed, isStrict } from "./tell";
import { literals } from "./visible";

/** The dossier that is looked at; null for all of them. */
type Of = Id | null;
const within = (column: SQL, dossierId: Of): SQL => (dossierId ? sql`${column} = ${dossierId}` : sql`true`);
const closed = isClosed([...CLOSED_STATES, "archived"]);

/** Dossiers on which the bureau is to decide, since they were submitted last. Its owner, who opened it and who submitted it are involved. */
export const dossiersWaiting = (dossierId: Of): Facts => sql`
  select d.id as subject_id, d.id as dossier_id, d.organisation_id, ${isStrict(sql`d.confidentiality`)} as strict, d.owner_id,
    array_remove(array[d.owner_id, d.created_by, s.actor_id], null) as involved, 'dossier_waiting'::notification_kind as kind,
    coalesce(s.on_day, (d.moved_at at time zone 'Africa/Casablanca')::date) as on_day
  from dossier d left join lateral (
    select actor_id, on_day from state_change where subject_id = d.id and move = 'submit' order by at desc, id desc limit 1) s on true
  where d.state = 'submitted' and ${within(sql`d.id`, dossierId)}`;

/** Texts that wait at the review desk, since they were sent there last. Everybody whose hand is in the text is involved, and the dossier's owner. */
export const demandsWaiting = (dossierId: Of): Facts => sql`
  select ${demand.id} as subject_id, d.id as dossier_id, ${demand.organisationId} as organisation_id, ${isStrict(sql`${demand.confidentiality}`, sql`d.confidentiality`)} as strict, d.owner_id,
    (select coalesce(array_agg(who::uuid), '{}') from (select json_array_elements_text(${authorsOf}) union select d.owner_id::text where d.owner_id is not null) hands(who)) as involved,
    'demand_waiting'::notification_kind as kind,
    coalesce((select max(s.on_day) from state_change s where s.subject_id = ${demand.id} and s.to_state = 'in_review'), (${demand.createdAt} at time zone 'Africa/Casablanca')::date) as on_day
  from ${demand} join dossier d on d.id = ${demand.dossierId}
  where ${demand.stance} = 'in_review' and ${demand.strikeId} is null and not ${closed} and ${within(sql`d.id`, dossierId)}`;

/** Answers that nobody has classified, of the day on which they came. */
export const repliesWaiting = (dossierId: Of): Facts => sql`
  select r.id as subject_id, r.dossier_id, r.organisation_id, ${isStrict(sql`r.confidentiality`, sql`p.confidentiality`, sql`f.confidentiality`, sql`d.confidentiality`, sql`m.confidentiality`, sql`e.confidentiality`)} as strict,
    d.owner_id, null::uuid[] as involved, 'reply_waiting'::notification_kind as kind, r.on_day
  from response r join deposit p on p.id = r.deposit_id join demand_file f on f.id = p.file_id join dossier d on d.id = r.dossier_id
  left join meeting m on m.id = r.meeting_id left join event e on e.id = r.event_id
  where r.kind is null and r.strike_id is null and p.strike_id is null and f.strike_id is null and m.strike_id is null and e.strike_id is null
    and not ${closed} and ${within(sql`r.dossier_id`, dossierId)}`;

/** Meetings of tomorrow, and those of today that nobody knew of yesterday. */
export const meetingsSoon = (dossierId: Of, { today, tomorrow }: ReminderDays): Facts => sql`
  select m.id as subject_id, m.dossier_id, m.organisation_id, ${isStrict(sql`m.confidentiality`, sql`d.confidentiality`)} as strict, d.owner_id, null::uuid[] as involved,
    'meeting_soon'::notification_kind as kind, m.when_from as on_day
  from meeting m join dossier d on d.id = m.dossier_id
  where m.state in (${literals(UPCOMING_MEETING_STATES)}) and m.when_kind = 'exact' and m.when_from between ${today} and ${tomorrow} and m.strike_id is null
    and ${within(sql`m.dossier_id`, dossierId)}`;
