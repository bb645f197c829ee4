import { type CommitmentState, TRIGGERING_STATES } from "./commitment";
import { addDays, type Day, earliestPossibleDay, type When } from "./days";
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

/** The three kinds of thing that a commitment can wait for, in the order in which a form offers them. */
export const TRIGGER_KINDS = ["commitment", "event", "day"] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

/**
 * What a commitment waits for: the verdict on another, an event of the dossier ("the decree is published"; its day is null until such an event stands
 * in the dossier with an exact day), or a day.
 */
export type Trigger =
  | { readonly kind: "commitment"; readonly state: CommitmentState; readonly doneOn: Day | null }
  | { readonly kind: "event"; readonly day: Day | null }
  | { readonly kind: "day"; readonly on: Day };

export const setsOff = (state: CommitmentState): boolean => (TRIGGERING_STATES as readonly CommitmentState[]).includes(state);

/** The day from which the days of what waits are counted; null as long as nobody knows it. */
export function setOffOn(trigger: Trigger): Day | null {
  switch (trigger.kind) {
    case "commitment":
      return setsOff(trigger.state) ? trigger.doneOn : null;
    case "event":
      return trigger.day;
    case "day":
      return trigger.on;
  }
}

/** Whether somebody or something is still waited for. A day comes by itself: whoever waits for it waits for nobody. */
export const isOutstanding = (trigger: Trigger): boolean => trigger.kind !== "day" && (trigger.kind === "commitment" ? !setsOff(trigger.state) : trigger.day === null);

/** The columns by which a commitment says what it waits for. */
type Columns = { readonly triggerId: unknown; readonly triggerText: string | null; readonly triggerEventId: Id | null; readonly triggerOn: Day | null };

/** Of which kind it is, or null where it waits for nothing. Another commitment goes before everything else that was noted beside it. */
export function triggerKindOf({ triggerId, triggerText, triggerEventId, triggerOn }: Columns): TriggerKind | null {
  if (triggerId !== null) return "commitment";
  if (triggerOn !== null) return "day";
  return triggerText !== null || triggerEventId !== null ? "event" : null;
}

/** Why an event cannot be the one that was waited for: nobody knows of it there, or its day has not come or is not known exactly. Null where it can. */
export function whyNotSetOffBy(event: { readonly day: Day | null } | null | undefined, today: Day): "unknown_event" | "event_without_day" | null {
  if (!event) return "unknown_event";
  return event.day === null || event.day > today ? "event_without_day" : null;
}

/** The day on which something falls due that waits for another: so many days after the other was done, or null while it is not or nobody said how many. */
export function dueAfter(doneOn: Day | null, days: number | null): Day | null {
  return doneOn === null || days === null ? null : addDays(doneOn, days);
}

/**
 * Whether a due day that somebody typed lies before its promise can have been said, even on the earliest day that its date leaves open. What is worked out
 * from a verdict or an event is not asked: a condition may have come true before the promise that speaks of it.
 */
export function isDueBeforeSaid(dueOn: Day | null, said: When): boolean {
  const earliest = earliestPossibleDay(said);
  return dueOn !== null && earliest !== null && dueOn < earliest;
}
