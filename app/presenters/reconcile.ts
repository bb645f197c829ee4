import type { Localized } from "~/domain/localized";

import type { CurrentVersion } from "./edit-demand";

type Choice = "mine" | "theirs" | "both";

/** One paragraph of two texts of one demand: whose change it is, if any, and how it reads on each side (null: it is not there). */
export type ReconciledPart = {
  readonly anchor: string;
  /** Its number in the text of the others, or in the one where it still stands; null for a heading. */
  readonly number: number | null;
  readonly kind: "conflict" | "mine" | "theirs" | "both" | "same";
  readonly before: string | null;
  readonly mine: string | null;
  readonly theirs: string | null;
  readonly chosen: Choice | null;
  /** It needs a choice, and the form was sent without one. */
  readonly isMissing: boolean;
};

export type ReconciledTitle = { readonly isConflict: boolean; readonly before: string; readonly mine: string; readonly theirs: string; readonly chosen: "mine" | "theirs" | null; readonly isMissing: boolean };

/** Two texts of one demand, to be led together. */
export type ReconcilePage = {
  readonly head: { readonly demandId: string; readonly title: string; readonly point: number | null; readonly dossier: { readonly href: string; readonly number: string | null; readonly title: Localized } };
  readonly action: string;
  /** The version that was saved meanwhile; null where both texts are drafts of the same person. */
  readonly current: CurrentVersion | null;
  readonly title: ReconciledTitle;
  readonly parts: readonly ReconciledPart[];
  readonly carried: readonly (readonly [string, string])[];
  /** The two texts are not those that were shown before. */
  readonly isMoved: boolean;
  readonly missing: number;
};
