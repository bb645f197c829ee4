import type { CommitmentMove, CommitmentState, Side } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { StoryCommitment, StoryMove } from "~/domain/rows/story";
import type { Id } from "~/domain/viewer";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import { hrefOfCommitment } from "./promise-line";

/** A move of a commitment that is worth a line of the story: their claim, our verdicts, and what undid them. */
export type ToldMove = {
  readonly move: CommitmentMove;
  readonly toState: CommitmentState;
  readonly side: Side;
  readonly words: string;
  readonly verbatim: boolean;
  readonly href: string;
  readonly said: readonly string[];
  /** How it was undone, in words; null of every other move. */
  readonly undone: string | null;
  /** How many people the verdict settles, in words, if it says so. */
  readonly settles: string | null;
};

/** A move of the dossier inside the house: what it was and who made it; nobody when the clock did. */
export type HouseMove = { readonly id: Id; readonly label: string; readonly said: readonly string[] };

/** Moves with a claim or a judgement in them. The others are bookkeeping, which the badge of the commitment shows well enough. */
const TOLD: readonly CommitmentMove[] = ["claim", "reject_claim", "keep", "keep_partly", "break", "renegotiate", "lapse", "waive", "supersede", "undo", "reopen"];

export const isTold = (move: StoryMove): move is StoryMove & { readonly subject: "commitment" } => move.subject === "commitment" && TOLD.includes(move.move);

const present = (texts: readonly (string | null)[]): string[] => texts.filter((text) => text !== null && text !== "") as string[];

export function toldMove(move: StoryMove & { readonly subject: "commitment" }, { side, words, verbatim, id }: StoryCommitment, language: Language): ToldMove {
  const undone = move.reversal && translator(language)("commitments.page.undone", { how: translator(language)(`terms.reversal.${move.reversal}`) });
  const settles = move.settledCount === null ? null : translator(language)("story.settles", counted(language, move.settledCount));
  return { move: move.move, toState: move.toState, side, words, verbatim, href: hrefOfCommitment(id), said: present([move.claim, move.evidence, move.reason]), undone, settles };
}

/** What is done of the dossier in one day, as one small milestone: opened, submitted, adopted, returned with a reason… */
export function houseMoves(moves: readonly StoryMove[], language: Language): { readonly onDay: Day; readonly at: Date; readonly moves: readonly HouseMove[] }[] {
  const t = translator(language);
  const days = new Map<Day, { onDay: Day; at: Date; moves: HouseMove[] }>();
  for (const move of moves) {
    if (move.subject !== "dossier") continue;
    const day = days.get(move.onDay) ?? { onDay: move.onDay, at: move.at, moves: [] };
    const name = move.byClock ? null : (move.actorName ?? t("history.formerAccount"));
    const label = t(`story.move.${move.move}`);
    day.moves.push({ id: move.id, label: name ? t("story.moveBy", { move: label, name: isolated(language, name) }) : label, said: present([move.reason, move.evidence]) });
    days.set(move.onDay, day);
  }
  return [...days.values()];
}
