import { dueAfter, isDueBeforeSaid, setOffOn, type Trigger, whyNotSetOffBy } from "./chain";
import type { CommitmentState, DueKind } from "./commitment";
import type { Day, When } from "./days";
import type { Id } from "./viewer";

/** The commitment that a line of a meeting or a clause of an agreement waits for: one of the dossier, or the one that an earlier row of the same paper makes. */
export type RowTrigger = { readonly kind: "commitment" | "line"; readonly id: Id };

/** What such a row waits for, if anything: a commitment, an event in words or by name, or a day; and how many days are counted from it. */
export type Awaited = {
  readonly trigger: RowTrigger | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
  readonly triggerDays: number | null;
};
export const NOTHING_AWAITED: Awaited = { trigger: null, triggerText: null, triggerEventId: null, triggerOn: null, triggerDays: null };

export type RowDue = Awaited & { readonly dueKind: DueKind; readonly dueOn: Day | null };

/** What is known of the commitments and events of the dossier that rows may wait for, and the day on which that is asked. */
export type KnownTriggers = {
  readonly commitments: ReadonlyMap<Id, { readonly state: CommitmentState; readonly doneOn: Day | null }>;
  readonly events: ReadonlyMap<Id, { readonly title: string; readonly day: Day | null }>;
  readonly today: Day;
};

/** Where a row cannot be due as it says: a code at a part of it. */
export type DueRefusal = { readonly part: "trigger" | "triggerEventId" | "triggerOn" | "dueOn"; readonly code: "not_a_choice" | "unknown_commitment" | "event_without_day" | "before_said" };
type Among = { readonly known: KnownTriggers; /** The rows above that make commitments. */ readonly earlier: ReadonlySet<Id>; readonly said: When };

/** What a row cannot wait for, or the day that it cannot be due on. One that waits for another row waits for an *earlier* one, so that no circle can arise. */
export function wrongDue({ dueKind, dueOn, trigger, triggerEventId, triggerOn }: RowDue, { known, earlier, said }: Among): DueRefusal | null {
  if (trigger?.kind === "commitment" && !known.commitments.has(trigger.id)) return { part: "trigger", code: "unknown_commitment" };
  if (trigger?.kind === "line" && !earlier.has(trigger.id)) return { part: "trigger", code: "not_a_choice" };
  const why = triggerEventId && whyNotSetOffBy(known.events.get(triggerEventId), known.today);
  if (why) return { part: "triggerEventId", code: why === "unknown_event" ? "not_a_choice" : why };
  const given = dueKind === "on" ? "dueOn" : triggerOn && "triggerOn";
  return given && isDueBeforeSaid(dueOn, said) ? { part: given, code: "before_said" } : null;
}

/** When a row is due, without what its kind does not use: so many days after what it waits for, where that has come. Words that no one wrote down are those of the event. */
export function dueOfRow(row: RowDue, known: KnownTriggers): RowDue {
  const { dueKind } = row;
  if (dueKind !== "after") return { ...NOTHING_AWAITED, dueKind, dueOn: dueKind === "on" ? row.dueOn : null };
  const { trigger, triggerDays, triggerEventId, triggerOn } = row;
  const event = triggerEventId ? known.events.get(triggerEventId) : undefined;
  const awaited = standing(row, known);
  return { dueKind, dueOn: dueAfter(awaited && setOffOn(awaited), triggerDays), trigger, triggerDays, triggerText: row.triggerText ?? event?.title ?? null, triggerEventId, triggerOn };
}

/** What a row waits for, as far as it is known to stand; an earlier row of the same paper was only just said. */
function standing({ trigger, triggerEventId, triggerOn }: Awaited, { commitments, events }: KnownTriggers): Trigger | null {
  if (trigger) {
    const other = trigger.kind === "commitment" ? commitments.get(trigger.id) : undefined;
    return other ? { kind: "commitment", ...other } : null;
  }
  if (triggerOn) return { kind: "day", on: triggerOn };
  return triggerEventId ? { kind: "event", day: events.get(triggerEventId)?.day ?? null } : null;
}
