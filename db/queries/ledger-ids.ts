import { and, type AnyColumn, type SQL, sql } from "drizzle-orm";

import type { LedgerCursor, LedgerFilter } from "~/domain/ledger";
import type { Id } from "~/domain/viewer";
import { commitment } from "@db/schema";

import { type LedgerQuestion, orderKeyOf, type Stream } from "./ledger-streams";

export const directionOf = (cursor: LedgerCursor | null): SQL => sql.raw(cursor?.direction === "before" ? "desc" : "asc");

/**
 * The statement that finds the ids of streams and their keys (`id`, `key`) from a place on, at most `limit` of each stream, in no order over all of them.
 * What tells the streams of a condition apart is joined laterally, so that many of them are planned once.
 */
export function idsOf(streams: readonly [Stream, ...Stream[]], question: LedgerQuestion, cursor: LedgerCursor | null, limit: number): SQL {
  return sql.join(streams.map((stream) => sql`(${idsOfStream(stream, question, cursor, limit)})`), sql` union all `);
}

function idsOfStream({ classes, where }: Stream, { filter, dossierIds }: LedgerQuestion, cursor: LedgerCursor | null, limit: number): SQL {
  const [column, direction] = [orderKeyOf(filter), directionOf(cursor)];
  const one = sql`select ${commitment.id} as id, ${column} as key from ${commitmentsIn(dossierIds)} where ${and(where, placeAfter(filter, cursor))}
    order by ${column} ${direction}, ${commitment.id} ${direction} limit ${limit}`;
  return classes ? sql`select part.id, part.key from ${classes} cross join lateral (${one}) as part` : one;
}

/** The statement that finds the ids of streams on one day of a column, at most `limit` of each stream; `day` may name a column of what stands around it. */
export function idsOnDay(streams: readonly [Stream, ...Stream[]], { dossierIds }: LedgerQuestion, column: AnyColumn, day: SQL, limit: number): SQL {
  return sql.join(streams.map(({ classes, where }) => {
    const one = sql`select ${commitment.id} as id from ${commitmentsIn(dossierIds)} where ${where} and ${column} = ${day} order by ${commitment.id} limit ${limit}`;
    return classes ? sql`(select part.id from ${classes} cross join lateral (${one}) as part)` : sql`(${one})`;
  }), sql` union all `);
}

function placeAfter(filter: LedgerFilter, cursor: LedgerCursor | null): SQL | undefined {
  if (!cursor) return undefined;
  return sql`(${orderKeyOf(filter)}, ${commitment.id}) ${sql.raw(cursor.direction === "before" ? "<" : ">")} (${cursor.key}::date, ${cursor.id}::uuid)`;
}

/** All commitments, or those of a few dossiers, read by their dossier whatever the planner thinks of the order. */
function commitmentsIn(dossierIds: readonly Id[] | undefined): SQL {
  if (!dossierIds) return sql`${commitment}`;
  return sql`(select * from ${commitment} where ${commitment.dossierId} = any(${`{${dossierIds.join(",")}}`}::uuid[]) offset 0) as ${commitment}`;
}

/** The first of a list of streams and the rest, or null where there is none: a ledger without a stream is not asked of the database. */
export function someStreams([first, ...rest]: readonly Stream[]): [Stream, ...Stream[]] | null {
  return first ? [first, ...rest] : null;
}
