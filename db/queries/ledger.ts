import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";

import { COUNT_LIMIT, type LedgerCounts, type LedgerCursor, type LedgerFilter, type Trouble, TROUBLES } from "~/domain/ledger";
import type { LedgerRow } from "~/domain/rows/commitment";
import type { Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, officeHolder, party } from "@db/schema";

import { type LedgerQuestion, orderKeyOf, streamsOf, trigger, triggerIsOutstanding } from "./ledger-streams";
import { nameOf } from "./names";

/** One page of the ledger, and where the pages before and after it begin; null where there is none. */
export type LedgerPage = { readonly rows: readonly LedgerRow[]; readonly previous: LedgerCursor | null; readonly next: LedgerCursor | null };

export const LEDGER_PAGE = 50;

/** The commitments that a reader may see under a filter, by due day (by the length of silence where that is asked), from a place on. One round trip. */
export async function ledgerPage(scope: Scope, question: LedgerQuestion, cursor: LedgerCursor | null): Promise<LedgerPage> {
  const streams = streamsOf(scope, question);
  if (streams.length === 0) return { rows: [], previous: null, next: null };
  const backwards = cursor?.direction === "before";
  const found = await pageQuery(streams, question.filter, cursor);
  const more = found.length > LEDGER_PAGE;
  const shown = found.slice(0, LEDGER_PAGE);
  if (backwards) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    rows: shown.map(rowOf),
    previous: first && cursor && (!backwards || more) ? { direction: "before", key: first.key, id: first.id } : null,
    next: last && (backwards || more) ? { direction: "after", key: last.key, id: last.id } : null,
  };
}

/** The statement behind a page: first the page's ids off the index, then what the page shows of them. */
export function pageQuery(streams: readonly SQL[], filter: LedgerFilter, cursor: LedgerCursor | null) {
  const { db } = database();
  const direction = directionOf(cursor);
  const ids = joined(streams.map((stream) => idsQuery(stream, filter, cursor))).as("page");
  const page = db.select({ id: ids.id, key: ids.key }).from(ids).orderBy(direction(ids.key), direction(ids.id)).limit(LEDGER_PAGE + 1).as("ids");
  return db
    .select({
      id: commitment.id, key: sql<string>`${page.key}`, dossierId: dossier.id, dossierNumber: dossier.number, side: commitment.side, words: commitment.words, verbatim: commitment.verbatim,
      party: { id: party.id, nameAr: party.nameAr, nameFr: party.nameFr, nameEn: party.nameEn },
      office: { id: officeHolder.id, nameAr: officeHolder.nameAr, nameFr: officeHolder.nameFr, nameEn: officeHolder.nameEn },
      spokenBy: commitment.spokenBy, source: commitment.source, rung: commitment.rung, whenKind: commitment.whenKind, whenFrom: commitment.whenFrom, whenTo: commitment.whenTo,
      dueKind: commitment.dueKind, dueOn: commitment.dueOn, triggerDays: commitment.triggerDays, triggerText: commitment.triggerText, waitsOnAnother: triggerIsOutstanding,
      state: commitment.state, lastSignOn: commitment.lastSignOn, doneOn: commitment.doneOn,
    })
    .from(page)
    .innerJoin(commitment, eq(commitment.id, page.id))
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(party, eq(party.id, commitment.partyId))
    .leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId))
    .leftJoin(trigger, eq(trigger.id, commitment.triggerId))
    .orderBy(direction(page.key), direction(page.id));
}

const directionOf = (cursor: LedgerCursor | null) => (cursor?.direction === "before" ? desc : asc);

/** The ids of one stream from a place on, at most a page of them and one more. */
function idsQuery(stream: SQL, filter: LedgerFilter, cursor: LedgerCursor | null) {
  const column = orderKeyOf(filter);
  const direction = directionOf(cursor);
  const place = cursor && sql`(${column}, ${commitment.id}) ${sql.raw(cursor.direction === "before" ? "<" : ">")} (${cursor.key}::date, ${cursor.id}::uuid)`;
  return database().db.select({ id: commitment.id, key: sql<string>`${column}`.as("key") }).from(commitment)
    .where(and(stream, place ?? undefined)).orderBy(direction(column), direction(commitment.id)).limit(LEDGER_PAGE + 1);
}
type IdsQuery = ReturnType<typeof idsQuery>;

/** Several queries of one shape as one; a single one stays as it is. */
function joined(parts: readonly IdsQuery[]): IdsQuery {
  const [first, second, ...rest] = parts;
  if (!first) throw new Error("A ledger without a stream is not asked of the database.");
  return second ? (unionAll(first, second, ...rest) as unknown as IdsQuery) : first;
}

type FoundRow = Awaited<ReturnType<typeof pageQuery>>[number];

function rowOf({ key: _key, party: bound, office, whenKind, whenFrom, whenTo, ...row }: FoundRow): LedgerRow {
  return { ...row, partyName: bound && nameOf(bound), office: office && nameOf(office), said: { kind: whenKind, from: whenFrom, to: whenTo } };
}

/** How many open commitments have each trouble, under the rest of the filter; none is counted beyond `COUNT_LIMIT`. One round trip. */
export async function ledgerCounts(scope: Scope, question: LedgerQuestion): Promise<LedgerCounts> {
  const [found] = await countsQuery(scope, question);
  return Object.fromEntries(TROUBLES.map((trouble) => [trouble, found?.[trouble] ?? 0])) as Record<Trouble, number>;
}

export function countsQuery(scope: Scope, question: LedgerQuestion) {
  const { db } = database();
  const bounded = (trouble: Trouble) => {
    const streams = streamsOf(scope, { ...question, filter: { ...question.filter, trouble } });
    const found = sql.join(streams.map((stream) => sql`(select 1 from ${commitment} where ${stream} limit ${COUNT_LIMIT})`), sql` union all `);
    return streams.length === 0 ? sql<number>`0` : sql<number>`(select count(*) from (select 1 from (${found}) as found limit ${COUNT_LIMIT}) as bounded)`.mapWith(Number);
  };
  return db.select({ overdue: bounded("overdue"), silent: bounded("silent"), undated: bounded("undated"), blocked: bounded("blocked") }).from(sql`(select 1) as once`);
}
