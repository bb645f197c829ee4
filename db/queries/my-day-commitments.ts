import { and, ne, not, type SQL, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { COUNT_LIMIT } from "~/domain/ledger";
import { DAY_LIST, dayFilters } from "~/domain/my-day";
import { type Calling, COMMITMENT_CALLS, type CommitmentCall } from "~/domain/rows/my-day";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, dossier } from "@db/schema";

import { ledgerRowsOf } from "./ledger";
import { idsOf, someStreams } from "./ledger-ids";
import { streamsOf } from "./ledger-streams";
import { waitsOnAnother } from "./waits";

/** Whose step is missing is looked for among so many of the most pressing commitments without one: the owner of a dossier is in no index of the ledger. */
const LOOKED_THROUGH = 250;

export type DayAsking = { readonly viewerId: Id; readonly today: Day; readonly thresholds: Thresholds; /** The organisations coordinated, and those of whose bureau the viewer is, as scopes. */ readonly coordinates: Scope; readonly bureau: Scope };

const COORDINATED: readonly CommitmentCall[] = ["overdueOurs", "overdueTheirs", "dueSoon", "stepDue", "silent", "undated", "stepNone"];

/** The commitments that call for something, list by list: the first of each and how many there are. Two round trips. */
export async function callingCommitments(asking: DayAsking): Promise<Record<CommitmentCall, Calling>> {
  const parts = COMMITMENT_CALLS.map((call) => callQuery(call, asking)).filter((part) => part !== null);
  const found = parts.length === 0 ? [] : await database().db.execute<{ call: CommitmentCall; id: Id; total: number }>(sql.join(parts.map((part) => sql`(${part})`), sql` union all `));
  const rows = await ledgerRowsOf(found.map(({ id }) => id));
  return Object.fromEntries(COMMITMENT_CALLS.map((call): [CommitmentCall, Calling] => {
    const called = found.filter((each) => each.call === call);
    return [call, { rows: called.flatMap(({ id }) => rows.get(id) ?? []), count: called[0]?.total ?? 0 }];
  })) as Record<CommitmentCall, Calling>;
}

/** The statement of one list: ids in its order with their number, which is counted to `COUNT_LIMIT`. Null where nothing can call. */
function callQuery(call: CommitmentCall, asking: DayAsking): SQL | null {
  const { today, thresholds } = asking;
  const question = { filter: dayFilters(today, thresholds)[call], today, thresholds };
  const besides = besidesFilter(call, asking);
  const streams = someStreams(streamsOf(COORDINATED.includes(call) ? asking.coordinates : asking.bureau, question).map((stream) => ({ ...stream, where: and(stream.where, besides) ?? stream.where })));
  if (!streams) return null;
  const among = call === "stepNone" ? sql`
    (select candidate.id, candidate.key from (select id, key from (${idsOf(streams, question, null, LOOKED_THROUGH)}) as each order by key, id limit ${LOOKED_THROUGH}) as candidate
      join ${commitment} on ${commitment.id} = candidate.id join ${dossier} on ${dossier.id} = ${commitment.dossierId}
      where coalesce(${dossier.ownerId}, ${asking.viewerId}) = ${asking.viewerId})` : sql`(${idsOf(streams, question, null, COUNT_LIMIT)})`;
  return sql`
    select ${call}::text as call, id, total from (
      select id, row_number() over (order by key, id) as place, (count(*) over ())::int as total from (select id, key from ${among} as called order by key, id limit ${COUNT_LIMIT}) as counted
    ) as numbered where place <= ${DAY_LIST} order by place`;
}

/** What a list asks beside its filter. */
function besidesFilter(call: CommitmentCall, { viewerId, today }: DayAsking): SQL | undefined {
  // Who is overdue already stands in a list of its own, and who waits on another is not to be reminded.
  if (call === "silent") return and(sql`${commitment.dueKey} >= ${today}`, not(waitsOnAnother));
  return call === "claimed" ? mayJudge(viewerId) : undefined;
}

/** Neither the owner of the dossier, nor who recorded the commitment, nor who recorded the claim. */
function mayJudge(viewerId: Id): SQL | undefined {
  const owner = sql`(select ${dossier.ownerId} from ${dossier} where ${dossier.id} = ${commitment.dossierId})`;
  return and(sql`${owner} is distinct from ${viewerId}`, ne(commitment.recordedBy, viewerId), sql`${commitment.claimedBy} is distinct from ${viewerId}`);
}
