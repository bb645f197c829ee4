import { type Day, earliestPossibleDay, exactDay, type When } from "./days";
import { isCommitmentOutcome, type OutcomeKind } from "./meeting";
import { type DueRefusal, dueOfRow, type KnownTriggers, type RowDue, wrongDue } from "./row-trigger";
import type { Id } from "./viewer";

/** A line of a meeting as it was written down; `place` is the row of the form it came from. */
export type SaidLine = RowDue & {
  readonly id: Id;
  readonly place: number;
  readonly kind: OutcomeKind;
  readonly words: string;
  /** Whose commitment it is among the parties met; may be left open when there is only one. */
  readonly party?: Id;
};

/** A line that becomes a commitment, with whom it binds and when it is due. What it does not wait for is null. */
export type Promised<Line> = RowDue & { readonly line: Line; readonly partyId: Id | null };

/** Where a line cannot be kept as it stands: a code at a part of its row. */
export type LineRefusal = { readonly place: number } & (DueRefusal | { readonly part: "party"; readonly code: "required" | "not_a_choice" });

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
    const due = dueOfRow(line, known);
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
