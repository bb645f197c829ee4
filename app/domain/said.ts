import { isDueBeforeSaid } from "./chain";
import { type DueKind, TRIGGERING_STATES, type CommitmentState } from "./commitment";
import { addDays, type Day, earliestPossibleDay, exactDay, type When } from "./days";
import { isCommitmentOutcome, type OutcomeKind } from "./meeting";
import type { Id } from "./viewer";

/** What a line of a meeting waits on: a commitment of the dossier, or an earlier line of the same meeting. */
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
  readonly triggerDays?: number;
  readonly triggerText: string | null;
};

/** What is known of the commitments that lines may wait on. */
export type KnownTriggers = ReadonlyMap<Id, { readonly state: CommitmentState; readonly doneOn: Day | null }>;

/** A line that becomes a commitment, with whom it binds and when it is due. `trigger` is null unless it waits on another. */
export type Promised<Line> = {
  readonly line: Line;
  readonly partyId: Id | null;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly trigger: SaidTrigger | null;
  readonly triggerDays: number | null;
  readonly triggerText: string | null;
};

/** Where a line cannot be kept as it stands: a code at a part of its row. */
export type LineRefusal = { readonly place: number; readonly part: "party" | "trigger" | "dueOn"; readonly code: "required" | "not_a_choice" | "unknown_commitment" | "before_said" };

export type Promises<Line> = { readonly ok: true; readonly promised: readonly Promised<Line>[] } | { readonly ok: false; readonly refusals: readonly LineRefusal[] };

/** Whether a meeting of this date can have been held by a day: not when even its earliest possible day lies ahead. */
export function canHaveBeenHeld(when: When, today: Day): boolean {
  return (earliestPossibleDay(when) ?? today) <= today;
}

/** The day on which news given in the meeting counts as a sign; null when the day is not known exactly, since a sign has one. */
export const daySignCounts = (when: When): Day | null => exactDay(when);

/**
 * Reads the commitments out of the lines of a meeting: a commitment of theirs binds the one party met, or the one named among several;
 * one that waits on a line waits on an *earlier* line that is a commitment, so that no circle can arise. None is due before it can have been said.
 */
export function promisesIn<Line extends SaidLine>(lines: readonly Line[], partiesMet: readonly Id[], known: KnownTriggers, said: When): Promises<Line> {
  const refusals: LineRefusal[] = [];
  const promised: Promised<Line>[] = [];
  const earlier = new Set<Id>();
  for (const line of lines.filter(({ kind }) => isCommitmentOutcome(kind))) {
    const party = boundParty(line, partiesMet);
    if ("code" in party) refusals.push({ place: line.place, part: "party", code: party.code });
    const trigger = line.dueKind === "after" ? line.trigger : null;
    if (trigger?.kind === "commitment" && !known.has(trigger.id)) refusals.push({ place: line.place, part: "trigger", code: "unknown_commitment" });
    if (trigger?.kind === "line" && !earlier.has(trigger.id)) refusals.push({ place: line.place, part: "trigger", code: "not_a_choice" });
    if (line.dueKind === "on" && isDueBeforeSaid(line.dueOn, said)) refusals.push({ place: line.place, part: "dueOn", code: "before_said" });
    earlier.add(line.id);
    if ("partyId" in party) promised.push({ line, partyId: party.partyId, ...dueOf(line, trigger, known) });
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, promised };
}

function boundParty({ kind, party }: SaidLine, met: readonly Id[]): { readonly partyId: Id | null } | { readonly code: "required" | "not_a_choice" } {
  if (kind === "our_commitment") return { partyId: null };
  const bound = party ?? (met.length === 1 ? met[0] : undefined);
  if (!bound) return { code: "required" };
  return met.includes(bound) ? { partyId: bound } : { code: "not_a_choice" };
}

function dueOf(line: SaidLine, trigger: SaidTrigger | null, known: KnownTriggers): Omit<Promised<never>, "line" | "partyId"> {
  const none = { dueKind: line.dueKind, dueOn: null, trigger: null, triggerDays: null, triggerText: null };
  if (line.dueKind === "on") return { ...none, dueOn: line.dueOn };
  if (line.dueKind === "none") return none;
  const days = line.triggerDays ?? null;
  return { dueKind: "after", dueOn: trigger?.kind === "commitment" ? dueAfter(known.get(trigger.id), days) : null, trigger, triggerDays: days, triggerText: line.triggerText };
}

/** The due day when what it waits on was done before: so many days after that. */
function dueAfter(trigger: { readonly state: CommitmentState; readonly doneOn: Day | null } | undefined, days: number | null): Day | null {
  const done = trigger && (TRIGGERING_STATES as readonly CommitmentState[]).includes(trigger.state);
  return done && trigger.doneOn && days !== null ? addDays(trigger.doneOn, days) : null;
}
