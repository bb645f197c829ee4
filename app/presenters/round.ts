import type { CommitmentState } from "~/domain/commitment";
import type { Day, When } from "~/domain/days";
import type { Language, Localized } from "~/domain/localized";
import type { MeetingState } from "~/domain/meeting";
import { REGIONS } from "~/domain/regions";
import { ROUND_SESSIONS, type RoundSession, type RoundState } from "~/domain/round";
import type { PartyCommitment } from "~/domain/rows/party";
import type { RoundRow } from "~/domain/rows/round";
import type { Id } from "~/domain/viewer";
import { formatDay } from "~/i18n/dates";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { type Balance, balanceOfCounts } from "./balance";
import { isolated } from "./isolated";
import { roundName } from "./round-name";

/** A round as a line of the calendar. */
export type RoundLine = { readonly id: Id; readonly href: string; readonly name: string; readonly state: RoundState; readonly note: string | null };
/** A session of a year for which nothing is recorded, and the way to record it. */
export type OpenSession = { readonly key: string; readonly words: string; readonly href: string };
export type RoundYear = { readonly year: number; readonly rounds: readonly RoundLine[]; readonly unrecorded: readonly OpenSession[] };

const NATIONAL_SESSIONS: readonly RoundSession[] = ROUND_SESSIONS.filter((session) => session !== "other");
/** The month in which a session is due. */
const MONTH_OF: Readonly<Record<RoundSession, string>> = { april: "04", september: "09", other: "12" };

/** The calendar year by year, the latest first. Of the two national sessions that were due, those that nobody recorded are named, so that a missed one is not forgotten. */
export function roundYears(rounds: readonly RoundRow[], { language, today, mayKeep }: { readonly language: Language; readonly today: Day; readonly mayKeep: boolean }): RoundYear[] {
  const thisYear = Number(today.slice(0, 4));
  const years = [...new Set([thisYear, ...rounds.map(({ year }) => year)])].toSorted((a, b) => b - a);
  return years.map((year) => {
    const own = rounds.filter((round) => round.year === year);
    return { year, rounds: own.map((round) => lineOf(round, language)), unrecorded: mayKeep ? unrecordedIn(year, own, language, today) : [] };
  });
}

function lineOf(round: RoundRow, language: Language): RoundLine {
  const { id, state, when, note } = round;
  return { id, state, href: `/rounds/${id}`, name: roundName(language, round), note: when.kind === "unknown" ? note : formatWhen(language, when) };
}

function unrecordedIn(year: number, own: readonly RoundRow[], language: Language, today: Day): OpenSession[] {
  const t = translator(language);
  return NATIONAL_SESSIONS
    .filter((session) => `${year}-${MONTH_OF[session]}` <= today.slice(0, 7) && !own.some((round) => round.session === session && round.level === "national"))
    .map((session) => ({ key: session, words: t("rounds.unrecorded", { session: t(`terms.roundSession.${session}`), year: String(year) }), href: `/rounds/new?year=${year}&session=${session}` }));
}

/** What the form of a round holds. */
export function roundValues({ id, level, session, year, title, sector, regionCode, partyId, state, when, note, version }: RoundRow) {
  return {
    id, level, session, year: String(year), title: title ?? "", sector: sector ?? "", region: regionCode ?? "", party: partyId ?? "", state,
    when: { kind: when.kind, from: when.from ?? "", to: when.to ?? "" }, note: note ?? "", version: String(version),
  };
}

/** What it holds when a round is added: the session that the address names, where it names one. */
export function newRoundValues(query: URLSearchParams, id: Id, today: Day) {
  const session = ROUND_SESSIONS.find((each) => each === query.get("session")) ?? "april";
  const year = /^\d{4}$/.test(query.get("year") ?? "") ? (query.get("year") ?? "") : today.slice(0, 4);
  return { id, level: "national" as const, session, year, state: "held" as const, when: { kind: "unknown" as const } };
}

/** The regions as choices. */
export const regionOptions = (language: Language) => REGIONS.map(({ code, ar, fr }) => ({ value: code, label: language === "ar" ? ar : fr }));

type Meeting = { readonly id: Id; readonly state: MeetingState; readonly title: string | null; readonly when: When; readonly place: string | null; readonly dossierNumber: string | null };
export type RoundMeetingLine = { readonly id: Id; readonly title: string; readonly note: string };
export type RoundPromise = { readonly id: Id; readonly href: string; readonly words: string; readonly verbatim: boolean; readonly state: CommitmentState; readonly note: string };

/** Everything that the page of a round shows. */
export type RoundPage = {
  readonly id: Id;
  readonly name: string;
  readonly state: RoundState;
  readonly when: string | null;
  readonly party: { readonly href: string; readonly name: Localized } | null;
  readonly note: string | null;
  readonly meetings: readonly RoundMeetingLine[];
  readonly balance: Omit<Balance, "ours">;
  readonly promised: readonly RoundPromise[];
  readonly ledger: string;
  /** What is still open of the round before, and that round. */
  readonly rollsOn: { readonly href: string; readonly name: string; readonly points: readonly RoundPromise[] } | null;
  /** Meetings that can be put into it; empty for those who may not. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly can: { readonly keep: boolean; readonly place: boolean };
};

type Given = {
  readonly round: RoundRow;
  readonly meetings: readonly Meeting[];
  readonly choices: readonly Meeting[];
  readonly counts: Readonly<Partial<Record<CommitmentState, number>>>;
  readonly promised: readonly PartyCommitment[];
  readonly before: { readonly round: RoundRow; readonly open: readonly PartyCommitment[] } | null;
  readonly can: RoundPage["can"];
  readonly language: Language;
};

export function roundPage({ round, meetings, choices, counts, promised, before, can, language }: Given): RoundPage {
  const meetingLine = (meeting: Meeting) => meetingLineOf(meeting, language);
  return {
    id: round.id, name: roundName(language, round), state: round.state, when: round.when.kind === "unknown" ? null : formatWhen(language, round.when),
    party: round.partyId && round.partyName ? { href: `/parties/${round.partyId}`, name: round.partyName } : null, note: round.note,
    meetings: meetings.map(meetingLine), balance: balanceOfCounts(counts, language), promised: promised.map((each) => promiseOf(each, language)),
    ledger: `/commitments?side=theirs&standing=all&round=${round.id}`,
    rollsOn: before && before.open.length > 0 ? { href: `/rounds/${before.round.id}`, name: roundName(language, before.round), points: before.open.map((each) => promiseOf(each, language)) } : null,
    choices: choices.map(meetingLine).map(({ id, title, note }) => ({ value: id, label: `${title} (${note})` })), can,
  };
}

function meetingLineOf({ id, state, title, when, place, dossierNumber }: Meeting, language: Language): RoundMeetingLine {
  const t = translator(language);
  const known = [dossierNumber, state === "held" ? null : t(`terms.meetingState.${state}`), formatWhen(language, when), place && isolated(language, place)].filter((part) => part !== null);
  return { id, title: title ?? t("member.meeting"), note: known.join(" · ") };
}

function promiseOf({ id, words, verbatim, state, dueOn, dossierNumber }: PartyCommitment, language: Language): RoundPromise {
  const due = dueOn && translator(language)("common.late.dueOn", { day: formatDay(language, dueOn) });
  return { id, href: `/commitments/${id}`, words, verbatim, state, note: [dossierNumber, due].filter(Boolean).join(" · ") };
}
