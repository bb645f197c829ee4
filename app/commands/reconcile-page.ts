import { mergeByParagraph } from "~/editor/merge";
import { paragraphOf } from "~/editor/paragraphs";
import type { ReconciledPart, ReconciledTitle } from "~/presenters/reconcile";

import { type Choices, type ThreeTexts, type ThreeTitles, titlesConflict } from "./reconcile-demand";

/** Two texts and their titles place by place, with what was chosen so far. `asked`: it was sent, and what has no choice yet is missing. */
export function comparedTexts(texts: ThreeTexts, titles: ThreeTitles, { paragraphs, title }: Choices, asked: boolean): { readonly parts: readonly ReconciledPart[]; readonly title: ReconciledTitle; readonly missing: number } {
  const parts = mergeByParagraph(texts.base, texts.mine, texts.theirs).map((part) => {
    const chosen = paragraphs.get(part.anchor) ?? null;
    const stands = paragraphOf(texts.theirs, part.anchor) ?? paragraphOf(texts.mine, part.anchor) ?? paragraphOf(texts.base, part.anchor);
    return { ...part, number: stands?.number ?? null, chosen, isMissing: asked && part.kind === "conflict" && chosen === null };
  });
  const isConflict = titlesConflict(titles);
  const shown = { isConflict, before: titles.base, mine: titles.mine, theirs: titles.theirs, chosen: title, isMissing: asked && isConflict && title === null };
  return { parts, title: shown, missing: parts.filter(({ isMissing }) => isMissing).length + (shown.isMissing ? 1 : 0) };
}
