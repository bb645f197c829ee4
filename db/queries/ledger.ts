import { eq, type SQL, sql } from "drizzle-orm";

import { COUNT_LIMIT, type LedgerCounts, type LedgerCursor, type LedgerFilter, LACKING_STEPS, TROUBLES } from "~/domain/ledger";
import type { LedgerRow } from "~/domain/rows/commitment";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier, officeHolder, party } from "@db/schema";

import { directionOf, idsOf, someStreams } from "./ledger-ids";
import { type LedgerQuestion, type Stream, streamsOf } from "./ledger-streams";
import { nameColumnsOf, nameOf } from "./names";
import { waitsOnAnother } from "./waits";

/** One page of the ledger, and where the pages before and after it begin; null where there is none. */
export type LedgerPage = { readonly rows: readonly LedgerRow[]; readonly previous: LedgerCursor | null; readonly next: LedgerCursor | null };

export const LEDGER_PAGE = 50;

/** The commitments that a reader may see under a filter, by due day (by silence or by the day of the next step where that is asked), from a place on. One round trip. */
export async function ledgerPage(scope: Scope, question: LedgerQuestion, cursor: LedgerCursor | null, length = LEDGER_PAGE): Promise<LedgerPage> {
  const streams = someStreams(streamsOf(scope, question));
  if (!streams) return { rows: [], previous: null, next: null };
  const backwards = cursor?.direction === "before";
  const found = await pageQuery(streams, question, cursor, length);
  const more = found.length > length;
  const shown = found.slice(0, length);
  if (backwards) shown.reverse();
  const [first, last] = [shown.at(0), shown.at(-1)];
  return {
    rows: shown.map(rowOf),
    previous: first && cursor && (!backwards || more) ? { direction: "before", key: first.key, id: first.id } : null,
    next: last && (backwards || more) ? { direction: "after", key: last.key, id: last.id } : null,
  };
}

/** The statement behind a page: first the page's ids off the index, then what the page shows of them. */
export function pageQuery(streams: readonly [Stream, ...Stream[]], question: LedgerQuestion, cursor: LedgerCursor | null, length = LEDGER_PAGE) {
  const direction = directionOf(cursor);
  const ids = sql`(select id, key from (${idsOf(streams, question, cursor, length + 1)}) as found order by key ${direction}, id ${direction} limit ${length + 1}) as page`;
  return rowsOf(ids).orderBy(sql`page.key ${direction}`, sql`page.id ${direction}`);
}

/** What lines of the ledger show of the commitments whose ids and keys a relation named `page` holds. */
export function rowsOf(page: SQL) {
  return database().db
    .select({
      id: commitment.id, key: sql<string>`page.key`, dossierId: dossier.id, dossierNumber: dossier.number, headCount: dossier.headCount, settledCount: dossier.settledCount, organisationId: commitment.organisationId, side: commitment.side, words: commitment.words, verbatim: commitment.verbatim,
      party: { id: party.id, ...nameColumnsOf(party) },
      office: { id: officeHolder.id, nameAr: officeHolder.nameAr, nameFr: officeHolder.nameFr, nameEn: officeHolder.nameEn },
      spokenBy: commitment.spokenBy, source: commitment.source, rung: commitment.rung, whenKind: commitment.whenKind, whenFrom: commitment.whenFrom, whenTo: commitment.whenTo,
      dueKind: commitment.dueKind, dueOn: commitment.dueOn, triggerDays: commitment.triggerDays, triggerText: commitment.triggerText, triggerOn: commitment.triggerOn, waitsOnAnother,
      state: commitment.state, lastSignOn: commitment.lastSignOn, doneOn: commitment.doneOn, nextStep: commitment.nextStep, nextStepOn: commitment.nextStepOn,
    })
    .from(page)
    .innerJoin(commitment, sql`${commitment.id} = page.id`)
    .innerJoin(dossier, eq(dossier.id, commitment.dossierId))
    .leftJoin(party, eq(party.id, commitment.partyId))
    .leftJoin(officeHolder, eq(officeHolder.id, commitment.officeHolderId));
}

type FoundRow = Awaited<ReturnType<typeof pageQuery>>[number];

export function rowOf({ key: _key, party: bound, office, whenKind, whenFrom, whenTo, ...row }: FoundRow): LedgerRow {
  return { ...row, partyName: bound && nameOf(bound), office: office && nameOf(office), said: { kind: whenKind, from: whenFrom, to: whenTo } };
}

/** What lines of the ledger show of commitments that a question has found, by their ids. */
export async function ledgerRowsOf(ids: readonly Id[]): Promise<ReadonlyMap<Id, LedgerRow>> {
  if (ids.length === 0) return new Map();
  const found = await rowsOf(sql`(select id, due_key as key from ${commitment} where ${commitment.id} = any(${`{${ids.join(",")}}`}::uuid[])) as page`);
  return new Map(found.map((row) => [row.id, rowOf(row)]));
}

/** How many open commitments have each trouble and lack each step, under the rest of the filter; none is counted beyond `COUNT_LIMIT`. One round trip. */
export async function ledgerCounts(scope: Scope, question: LedgerQuestion): Promise<LedgerCounts> {
  const [found] = await countsQuery(scope, question);
  const counted = <Name extends string>(names: readonly Name[]) => Object.fromEntries(names.map((name) => [name, Number(found?.[name] ?? 0)])) as Record<Name, number>;
  return { troubles: counted(TROUBLES), steps: counted(LACKING_STEPS) };
}

export function countsQuery(scope: Scope, question: LedgerQuestion) {
  const beside = (part: Partial<LedgerFilter>) => countOf(scope, { ...question, filter: { ...question.filter, ...part } });
  const counts: Record<string, SQL<number>> = {
    ...Object.fromEntries(TROUBLES.map((trouble) => [trouble, beside({ trouble })])),
    ...Object.fromEntries(LACKING_STEPS.map((step) => [step, beside({ step })])),
  };
  return database().db.select(counts).from(sql`(select 1) as once`);
}

/** How many rows a question has, as a value: at most `limit`. */
export function countOf(scope: Scope, question: LedgerQuestion, limit = COUNT_LIMIT): SQL<number> {
  const streams = someStreams(streamsOf(scope, question));
  return streams ? sql<number>`(select count(*)::int from (select 1 from (${idsOf(streams, question, null, limit)}) as found limit ${limit}) as bounded)` : sql<number>`0`;
}
