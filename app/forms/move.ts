import { z } from "zod";

import type { Day } from "~/domain/days";
import { REVERSALS } from "~/domain/reversal";
import type { Brought, Requirement } from "~/domain/transitions";

import { day, optionalDay, optionalText, text, version } from "./fields";
import { idField } from "./id";

/** What a page of a move may ask for besides what the table requires: on which day it took effect, how many people a verdict settles. */
export type MoveExtra = "onDay" | "settled";
export type MoveField = Requirement | MoveExtra;

const LONG = 20_000;

type MoveFormOptions = {
  /** What the table requires of this move; the rest may be left out. */
  readonly requires: readonly Requirement[];
  /** The latest day on which it can have taken effect. */
  readonly today: Day;
};

/**
 * The form of one move of any kind of record. `id` is the state change's own, so that a repeated post is the same move;
 * `version` is that of the record the reader saw. `onDay` is refused when it lies ahead.
 */
export function moveForm({ requires, today }: MoveFormOptions) {
  const words = (name: Requirement) => (requires.includes(name) ? text(LONG) : optionalText(LONG));
  return z.object({
    id: idField,
    version,
    reason: words("reason"),
    evidence: words("evidence"),
    test: words("test"),
    claim: words("claim"),
    until: requires.includes("until") ? day : optionalDay,
    target: requires.includes("target") ? idField : idField.optional().transform((value) => value ?? null),
    reversal: requires.includes("reversal") ? z.enum(REVERSALS) : z.enum(REVERSALS).optional().transform((value) => value ?? null),
    settled: z.number().int().min(0).max(100_000_000).optional().transform((value) => value ?? null),
    onDay: optionalDay.refine((value) => value === null || value <= today, { error: "in_the_future" }),
  });
}

/** The fields of the form, as a browser sends them. */
export type MoveFields = z.input<ReturnType<typeof moveForm>>;
/** A move as its form brings it. */
export type MoveInput = z.output<ReturnType<typeof moveForm>>;

/** What was brought to the move, in the shape the domain's tables judge. */
export function broughtBy({ reason, evidence, test, claim, until, target, reversal }: MoveInput): Brought {
  const given = Object.entries({ reason, evidence, test, claim, until, target, reversal }).filter(([, value]) => value !== null);
  return Object.fromEntries(given);
}
