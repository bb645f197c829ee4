import { type Day, dayAt, daysBetween } from "~/domain/days";
import { silenceOf } from "~/domain/deadlines";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { may } from "~/domain/permissions";
import { addressOf } from "~/domain/rows/dossier";
import type { CallingCommitment, ComingMeeting, CommitmentCall, MyDayRows, WaitingDemand, WaitingDossier, WaitingReply } from "~/domain/rows/my-day";
import type { Viewer } from "~/domain/viewer";
import { formatDay, formatTime } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";

/** The parts of a day, in the order in which they press. */
export const DAY_SECTIONS = ["toReview", "demandsToReview", "claimed", "returned", "demandsReturned", "unclassified", "overdueOurs", "meetings", "dueSoon", "overdueTheirs", "silent"] as const;
export type DaySectionKey = (typeof DAY_SECTIONS)[number];

/** What the one link of a line leads to. */
export type DayAction = "review" | "judge" | "complete" | "view" | "remind" | "classify";
/** One thing that waits: what it is, the dossier and what the dates say, and the one place where it is done. */
export type DayItem = {
  readonly id: string;
  readonly href: string;
  readonly action: DayAction;
  readonly title: string;
  /** The language of the title where it is not the reader's. */
  readonly lang: Language | null;
  readonly verbatim: boolean;
  readonly note: readonly string[];
};
export type DaySection = { readonly key: DaySectionKey; readonly items: readonly DayItem[] };
export type MyDayPage = { readonly sections: readonly DaySection[]; readonly mayOpenDossier: boolean };

type Reading = { readonly viewer: Viewer; readonly language: Language; readonly today: Day };

/** What waits for somebody who works on dossiers; parts with nothing in them are left out. */
export function myDayPage(rows: MyDayRows, reading: Reading): MyDayPage {
  const { commitments } = rows;
  const { viewer } = reading;
  const items: Record<DaySectionKey, readonly DayItem[]> = {
    toReview: rows.toReview.map((row) => dossierItem(row, "toReview", reading)),
    demandsToReview: rows.demandsToReview.map((row) => demandItem(row, "review", reading)),
    demandsReturned: rows.demandsReturned.map((row) => demandItem(row, "complete", reading)),
    unclassified: rows.unclassified.map((row) => replyItem(row, reading)),
    claimed: commitments.claimed.map((row) => commitmentItem(row, "claimed", reading)),
    returned: rows.returned.map((row) => dossierItem(row, "returned", reading)),
    overdueOurs: commitments.overdueOurs.map((row) => commitmentItem(row, "overdueOurs", reading)),
    meetings: rows.meetings.map((row) => meetingItem(row, reading)),
    dueSoon: commitments.dueSoon.map((row) => commitmentItem(row, "dueSoon", reading)),
    overdueTheirs: commitments.overdueTheirs.map((row) => commitmentItem(row, "overdueTheirs", reading)),
    silent: commitments.silent.map((row) => commitmentItem(row, "silent", reading)),
  };
  return {
    sections: DAY_SECTIONS.map((key) => ({ key, items: items[key] })).filter((section) => section.items.length > 0),
    mayOpenDossier: viewer.roles.some(({ organisationId }) => may(viewer, "dossier.open", { organisationId })),
  };
}

const known = (parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

function titled(name: Localized, language: Language): Pick<DayItem, "title" | "lang"> {
  const found = nameIn(language, name);
  return { title: found.text, lang: found.language === language ? null : found.language };
}

function dossierItem(row: WaitingDossier, key: "toReview" | "returned", { language, today }: Reading): DayItem {
  const address = addressOf(row);
  const days = Math.max(0, daysBetween(dayAt(row.movedAt), today));
  return {
    id: row.id, verbatim: false, ...(key === "returned" ? { action: "complete", href: `${address}/edit` } : { action: "review", href: address }), ...titled(row.title, language),
    note: known([row.number, translator(language)("common.since.days", counted(language, days))]),
  };
}

function demandItem({ id, title, openComments, dossierNumber }: WaitingDemand, action: "review" | "complete", { language }: Reading): DayItem {
  const open = openComments > 0 ? translator(language)("demands.openComments", counted(language, openComments)) : null;
  return { id, title, lang: null, verbatim: false, action, href: action === "review" ? `/demands/${id}/review` : `/demands/${id}`, note: known([dossierNumber, open]) };
}

function replyItem({ id, words, verbatim, party, title, onDay, dossierNumber }: WaitingReply, { language }: Reading): DayItem {
  const t = translator(language);
  const name = isolated(language, nameIn(language, party).text);
  return {
    id, title: words ?? t("responses.story.answers", { party: name }), lang: null, verbatim: words !== null && verbatim, action: "classify", href: `/responses/${id}/edit`,
    note: known([dossierNumber, name, title ?? t("responses.place.all"), formatDay(language, onDay)]),
  };
}

function commitmentItem(row: CallingCommitment, key: CommitmentCall, { viewer, language, today }: Reading): DayItem {
  const t = translator(language);
  const reminds = (key === "silent" || key === "overdueTheirs") && may(viewer, "commitment.record", row);
  return {
    id: row.id, title: row.words, lang: null, verbatim: row.verbatim,
    action: reminds ? "remind" : key === "claimed" ? "judge" : "view",
    href: reminds ? `/commitments/${row.id}/signs/new` : `/commitments/${row.id}`,
    note: known([row.dossierNumber, row.party ? isolated(language, nameIn(language, row.party).text) : t("terms.side.ours"), datesOf(row, key, language, today)]),
  };
}

function datesOf(row: CallingCommitment, key: CommitmentCall, language: Language, today: Day): string | null {
  const t = translator(language);
  if (key === "silent") {
    const silence = silenceOf(row.said, row.lastSignOn, today);
    return silence && t(silence.atLeast ? "common.late.silentAtLeast" : "common.late.silent", counted(language, silence.days));
  }
  if (!row.dueOn) return formatWhen(language, row.said);
  const days = daysBetween(row.dueOn, today);
  return days > 0 ? t("common.late.overdue", counted(language, days)) : t("common.late.dueIn", counted(language, -days));
}

function meetingItem(row: ComingMeeting, { language }: Reading): DayItem {
  const t = translator(language);
  const names = joinNames(language, row.parties.map((name) => isolated(language, nameIn(language, name).text)));
  const hour = row.time && row.when.kind === "exact" ? formatTime(language, row.time) : null;
  const day = row.when.kind === "exact" && row.when.from ? formatDay(language, row.when.from, { weekday: true }) : formatWhen(language, row.when);
  return {
    id: row.id, action: "view", href: `/meetings/${row.id}`, lang: null, verbatim: false, title: row.title ?? (names ? t("member.meetingWith", { parties: names }) : t("member.meeting")),
    note: known([row.dossierNumber, t(`terms.meetingState.${row.state}`), day, hour, row.place && isolated(language, row.place)]),
  };
}
