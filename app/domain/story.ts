import { type Day, earliestPossibleDay, latestPossibleDay, type When } from "./days";

/** Where an event stands in the story: events without an exact date go where they are known to lie. */
export type Placed = { readonly when: When; readonly time?: string | null; readonly recordedAt: Date };

/**
 * The day an event is put at, and on which edge of that day: something *before* the 30th stands just before the 30th's events,
 * something *after* just behind them, something *between* at its last possible day. What nothing bounds comes first of all, marked as such.
 */
function place(when: When): { day: Day; edge: -1 | 0 | 1 } {
  switch (when.kind) {
    case "before":
      return { day: when.to ?? "", edge: -1 };
    case "after":
      return { day: when.from ?? "", edge: 1 };
    default:
      return { day: latestPossibleDay(when) ?? earliestPossibleDay(when) ?? "", edge: 0 };
  }
}

/** Sorts by place, then hour of the day, then the order of recording. Negative when `a` comes first. */
export function inStoryOrder(a: Placed, b: Placed): number {
  const [at, bt] = [place(a.when), place(b.when)];
  if (at.day !== bt.day) return at.day < bt.day ? -1 : 1;
  if (at.edge !== bt.edge) return at.edge - bt.edge;
  if ((a.time ?? "") !== (b.time ?? "")) return (a.time ?? "") < (b.time ?? "") ? -1 : 1;
  return a.recordedAt.getTime() - b.recordedAt.getTime();
}
