import { sql } from "drizzle-orm";

import { TRIGGERING_STATES } from "~/domain/commitment";
import { HAS_TRIGGER } from "@db/schema/commitment";

import { literals } from "./visible";

/**
 * Whether a commitment, by the name that its table has in a question, waits on another that is neither kept nor partly kept, or for an event that does not
 * stand in its dossier with an exact day (`isOutstanding` of the chains). A commitment that was struck out keeps nothing waiting; an event that was struck out did not come.
 */
export function waitsAs(name: string) {
  const row = sql.raw(name);
  return sql<boolean>`case
    when ${row}.trigger_id is not null then exists (select 1 from commitment waited_for where waited_for.id = ${row}.trigger_id and waited_for.strike_id is null and waited_for.state not in (${literals(TRIGGERING_STATES)}))
    when ${row}.trigger_on is not null then false
    when ${row}.trigger_event_id is not null then not exists (select 1 from event came where came.id = ${row}.trigger_event_id and came.strike_id is null and came.when_kind = 'exact')
    else ${row}.trigger_text is not null end`;
}

export const waitsOnAnother = waitsAs("commitment");

/** What can wait at all, in the words of the partial index, so that the planner knows it again. */
export const hasTrigger = sql.raw(`(${HAS_TRIGGER})`);
