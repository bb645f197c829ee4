import { type Language, nameIn } from "~/domain/localized";
import { type DemandRow, pointOf } from "~/domain/rows/demand";
import { addressOf } from "~/domain/rows/dossier";
import { translator } from "~/i18n/translator";

import type { CurrentVersion } from "./edit-demand";

type Choice = "mine" | "theirs" | "both";

/** One paragraph of two texts that began as one: whose change it is, if any, and how it reads on each side (null: it is not there). */
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

/** What the page of two texts says around them, and where giving it up leads. */
export type ReconcileFrame = {
  readonly heading: string;
  readonly explanation: string;
  readonly crumbs: readonly { readonly href: string; readonly label: string }[];
  /** Where somebody goes on with their own text: an address, or null where the form itself carries that text back. */
  readonly back: string | null;
  /** The number of the point that the text is in a file. */
  readonly point: number | null;
  /** Whether the other text is one that was saved meanwhile, and not another draft of the same person. */
  readonly withVersion: boolean;
};

/** Two texts that began as one, to be led together. */
export type ReconcilePage = ReconcileFrame & {
  readonly action: string;
  readonly title: ReconciledTitle;
  readonly parts: readonly ReconciledPart[];
  readonly carried: readonly (readonly [string, string])[];
  /** The two texts are not those that were shown before. */
  readonly isMoved: boolean;
  readonly missing: number;
};

/** The frame of two texts of a demand; `current` is the version that was saved meanwhile, null where both are drafts of the same person. */
export function reconcileDemandFrame(language: Language, demand: DemandRow, current: CurrentVersion | null): ReconcileFrame {
  const t = translator(language);
  const { dossier } = demand;
  return {
    heading: t("editor.reconcile.heading"), point: pointOf(demand), back: `/demands/${demand.id}/edit`, withVersion: current !== null,
    explanation: current ? t("editor.reconcile.explanation", { number: String(current.number), name: current.by, date: current.on }) : t("editor.reconcile.ownExplanation"),
    crumbs: [{ href: addressOf(dossier), label: dossier.number ?? nameIn(language, dossier.title).text }, { href: `/demands/${demand.id}`, label: demand.title }],
  };
}
