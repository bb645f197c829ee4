import type { CommitmentState } from "~/domain/commitment";
import { type Fulfilment, fulfilmentOf } from "~/domain/fulfilment";
import type { Language } from "~/domain/localized";
import type { StoryCommitment } from "~/domain/rows/story";
import { counted, formatInteger, formatPercentInProse } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** How a meter colours a part: by what became of it. */
export type PartTone = "plain" | "theirs" | "kept" | "partly" | "broken" | "brand";
export type BalancePart = { readonly key: string; readonly label: string; readonly count: number; readonly tone: PartTone };

/** How the other side's commitments stand: the parts of the whole, what they add up to, and an honest sentence on the rate. */
export type Balance = { readonly count: number; readonly parts: readonly BalancePart[]; readonly sentences: readonly string[]; readonly ours: number };

/** Parts in their order, each with the states it takes in. Declarations are shown and not counted. */
const PARTS = [
  { key: "kept", states: ["kept"], tone: "kept" },
  { key: "partly", states: ["partly_kept"], tone: "partly" },
  { key: "claimed", states: ["claimed_done"], tone: "theirs" },
  { key: "under_way", states: ["in_progress"], tone: "theirs" },
  { key: "waiting", states: ["recorded", "confirmed"], tone: "plain" },
  { key: "broken", states: ["broken"], tone: "broken" },
  { key: "fallen", states: ["undone", "lapsed"], tone: "plain" },
  { key: "set_aside", states: ["renegotiated", "waived", "superseded"], tone: "plain" },
] as const satisfies readonly { key: string; states: readonly CommitmentState[]; tone: PartTone }[];

export function balanceOf(commitments: readonly Pick<StoryCommitment, "side" | "state">[], language: Language): Balance {
  const counts: Partial<Record<CommitmentState, number>> = {};
  for (const { side, state } of commitments) if (side === "theirs") counts[state] = (counts[state] ?? 0) + 1;
  return { ...balanceOfCounts(counts, language), ours: commitments.filter(({ side }) => side === "ours").length };
}

/** The same where the other side's commitments are counted already. */
export function balanceOfCounts(counts: Readonly<Partial<Record<CommitmentState, number>>>, language: Language): Omit<Balance, "ours"> {
  const t = translator(language);
  const parts = PARTS.map(({ key, states, tone }) => ({ key, tone, label: t(`story.part.${key}`), count: states.reduce((sum, state) => sum + (counts[state as CommitmentState] ?? 0), 0) }));
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return { count, parts, sentences: count === 0 ? [] : sentencesOf(fulfilmentOf(counts), counts.declaration ?? 0, language) };
}

function sentencesOf({ rate, kept, n, notExamined }: Fulfilment, declarations: number, language: Language): string[] {
  const t = translator(language);
  return [
    rate === null ? t("common.rateTooEarly") : t("story.rate", { rate: formatPercentInProse(language, rate), kept: formatInteger(language, kept), n: formatInteger(language, n) }),
    ...(notExamined > 0 ? [t("story.notExamined", counted(language, notExamined))] : []),
    ...(declarations > 0 ? [t("story.declarations", counted(language, declarations))] : []),
  ];
}
