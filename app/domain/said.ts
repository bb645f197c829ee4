import { dueAfter, isDueBeforeSaid, setOffOn, type Trigger, whyNotSetOffBy } from "./chain";
import type { CommitmentState, DueKind } from "./commitment";
import { type Day, earliestPossibleDay, exactDay, type When } from "./days";
import { isCommitmentOutcome, type OutcomeKind } from "./meeting";
import type { Id } from "./viewer";

/** The commitment that a line of a meeting waits on: one of the dossier, or an earlier line of the same meeting. */
export type SaidTrigger = { readonly kind: "commitment" | "line"; readonly id: Id };

/** A line of a meeting as it was written down; `place` is the row of the form it came from. */
export type SaidLine = {
  readonly id: Id;
  readonly place: number;
  readonly kind: OutcomeKind;
  readonly words: string;
  /** Whose commitment it is among the parties met; may be left open when there is only one. */
  readonly party?: Id;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly trigger: SaidTrigger | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
};

/** What is known of the commitments and events of the dossier that lines may wait for, and the day on which that is asked. */
export type KnownTriggers = {
  readonly commitments: ReadonlyMap<Id, { readonly state: CommitmentState; readonly doneOn: Day | null }>;
  readonly events: ReadonlyMap<Id, { readonly title: string; readonly day: Day | null }>;
  readonly today: Day;
};

/** A line that becomes a commitment, with whom it binds and when it is due. What it does not wait for is null. */
export type Promised<Line> = {
  readonly line: Line;
  readonly partyId: Id | null;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly trigger: SaidTrigger | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
};

/** Where a line cannot be kept as it stands: a code at a part of its row. */
export type LineRefusal = { readonly place: number; readonly part: "party" | "trigger" | "triggerEventId" | "triggerOn" | "dueOn"; readonly code: "required" | "not_a_choice" | "unknown_commitment" | "event_without_day" | "before_said" };

export type Promises<Line> = { readonly ok: true; readonly promised: readonly Promised<Line>[] } | { readonly ok: false; readonly refusals: readonly LineRefusal[] };

/** Whether a meeting of this date can have been held by a day: not when even its earliest possible day lies ahead. */
export function canHaveBeenHeld(when: When, today: Day): boolean {
  return (earliestPossibleDay(when) ?? today) <= today;
}

/** The day on which news given in the meeting counts as a sign; null when the day is not known exactly, since a sign has one. */
export const daySignCounts = (when: When): Day | null => exactDay(when);

/**
 * Reads the commitments out of the lines of a meeting: a commitment of theirs binds the one party met, or the one named among several;
 * one that waits on a line waits on an *earlier* line that is a commitment, so that no circle can arise. One that waits for an event
 * may name that which came already, on an exact day. None is due before it can have been said by a day that somebody gave.
 */
export function promisesIn<Line extends SaidLine>(lines: readonly Line[], partiesMet: readonly Id[], known: KnownTriggers, said: When): Promises<Line> {
  const refusals: LineRefusal[] = [];
  const promised: Promised<Line>[] = [];
  const earlier = new Set<Id>();
  for (const line of lines.filter(({ kind }) => isCommitmentOutcome(kind))) {
    const party = boundParty(line, partiesMet);
    if ("code" in party) refusals.push({ place: line.place, part: "party", code: party.code });
    const due = dueOf(line, known);
    const wrong = wrongDue(due, { known, earlier, said });
    if (wrong) refusals.push({ place: line.place, ...wrong });
    earlier.add(line.id);
    if ("partyId" in party) promised.push({ line, partyId: party.partyId, ...due });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, promised };
}

function boundParty({ kind, party }: SaidLine, met: readonly Id[]): { readonly partyId: Id | null } | { readonly code: "required" | "not_a_choice" } {
  if (kind === "our_commitment") return { partyId: null };
  const bound = party ?? (met.length === 1 ? met[0] : undefined);
  if (!bound) return { code: "required" };
  return met.includes(bound) ? { partyId: bound } : { code: "not_a_choice" };
}

type PromisedDue = Omit<Promised<never>, "line" | "partyId">;
type Among = { readonly known: KnownTriggers; readonly earlier: ReadonlySet<Id>; readonly said: When };

/** What a line cannot wait for, or the day that it cannot be due on. */
function wrongDue({ dueKind, dueOn, trigger, triggerEventId, triggerOn }: PromisedDue, { known, earlier, said }: Among): Pick<LineRefusal, "part" | "code"> | null {
  if (trigger?.kind === "commitment" && !known.commitments.has(trigger.id)) return { part: "trigger", code: "unknown_commitment" };
  if (trigger?.kind === "line" && !earlier.has(trigger.id)) return { part: "trigger", code: "not_a_choice" };
  const why = triggerEventId && whyNotSetOffBy(known.events.get(triggerEventId), known.today);
  if (why) return { part: "triggerEventId", code: why === "unknown_event" ? "not_a_choice" : why };
  const given = dueKind === "on" ? "dueOn" : triggerOn && "triggerOn";
  return given && isDueBeforeSaid(dueOn, said) ? { part: given, code: "before_said" } : null;
}

/** When a line is due: so many days after what it waits for, where that has come. Words that no one wrote down are those of the event. */
function dueOf(line: SaidLine, known: KnownTriggers): PromisedDue {
  const none = { dueKind: line.dueKind, dueOn: null, trigger: null, triggerDays: null, triggerText: null, triggerEventId: null, triggerOn: null };
  if (line.dueKind === "on") return { ...none, dueOn: line.dueOn };
  if (line.dueKind === "none") return none;
  const { trigger, triggerDays, triggerEventId, triggerOn } = line;
  const event = triggerEventId ? known.events.get(triggerEventId) : undefined;
  const awaited = awaitedBy(line, known);
  return { dueKind: "after", dueOn: dueAfter(awaited && setOffOn(awaited), triggerDays), trigger, triggerDays, triggerText: line.triggerText ?? event?.title ?? null, triggerEventId, triggerOn };
}

/** What a line waits for, as far as it is known to stand; an earlier line of the same meeting was only just said. */
function awaitedBy({ trigger, triggerEventId, triggerOn }: SaidLine, { commitments, events }: KnownTriggers): Trigger | null {
  if (trigger) {
    const other = trigger.kind === "commitment" ? commitments.get(trigger.id) : undefined;
    return other ? { kind: "commitment", ...other } : null;
  }
  if (triggerOn) return { kind: "day", on: triggerOn };
  return triggerEventId ? { kind: "event", day: events.get(triggerEventId)?.day ?? null } : null;
}
