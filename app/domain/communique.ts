import type { Confidentiality } from "./confidentiality";
import { type Day, earliestPossibleDay, latestPossibleDay, type Span, type When } from "./days";
import { type DossierState, STATES_BEFORE_ADOPTION } from "./dossier";

/** A communiqué is written inside the organisation and read by members once it was published to them; the bureau's own level it never has. */
export const COMMUNIQUE_LEVELS = ["members", "organisation"] as const satisfies readonly Confidentiality[];

/** What has become of a communiqué. */
export const COMMUNIQUE_STATES = ["draft", "published"] as const;
export type CommuniqueState = (typeof COMMUNIQUE_STATES)[number];

export const stateOfCommunique = ({ publishedAt }: { readonly publishedAt: Date | null }): CommuniqueState => (publishedAt ? "published" : "draft");

/** Whether communiqués can be written in a dossier: members see nothing of one before it is adopted (settled question 3), so there is nobody to tell. */
export const takesCommuniques = (state: DossierState): boolean => !(STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(state);

/**
 * Whether something can have happened within a period, both days included. A date of which only one end is known is taken at that end; one that nothing
 * bounds lies in no period, and is chosen by hand.
 */
export function fallsIn(when: When, { first, last }: Span): boolean {
  const earliest = earliestPossibleDay(when) ?? latestPossibleDay(when);
  const latest = latestPossibleDay(when) ?? earliest;
  return earliest !== null && latest !== null && earliest <= last && latest >= first;
}

/** The days that were asked for; null where none were. */
export const periodOf = ({ from, to }: { readonly from: Day | null; readonly to: Day | null }): Span | null => (from && to ? { first: from, last: to } : null);

/** What a period leaves of what can be told: all of it without one. */
export const within = <Told extends { readonly when: When }>(tellable: readonly Told[], period: Span | null): readonly Told[] => tellable.filter(({ when }) => !period || fallsIn(when, period));
