import { sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import { STATES_BEFORE_ADOPTION } from "~/domain/dossier";
import { NEWS_FOR_DAYS } from "~/domain/rhythm";
import type { Id } from "~/domain/viewer";

import type { PublishedFacts } from "./tell";
import { literals } from "./visible";

/** A change of a dossier: the transaction that made it, by the name under which the history keeps it. */
export type DossierChange = { readonly dossierId: Id; readonly change: string };

/** Columns of a published record whose change members are told of; of other kinds of records every change is told. */
const TOLD_OF: Readonly<Record<string, readonly string[]>> = {
  commitment: ["state", "confidentiality", "words", "due_on", "settled_count"],
  meeting: ["state", "confidentiality", "when_from", "when_to"],
};
const saysSomethingNew = sql.join(
  Object.entries(TOLD_OF).map(([table, columns]) => sql`(h.tbl <> ${table} or h.old is null or ${sql.join(columns.map((column) => sql`h.old -> ${column} is distinct from h.new -> ${column}`), sql` or `)})`), sql` and `,
);

/** What holds a record is published too: the strictest level of both counts (settled question 3). */
const isHeldOpen = sql`case h.tbl
  when 'commitment' then not exists (
    select 1 from commitment c left join meeting m on m.id = c.meeting_id left join event e on e.id = c.event_id
    where c.id::text = h.row_id and (m.confidentiality <> 'members' or e.confidentiality <> 'members'))
  when 'response' then exists (
    select 1 from response r join deposit p on p.id = r.deposit_id join demand_file f on f.id = p.file_id
    where r.id::text = h.row_id and p.confidentiality = 'members' and f.confidentiality = 'members')
  else true end`;

/** Of a dossier `d`: members see it. It was adopted once, is not back before that, and is open to them. */
const isSeenByMembers = sql`d.confidentiality = 'members' and d.state not in (${literals(STATES_BEFORE_ADOPTION)})
    and exists (select 1 from state_change s where s.subject_id = d.id and s.to_state = 'adopted')`;

/**
 * The dossier of a change, if the change moved something in it that members may see: the dossier itself moved on, or a published record was opened to
 * them, recorded or moved. None before the dossier was adopted, or while it is not theirs to see. What a change did is read from the history, which
 * nothing can forget to write.
 */
export const publishedMove = ({ dossierId, change }: DossierChange, today: Day): PublishedFacts => sql`
  select 'file_moved'::notification_kind as kind, d.id as subject_id, d.id as dossier_id, d.organisation_id, ${today}::date as on_day from dossier d
  where d.id = ${dossierId} and ${isSeenByMembers}
    and exists (
      select 1 from audit_event h where h.about = d.id::text and h.txid = ${change}
        and (h.tbl = 'state_change' and h.new ->> 'subject' = 'dossier'
          or h.tbl = 'dossier' and h.old ->> 'confidentiality' is distinct from h.new ->> 'confidentiality'
          or h.tbl in ('commitment', 'meeting', 'event', 'deposit', 'response', 'agreement')
            and h.new ->> 'confidentiality' = 'members' and h.new ->> 'strike_id' is null and ${saysSomethingNew} and ${isHeldOpen}))`;

/**
 * The communiqué that a change published, if members still read it. It is told under the day of its first publication, which the history knows: one that was
 * taken back and published again is told to nobody twice, and to nobody at all once that first day is no longer news.
 */
export const publishedCommunique = ({ dossierId, change }: DossierChange, today: Day): PublishedFacts => sql`
  select 'communique'::notification_kind as kind, c.id as subject_id, d.id as dossier_id, c.organisation_id, published.on_day
  from audit_event h join communique c on c.id::text = h.row_id join dossier d on d.id = c.dossier_id and d.organisation_id = c.organisation_id
  cross join lateral (
    select (min((p.new ->> 'published_at')::timestamptz) at time zone 'Africa/Casablanca')::date as on_day from audit_event p
    where p.about = h.about and p.tbl = h.tbl and p.row_id = h.row_id and p.new ->> 'published_at' is not null) published
  where h.about = ${dossierId} and h.txid = ${change} and h.tbl = 'communique' and h.old ->> 'published_at' is null and h.new ->> 'published_at' is not null
    and c.published_at is not null and ${isSeenByMembers} and published.on_day >= ${today}::date - ${sql.raw(String(NEWS_FOR_DAYS))}`;
