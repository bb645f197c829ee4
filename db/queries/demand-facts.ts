import { sql } from "drizzle-orm";

import type { DemandFacts } from "~/domain/demand";
import type { DemandRow } from "~/domain/rows/demand";
import { database } from "@db/client";
import { agreement, clause, commitment, demandLink } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Commitments that say nothing of whether a demand was satisfied: words that nobody counts, and those that another one took the place of. */
const NOT_COUNTED = sql.raw("('declaration', 'superseded')");

type Counted = { readonly links: number; readonly commitments: number; readonly kept: number; readonly partly: number };

/**
 * What the rules of a demand's moves need to know of it besides its row: the clauses and commitments it led to, asked of the truth and not of what the
 * reader may see. A clause counts once its agreement is signed, and a commitment that a linked clause made counts once.
 */
export async function demandFacts(row: Pick<DemandRow, "id" | "state" | "openComments">, through: Pick<Transaction, "execute"> = database().db): Promise<DemandFacts> {
  const [found] = await through.execute<Counted>(sql`
    with linked as (
      select l.id, coalesce(l.commitment_id, c.commitment_id) as commitment_id from ${demandLink} l
      left join ${clause} c on c.id = l.clause_id left join ${agreement} a on a.id = c.agreement_id left join ${commitment} k on k.id = l.commitment_id
      where l.demand_id = ${row.id} and case l.subject when 'clause' then a.state = 'signed' and a.strike_id is null else k.strike_id is null end),
    made as (
      select distinct k.id, k.state from linked join ${commitment} k on k.id = linked.commitment_id where k.strike_id is null and k.state not in ${NOT_COUNTED})
    select (select count(*) from linked)::int as links, (select count(*) from made)::int as commitments,
      (select count(*) from made where state = 'kept')::int as kept, (select count(*) from made where state = 'partly_kept')::int as partly`);
  const { links = 0, commitments = 0, kept = 0, partly = 0 } = found ?? {};
  return { state: row.state, openComments: row.openComments, links, commitments, commitmentsKept: kept, commitmentsPartlyKept: partly };
}
