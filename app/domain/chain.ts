import { addDays, type Day } from "./days";
import type { Id } from "./viewer";

/** What each commitment waits for, by its id; those that wait for nothing are left out. */
export type Chain = ReadonlyMap<Id, Id>;

/** Whether letting `id` wait for `on` would make a circle, in which everything waits for itself. A chain that is already broken ends here too. */
export function closesCircle(chain: Chain, id: Id, on: Id): boolean {
  const seen = new Set<Id>();
  for (let link: Id | undefined = on; link !== undefined && !seen.has(link); link = chain.get(link)) {
    if (link === id) return true;
    seen.add(link);
  }
  return false;
}

/** The day on which something falls due that waits for another: so many days after the other was done, or null while it is not or nobody said how many. */
export function dueAfter(doneOn: Day | null, days: number | null): Day | null {
  return doneOn === null || days === null ? null : addDays(doneOn, days);
}
