import { sql } from "drizzle-orm";

import { demand, demandFileItem } from "@db/schema";

/**
 * The number of a demand among the points of a file, in the one place that counts it: over all demands of the file that were not struck out, in order,
 * whatever the reader may see, so that "point 7" is the same point for everybody and on paper. Null for a cover or an annex.
 * Asked beside `demand` and `demand_file_item`, which stand in the query under their own names.
 */
export const pointInFile = sql<number | null>`case when ${demand.part} = 'demand' then (
  select count(*)::int from demand_file_item other join demand beside on beside.id = other.demand_id
  where other.file_id = ${demandFileItem.fileId} and beside.part = 'demand' and beside.strike_id is null
    and (other.position, beside.created_at, beside.id) <= (${demandFileItem.position}, ${demand.createdAt}, ${demand.id})) end`;
