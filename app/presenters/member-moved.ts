import { dayAt } from "~/domain/days";
import { type Language, nameIn } from "~/domain/localized";
import type { CommuniqueLine } from "~/domain/rows/communique";
import type { StoryCommitment, StoryMove, StoryRows } from "~/domain/rows/story";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";

import { isolated } from "./isolated";
import type { MemberLineKind, PlacedLine } from "./member-story";

/** Something that moved in a dossier, newest first. */
export type MovedLine = {
  readonly id: Id;
  readonly kind: MemberLineKind | "commitment" | "communique";
  readonly title: string;
  readonly verbatim: boolean;
  readonly note: readonly string[];
};

type Moved = { readonly at: Date; readonly line: MovedLine };
type Reading = {
  readonly rows: StoryRows;
  readonly placed: readonly PlacedLine[];
  /** Those that were published. */
  readonly communiques: readonly CommuniqueLine[];
  readonly visitedAt: Date | null;
  readonly publishedAt: ReadonlyMap<Id, Date>;
  readonly language: Language;
};

/** How many of the latest things a first visit shows, and how many are shown at most. */
const AT_FIRST_VISIT = 5;
const MOST = 20;

/** What was recorded, published or decided since the last visit; at the first, the latest things. */
export function whatMoved(reading: Reading): MovedLine[] {
  const { placed, visitedAt, publishedAt } = reading;
  const since = (at: Date) => visitedAt === null || at > visitedAt;
  const lines = placed.map(({ placed: { recordedAt }, line: { id, kind, title, note } }): Moved => ({
    at: latest(recordedAt, publishedAt.get(id)), line: { id, kind, title, verbatim: false, note },
  }));
  // What was recorded at one time, as when a past is entered, keeps the order of the story: its end is the newest.
  const found = [...lines, ...commitmentsMoved(reading), ...communiquesMoved(reading)].filter(({ at }) => since(at));
  return found.toReversed().toSorted((a, b) => b.at.getTime() - a.at.getTime()).slice(0, visitedAt === null ? AT_FIRST_VISIT : MOST).map(({ line }) => line);
}

const latest = (a: Date, b: Date | undefined): Date => (b && b > a ? b : a);

/** A communiqué is news on the day on which it was published, whenever its draft was begun. */
function communiquesMoved({ communiques, language }: Reading): Moved[] {
  const t = translator(language);
  return communiques.flatMap(({ id, title, publishedAt }): Moved[] => (publishedAt ? [{ at: publishedAt, line: { id, kind: "communique", title, verbatim: false, note: [t("communiques.paper.kind"), formatDay(language, dayAt(publishedAt))] } }] : []));
}

/** Commitments with what became of them last. One that was new with its meeting is told by the meeting's line. */
function commitmentsMoved({ rows, publishedAt, language }: Reading): Moved[] {
  const holders = new Map([...rows.meetings, ...rows.events].map((row) => [row.id, latest(row.createdAt, publishedAt.get(row.id))]));
  return rows.commitments.flatMap((row) => {
    const move = rows.moves.findLast(({ subject, subjectId }) => subject === "commitment" && subjectId === row.id);
    const toldWith = holders.get(row.meetingId ?? row.eventId ?? "");
    const at = latest(latest(row.createdAt, publishedAt.get(row.id)), move?.at);
    return toldWith && at <= toldWith ? [] : [{ at, line: lineOf(row, move, language) }];
  });
}

function lineOf({ id, words, verbatim, party }: StoryCommitment, move: StoryMove | undefined, language: Language): MovedLine {
  const t = translator(language);
  const state = move?.subject === "commitment" ? move.toState : "recorded";
  const note = [party && isolated(language, nameIn(language, party).text), t(`terms.commitmentState.${state}`), move && formatDay(language, move.onDay)];
  return { id, kind: "commitment", title: words, verbatim, note: note.filter((part) => part !== null && part !== undefined) };
}
