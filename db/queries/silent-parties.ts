import { sql } from "drizzle-orm";

import { addDays, type Day } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { COUNT_LIMIT } from "~/domain/ledger";
import type { SilentParty } from "~/domain/rows/my-day";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { commitment, party } from "@db/schema";

import { commitmentIsReadable, isOpen } from "./ledger-streams";
import { nameOf } from "./names";

/**
 * The parties that have gone silent, the longest first: of the last of their open commitments that anything was heard of, nothing was heard for as long as the
 * thresholds say. Each party is one look at the end of an index.
 */
export async function silentParties(scope: Scope, { today, thresholds, most }: { readonly today: Day; readonly thresholds: Thresholds; readonly most: number }): Promise<SilentParty[]> {
  if (scope.reads.organisation.length === 0) return [];
  const theirs = sql`${commitment.partyId} = ${party.id} and ${isOpen} and ${commitmentIsReadable(scope)}`;
  const rows = await database().db.execute<{ id: Id; nameAr: string | null; nameFr: string | null; nameEn: string | null; since: Day; open: number }>(sql`
    select ${party.id}, ${party.nameAr} as "nameAr", ${party.nameFr} as "nameFr", ${party.nameEn} as "nameEn", since::text,
      (select count(*)::int from (select 1 from ${commitment} where ${theirs} limit ${COUNT_LIMIT}) as counted) as open
    from (
      select ${party.id}, since from ${party} cross join lateral (
        select ${commitment.silentFrom} as since from ${commitment} where ${theirs} and ${commitment.silentFrom} is not null order by ${commitment.silentFrom} desc limit 1
      ) as heard where ${party.mergedIntoId} is null and since <= ${addDays(today, -thresholds.silentAfterDays)} order by since, ${party.id} limit ${most}
    ) as silent join ${party} on ${party.id} = silent.id order by since, ${party.id}`);
  return rows.map(({ id, since, open, ...names }) => ({ id, name: nameOf(names), since, open }));
}
