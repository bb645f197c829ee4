import type { DossierState } from "./dossier";

/** The five steps that a member sees (settled question 16). */
export const STEPS = ["adopted", "in_dialogue", "agreed", "implementing", "settled"] as const;
export type Step = (typeof STEPS)[number];

/** States that a member reads as a sentence instead of a step. */
export const STATES_TOLD_IN_WORDS = ["suspended", "deadlocked", "withdrawn", "merged"] as const satisfies readonly DossierState[];

/** The furthest step a dossier has reached, from every state it has been in; null before it is adopted. */
export function furthestStep(states: readonly DossierState[]): Step | null {
  const reached = states.map((state) => (state === "settled_partly" ? "settled" : state));
  return STEPS.findLast((step) => (reached as readonly string[]).includes(step)) ?? null;
}
