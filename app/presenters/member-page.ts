import { isFulfilled, isOpenCommitment, type Side } from "~/domain/commitment";
import type { Confirmation } from "~/domain/confirmation";
import { type Day, dayAt, daysBetween } from "~/domain/days";
import type { Thresholds } from "~/domain/deadlines";
import { isClosed } from "~/domain/dossier";
import { handOversOf } from "~/domain/hand-overs";
import { mostSettled } from "~/domain/head-count";
import type { Language, Localized } from "~/domain/localized";
import type { Step } from "~/domain/progress";
import { chained } from "~/domain/published";
import type { CommuniqueLine } from "~/domain/rows/communique";
import type { PublishedDemand } from "~/domain/rows/demand";
import type { DossierRow } from "~/domain/rows/dossier";
import type { StoryRows } from "~/domain/rows/story";
import { turnOf } from "~/domain/turn";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { communiqueItem, type CommuniqueItem } from "./communiques";
import { type HeadCountShown, headCountShown } from "./head-count";
import { type MemberCommitments, memberCommitments } from "./member-commitments";
import { type MemberDemandLine, memberDemandLine } from "./member-demand";
import { type MovedLine, whatMoved } from "./member-moved";
import { awaitedSentence, stepShown, standingSentence } from "./member-sentence";
import { isToldToMembers, type MemberStoryLine, memberStory } from "./member-story";

/** A dossier as its members read it: in plain words, from published records alone. */
export type MemberPageData = {
  readonly number: string | null;
  readonly title: Localized;
  readonly organisation: Localized;
  readonly category: string;
  /** Where it stands, then whom we wait for and for what; the second may be missing. */
  readonly standing: string;
  readonly awaited: string | null;
  /** The furthest step, or null where the sentence alone tells. */
  readonly step: Step | null;
  /** Whose turn it is and since when, in words; null when nothing is under way. */
  readonly turn: { readonly whose: Side; readonly words: string } | null;
  readonly moved: { readonly since: string | null; readonly lines: readonly MovedLine[] };
  /** How many people still wait, by what is published; null where nobody counted. */
  readonly people: HeadCountShown | null;
  /** Null while no commitment is published. */
  readonly commitments: MemberCommitments | null;
  readonly story: readonly MemberStoryLine[];
  readonly demands: readonly MemberDemandLine[];
  readonly communiques: readonly CommuniqueItem[];
};

export type MemberReading = {
  readonly dossier: DossierRow;
  /** The published part of the story, and nothing else: everything on the page is made of it. */
  readonly rows: StoryRows;
  /** The demands that were handed over and published. */
  readonly demands: readonly PublishedDemand[];
  /** The communiqués that were published, the newest first. */
  readonly communiques: readonly CommuniqueLine[];
  /** When the reader was here before this visit; null at the first. */
  readonly visitedAt: Date | null;
  /** What was opened to members since then, by the ids of the records. */
  readonly publishedAt: ReadonlyMap<Id, Date>;
  /** The reader's own answers about commitments; null where the page is shown to somebody else, who is not asked. */
  readonly answers: ReadonlyMap<Id, Confirmation> | null;
  readonly today: Day;
  readonly thresholds: Thresholds;
  readonly language: Language;
};

/** The page of a member (settled question 16). Nothing in it depends on a record that members may not read. */
export function memberPage({ dossier, rows, demands, communiques, visitedAt, publishedAt, answers, today, thresholds, language }: MemberReading): MemberPageData {
  const t = translator(language);
  const commitments = chained(rows.commitments);
  const states = rows.moves.flatMap((move) => (move.subject === "dossier" && isToldToMembers(move.toState) ? [move.toState] : []));
  const placed = memberStory(rows, language);
  const open = commitments.filter(({ side, state }) => side === "theirs" && isOpenCommitment(state));
  const isLive = !isClosed(dossier.state);
  return {
    number: dossier.number,
    title: dossier.title,
    organisation: dossier.organisationName,
    category: dossier.category,
    standing: standingSentence(dossier, language),
    awaited: isLive ? awaitedSentence(open, { language, today }) : null,
    step: stepShown(dossier.state, states),
    turn: isLive && states.length > 0 ? turnWords(dossier, rows, today, language) : null,
    moved: { since: visitedAt && t("member.sinceDay", { day: formatDay(language, dayAt(visitedAt)) }), lines: whatMoved({ rows, placed, communiques, visitedAt, publishedAt, language }) },
    commitments: commitments.length > 0 ? memberCommitments(commitments, { moves: rows.moves, language, today, thresholds, headCount: dossier.headCount, answers }) : null,
    people: headCountShown(language, { headCount: dossier.headCount, settledCount: mostSettled(commitments.filter(({ state }) => isFulfilled(state)).map(({ settledCount }) => settledCount)) }),
    story: placed.map(({ line }) => line),
    demands: demands.map((demand) => memberDemandLine(language, demand)),
    communiques: communiques.map((line) => communiqueItem(line, language)),
  };
}

function turnWords(dossier: DossierRow, rows: StoryRows, today: Day, language: Language): MemberPageData["turn"] {
  const { whose, since } = turnOf(dossier.openedOn, handOversOf(rows, today), today, dossier.closedOn);
  const days = counted(language, Math.max(0, daysBetween(since, today)));
  return { whose, words: translator(language)(`member.turn.${whose}`, days) };
}
