import { type SQL, sql } from "drizzle-orm";

import { DAY_SHOWS } from "~/domain/calendar";
import { isOpenCommitment } from "~/domain/commitment";
import type { Day, Span } from "~/domain/days";
import { COUNT_LIMIT, type LedgerFilter } from "~/domain/ledger";
import type { CalendarDay, CalendarKind, CalendarMonth } from "~/domain/rows/calendar";
import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment } from "@db/schema";

import { countOf, ledgerRowsOf } from "./ledger";
import { idsOnDay, someStreams } from "./ledger-ids";
import { type LedgerQuestion, type Stream, streamsOf } from "./ledger-streams";


type Found = { readonly day: Day; readonly kind: CalendarKind; readonly id: string; readonly total: number };

/** What falls due and what is to be done in a month, day by day, under a filter; each day is one look into an index. Two round trips. */
export async function calendarMonth(scope: Scope, question: LedgerQuestion, month: Span): Promise<CalendarMonth> {
  const parts = (["due", "step"] as const).flatMap((kind) => {
    const filter = filterFor(question.filter, kind);
    const streams = filter && someStreams(streamsOf(scope, { ...question, filter }));
    return filter && streams ? [monthQuery(kind, streams, { ...question, filter }, month)] : [];
  });
  if (parts.length === 0) return { days: [], undated: 0 };
  const [found, [counted]] = await Promise.all([
    database().db.execute<Found>(sql.join(parts.map((part) => sql`(${part})`), sql` union all `)),
    database().db.select({ undated: countOf(scope, { ...question, filter: { ...question.filter, due: null, trouble: "undated", step: null } }) }).from(sql`(select 1) as once`),
  ]);
  const rows = await ledgerRowsOf(found.map(({ id }) => id));
  const days = new Map<string, CalendarDay>();
  for (const { day, kind, id, total } of found) {
    const row = rows.get(id);
    const before = days.get(`${day} ${kind}`);
    if (row) days.set(`${day} ${kind}`, { day, kind, count: total, rows: [...(before?.rows ?? []), row] });
  }
  return { days: [...days.values()].toSorted((a, b) => (a.day === b.day ? (a.kind < b.kind ? -1 : 1) : a.day < b.day ? -1 : 1)), undated: Number(counted?.undated ?? 0) };
}

/** The filter of one reason, for which the month stands in the place of the due days asked for. A step stands only on what is open; null where the filter lets none of it through. */
function filterFor(filter: LedgerFilter, kind: CalendarKind): LedgerFilter | null {
  if (kind === "due") return { ...filter, due: null };
  const isClosed = filter.state ? !isOpenCommitment(filter.state) : filter.standing === "closed";
  return isClosed ? null : { ...filter, due: null, standing: "open" };
}

function monthQuery(kind: CalendarKind, streams: readonly [Stream, ...Stream[]], question: LedgerQuestion, month: Span): SQL {
  const found = idsOnDay(streams, question, kind === "due" ? commitment.dueKey : commitment.nextStepOn, sql`date.day`, COUNT_LIMIT);
  return sql`
    select date.day::text as day, ${kind}::text as kind, numbered.id, numbered.total from (select day::date as day from generate_series(${month.first}::date, ${month.last}::date, interval '1 day') as day) as date
    cross join lateral (
      select id, row_number() over (order by id) as place, (count(*) over ())::int as total from (select id from (${found}) as each order by id limit ${COUNT_LIMIT}) as bounded
    ) as numbered where place <= ${DAY_SHOWS} order by day, place`;
}
