import { type CommitmentState, isFulfilled, isOpenCommitment, type Side } from "~/domain/commitment";
import { type Confirmation, isConfirmable } from "~/domain/confirmation";
import type { Day } from "~/domain/days";
import { type Lateness, latenessOf, type Thresholds } from "~/domain/deadlines";
import type { Language, Localized } from "~/domain/localized";
import type { Chained } from "~/domain/published";
import type { StoryCommitment, StoryMove } from "~/domain/rows/story";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted, formatInteger } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

/** A commitment as members read it. */
export type MemberCommitmentLine = {
  readonly id: Id;
  readonly words: string;
  readonly verbatim: boolean;
  /** Null for a commitment of ours. */
  readonly party: Localized | null;
  readonly side: Side;
  readonly state: CommitmentState;
  /** A promise that is only waiting shows what its dates say instead of its state. */
  readonly showsState: boolean;
  readonly lateness: Lateness;
  /** When it was said and when it is due, if a day was given; of one that was undone, how and when. */
  readonly note: readonly string[];
  /** How many people it settles so far, in words. */
  readonly settled: string | null;
  /** Whether it was applied to the reader, who answers for themselves alone; null where they are not asked. */
  readonly asked: { readonly answer: Confirmation | null } | null;
};

/** The colour of a part of the meter. */
export type MeterTone = "kept" | "partly" | "theirs" | "broken" | "plain";
export type MemberMeterPart = { readonly key: string; readonly label: string; readonly count: number; readonly tone: MeterTone };

/** The parts of the meter, from what was kept to what was set aside; each state belongs to one. */
const PARTS = [
  { key: "kept", tone: "kept", states: ["kept"] },
  { key: "partly_kept", tone: "partly", states: ["partly_kept"] },
  { key: "claimed_done", tone: "theirs", states: ["claimed_done"] },
  { key: "in_progress", tone: "theirs", states: ["in_progress"] },
  { key: "waiting", tone: "plain", states: ["recorded", "confirmed"] },
  { key: "broken", tone: "broken", states: ["broken", "undone"] },
  { key: "setAside", tone: "plain", states: ["renegotiated", "lapsed", "waived", "superseded"] },
] as const satisfies readonly { key: string; tone: MeterTone; states: readonly CommitmentState[] }[];

export type MemberCommitments = {
  /** How many there are, in words; declarations are shown and not counted. */
  readonly total: string;
  readonly parts: readonly MemberMeterPart[];
  readonly awaited: readonly MemberCommitmentLine[];
  readonly ours: readonly MemberCommitmentLine[];
  /** Judged, set aside, or only declared. */
  readonly others: readonly MemberCommitmentLine[];
};

type Row = Chained<StoryCommitment>;
type Reading = { readonly language: Language; readonly today: Day; readonly thresholds: Thresholds; readonly headCount: number | null; readonly answers: ReadonlyMap<Id, Confirmation> | null; /** What became of them, in the order in which it happened. */ readonly moves: readonly StoryMove[] };

/** The published commitments: the meter, what is awaited from whom, what we owe, and the rest. */
export function memberCommitments(commitments: readonly Row[], reading: Reading): MemberCommitments {
  const t = translator(reading.language);
  const counts = commitments.filter(({ state }) => state !== "declaration");
  const lines = commitments.map((row) => commitmentLine(row, reading));
  const isOpen = ({ state }: MemberCommitmentLine) => isOpenCommitment(state);
  return {
    total: t("common.count.commitments", counted(reading.language, counts.length)),
    parts: PARTS.map(({ key, tone, states }) => ({ key, tone, label: t(`member.part.${key}`), count: counts.filter(({ state }) => (states as readonly CommitmentState[]).includes(state)).length })),
    awaited: lines.filter((line) => isOpen(line) && line.side === "theirs"),
    ours: lines.filter((line) => isOpen(line) && line.side === "ours"),
    others: lines.filter((line) => !isOpen(line)),
  };
}

/** How something kept was undone, and on which day. */
function undoneWords(move: StoryMove | undefined, language: Language): string | null {
  if (!move?.reversal) return null;
  const t = translator(language);
  return `${t("commitments.page.undone", { how: t(`terms.reversal.${move.reversal}`) })} (${formatDay(language, move.onDay)})`;
}

function commitmentLine(row: Row, { language, today, thresholds, headCount, answers, moves }: Reading): MemberCommitmentLine {
  const t = translator(language);
  const { id, words, verbatim, party, side, state, dueOn, settledCount } = row;
  const note = [formatWhen(language, row.said), dueOn ? t("common.late.dueOn", { day: formatDay(language, dueOn) }) : null, state === "undone" ? undoneWords(moves.findLast(({ subjectId }) => subjectId === id), language) : null];
  const lateness = latenessOf({ ...row, saidOn: row.said }, today, thresholds);
  const datesTell = lateness.overdueDays !== null || lateness.blocked || lateness.silence !== null || lateness.dueSoon || lateness.noDateGiven;
  const isWaiting = state === "recorded" || state === "confirmed";
  return {
    id, words, verbatim, party, side, state, lateness, showsState: !(isWaiting && datesTell), note: note.filter((part) => part !== null),
    settled: isFulfilled(state) && settledCount !== null ? settledWords(settledCount, headCount, language) : null,
    asked: answers && isConfirmable(row) ? { answer: answers.get(id) ?? null } : null,
  };
}

/** How many people a verdict settles, and of how many where that is known (settled question 15). */
function settledWords(settled: number, headCount: number | null, language: Language): string {
  const t = translator(language);
  if (headCount === null) return t("common.settledPeople.totalUnknown", { settled: t("common.count.people", counted(language, settled)) });
  return t("common.settledPeople.ofTotal", { settled: t("common.count.people", counted(language, settled)), total: formatInteger(language, headCount) });
}
