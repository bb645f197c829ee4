import { COMMITMENT_MOVES, COMMITMENT_STATES, type CommitmentMove, type CommitmentState } from "~/domain/commitment";
import type { Day } from "~/domain/days";
import type { Language } from "~/domain/localized";
import type { Reversal } from "~/domain/reversal";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

/** Another commitment in one line; without an address where the reader may not see it. */
export type LinkedLine = { readonly href: string | null; readonly words: string; readonly state: CommitmentState };

/** A move of a commitment as it was written down. */
export type MoveRow = {
  readonly id: Id;
  readonly move: string;
  readonly toState: string;
  readonly onDay: Day;
  readonly actorName: string | null;
  readonly reason: string | null;
  readonly evidence: string | null;
  readonly claim: string | null;
  readonly settledCount: number | null;
  /** How something kept was undone. */
  readonly reversal: Reversal | null;
  readonly targetId: Id | null;
};

/** One move in words: what, when and by whom, and what was brought to it. */
export type MoveLine = {
  readonly id: Id;
  readonly title: string;
  readonly state: CommitmentState | null;
  readonly by: string;
  readonly day: string;
  readonly texts: readonly { readonly label: string; readonly text: string }[];
  readonly settled: string | null;
  readonly replacedBy: LinkedLine | null;
};

/** Their latest claim and our latest verdict stand side by side; neither overwrites the other, and what came before each stays beside it, the newest first. */
export type CommitmentHistory = {
  readonly history: readonly MoveLine[];
  readonly claim: MoveLine | null;
  readonly earlierClaims: readonly MoveLine[];
  readonly verdict: MoveLine | null;
  readonly earlierVerdicts: readonly MoveLine[];
};

const VERDICTS: readonly string[] = ["keep", "keep_partly", "break", "renegotiate", "lapse", "waive", "supersede", "undo"] satisfies CommitmentMove[];
const isMove = (move: string): move is CommitmentMove => (COMMITMENT_MOVES as readonly string[]).includes(move);
const isState = (state: string): state is CommitmentState => (COMMITMENT_STATES as readonly string[]).includes(state);

type Telling = {
  readonly language: Language;
  readonly headCount: number | null;
  /** Commitments that a move may have named, as far as the reader may see them. */
  readonly others: readonly { readonly id: Id; readonly line: LinkedLine }[];
};

/** The moves of a commitment, newest first. A verdict that was taken back by reopening no longer counts as ours. */
export function historyOf(changes: readonly MoveRow[], telling: Telling): CommitmentHistory {
  const history = changes.map((change) => lineOf(change, telling)).toReversed();
  const linesOf = (moves: readonly string[]) => history.filter((_, place) => moves.includes(changes.at(-1 - place)?.move ?? ""));
  const [claim = null, ...earlierClaims] = linesOf(["claim"]);
  const verdicts = linesOf(VERDICTS);
  const stands = changes.findLast(({ move }) => [...VERDICTS, "reopen"].includes(move))?.move !== "reopen";
  return { history, claim, earlierClaims, verdict: stands ? (verdicts[0] ?? null) : null, earlierVerdicts: stands ? verdicts.slice(1) : verdicts };
}

function lineOf(change: MoveRow, { language, headCount, others }: Telling): MoveLine {
  const t = translator(language);
  const number = (count: number) => formatInteger(language, count);
  const { settledCount } = change;
  return {
    id: change.id,
    title: change.reversal ? t("commitments.page.undone", { how: t(`terms.reversal.${change.reversal}`) }) : isMove(change.move) ? t(`terms.commitmentMove.${change.move}`) : t("commitments.page.recorded"),
    state: isState(change.toState) ? change.toState : null,
    by: change.actorName ?? t("history.formerAccount"),
    day: formatDay(language, change.onDay),
    texts: (["claim", "reason", "evidence"] as const).flatMap((kind) => (change[kind] ? [{ label: t(`terms.requirement.${kind}`), text: change[kind] }] : [])),
    settled: settledCount === null ? null
      : headCount === null ? t("common.settledPeople.totalUnknown", { settled: number(settledCount) }) : t("common.settledPeople.ofTotal", { settled: number(settledCount), total: number(headCount) }),
    replacedBy: others.find(({ id }) => id === change.targetId)?.line ?? null,
  };
}
