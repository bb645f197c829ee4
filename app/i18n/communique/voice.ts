import type { Day, Span, When } from "~/domain/days";
import type { ActionKind } from "~/domain/event";
import type { Localized } from "~/domain/localized";
import type { Body, Office } from "~/domain/rows/communique-matter";

/** Who is told of: the organisation whose communiqué it is, and whether something was told before. */
export type Speaking = { readonly organisation: Body; readonly isFirst: boolean };

/** Who bound themselves to how many things. */
export type Binding = {
  /** Null for a party that nobody noted. */
  readonly party: Body | null;
  readonly office: Office | null;
  /** All that met, so that none is called by a short name that two of them share. */
  readonly parties: readonly Body[];
  readonly count: number;
};

/**
 * How a language tells a tour of meetings: each answers a whole sentence, or the words that lead in a list and end in a colon. What is not known is null or
 * empty, and no word is said of it.
 */
export type Voice = {
  readonly title: (dossier: Localized) => string;
  readonly opening: (given: { readonly organisation: Body; readonly dossier: Localized; readonly meetings: number; readonly period: Span | null }) => string;
  readonly met: (given: Speaking & { readonly parties: readonly Body[]; readonly when: When; readonly time: string | null; readonly place: string | null }) => string;
  /** What stands before the offices that were present on their side, and before ours. */
  readonly theirs: (parties: readonly Body[], offices: readonly string[]) => string;
  readonly ours: (given: { readonly organisation: Body; readonly offices: readonly string[]; readonly besides: boolean }) => string;
  /** The whole sentence, where the words that were noted fit into one. */
  readonly handedOver: (words: string) => string | null;
  /** What leads in a list of things that were handed over, and words that somebody noted of it. */
  readonly handedOverLead: string;
  readonly handedOverNoted: string;
  readonly bound: (binding: Binding) => string;
  readonly weBound: (organisation: Body, count: number) => string;
  readonly due: (day: Day) => string;
  readonly action: (given: { readonly isFirst: boolean; readonly kinds: readonly ActionKind[]; readonly title: string; readonly body: string | null; readonly when: When; readonly place: string | null }) => string;
  /** How many commitments of theirs were told, and how many of them have no due date. */
  readonly sum: (count: number, undated: number) => string;
  readonly joined: (offices: readonly string[]) => string;
  readonly quoted: (words: string) => string;
};
