import { type Day, dayAt, daysBetween } from "~/domain/days";
import { silenceOf, type Thresholds } from "~/domain/deadlines";
import { WHOLE_LEDGER } from "~/domain/ledger";
import { type Language, type Localized, nameIn } from "~/domain/localized";
import { dayFilters } from "~/domain/my-day";
import { may } from "~/domain/permissions";
import type { LedgerRow } from "~/domain/rows/commitment";
import { addressOf } from "~/domain/rows/dossier";
import { COMMITMENT_CALLS, type ComingMeeting, type CommitmentCall, type MyDayRows, type SilentParty, type WaitingDemand, type WaitingDossier, type WaitingReply } from "~/domain/rows/my-day";
import type { Id, Viewer } from "~/domain/viewer";
import { formatDay, formatTime } from "~/i18n/dates";
import { joinNames } from "~/i18n/lists";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";
import { formatWhen } from "~/i18n/when";

import { isolated } from "./isolated";
import { LEDGER_PAGES, ledgerAddress } from "./ledger-address";
import { boundedCount } from "./ledger-filters";

/** The parts of a day, in the order in which they press. */
export const DAY_SECTIONS = [
  "toReview", "claimed", "demandsToReview", "returned", "demandsReturned", "unclassified", "overdueOurs", "stepDue", "meetings", "dueSoon", "overdueTheirs", "slipped", "silent", "silentParties", "stepNone", "undated",
] as const;
export type DaySectionKey = (typeof DAY_SECTIONS)[number];

/** What the one link of a line leads to. */
export type DayAction = "review" | "judge" | "complete" | "view" | "classify" | "setStep" | "open";
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
  /** A reminder that can be logged here in two taps, with the id with which it is born; null where the reader logs none. */
  readonly nudge: { readonly id: Id; readonly commitmentId: Id; readonly to: string } | null;
};
/** A list of a day: the first of what waits, how many there are, and where the whole is. */
export type DaySection = { readonly key: DaySectionKey; readonly items: readonly DayItem[]; readonly count: string; readonly all: string | null };
export type MyDayPage = { readonly sections: readonly DaySection[]; readonly mayOpenDossier: boolean };

type Reading = { readonly viewer: Viewer; readonly language: Language; readonly today: Day; readonly thresholds: Thresholds; /** Gives a reminder the id with which it is born. */ readonly newId: () => Id };

/** What waits for somebody who works on dossiers; parts with nothing in them are left out, and who holds both offices finds nothing twice. */
export function myDayPage(rows: MyDayRows, reading: Reading): MyDayPage {
  const { commitments } = rows;
  const { viewer, language } = reading;
  const overdue = new Set([...commitments.overdueOurs.rows, ...commitments.overdueTheirs.rows].map(({ id }) => id));
  const items: Record<DaySectionKey, readonly DayItem[]> = {
    toReview: rows.toReview.map((row) => dossierItem(row, "toReview", reading)),
    demandsToReview: rows.demandsToReview.map((row) => demandItem(row, "review", reading)),
    demandsReturned: rows.demandsReturned.map((row) => demandItem(row, "complete", reading)),
    unclassified: rows.unclassified.map((row) => replyItem(row, reading)),
    returned: rows.returned.map((row) => dossierItem(row, "returned", reading)),
    meetings: rows.meetings.map((row) => meetingItem(row, reading)),
    silentParties: rows.silentParties.map((row) => partyItem(row, reading)),
    ...byCall((call) => commitments[call].rows.filter(({ id }) => call !== "slipped" || !overdue.has(id)).map((row) => commitmentItem(row, call, reading))),
  };
  const filters = dayFilters(reading.today, reading.thresholds);
  const isCall = (key: DaySectionKey): key is CommitmentCall => (COMMITMENT_CALLS as readonly DaySectionKey[]).includes(key);
  return {
    sections: DAY_SECTIONS.filter((key) => items[key].length > 0).map((key) => ({
      key, items: items[key], count: isCall(key) ? boundedCount(language, commitments[key].count) : String(items[key].length), all: isCall(key) ? ledgerAddress(filters[key]) : key === "silentParties" ? LEDGER_PAGES.parties : null,
    })),
    mayOpenDossier: viewer.roles.some(({ organisationId }) => may(viewer, "dossier.open", { organisationId })),
  };
}

const byCall = <Value>(valueOf: (call: CommitmentCall) => Value) => Object.fromEntries(COMMITMENT_CALLS.map((call) => [call, valueOf(call)])) as Record<CommitmentCall, Value>;

const known = (parts: readonly (string | null)[]): string[] => parts.filter((part) => part !== null);

function titled(name: Localized, language: Language): Pick<DayItem, "title" | "lang"> {
  const found = nameIn(language, name);
  return { title: found.text, lang: found.language === language ? null : found.language };
}

function dossierItem(row: WaitingDossier, key: "toReview" | "returned", { language, today }: Reading): DayItem {
  const address = addressOf(row);
  const days = Math.max(0, daysBetween(dayAt(row.movedAt), today));
  return {
    id: row.id, verbatim: false, nudge: null, ...(key === "returned" ? { action: "complete", href: `${address}/edit` } : { action: "review", href: address }), ...titled(row.title, language),
    note: known([row.number, translator(language)("common.since.days", counted(language, days))]),
  };
}

function demandItem({ id, title, openComments, dossierNumber }: WaitingDemand, action: "review" | "complete", { language }: Reading): DayItem {
  const open = openComments > 0 ? translator(language)("demands.openComments", counted(language, openComments)) : null;
  return { id, title, lang: null, verbatim: false, nudge: null, action, href: action === "review" ? `/demands/${id}/review` : `/demands/${id}`, note: known([dossierNumber, open]) };
}

function replyItem({ id, words, verbatim, party, title, onDay, dossierNumber }: WaitingReply, { language }: Reading): DayItem {
  const t = translator(language);
  const name = isolated(language, nameIn(language, party).text);
  return {
    id, title: words ?? t("responses.story.answers", { party: name }), lang: null, verbatim: words !== null && verbatim, nudge: null, action: "classify", href: `/responses/${id}/edit`,
    note: known([dossierNumber, name, title ?? t("responses.place.all"), formatDay(language, onDay)]),
  };
}

function commitmentItem(row: LedgerRow, call: CommitmentCall, { viewer, language, today, newId }: Reading): DayItem {
  const t = translator(language);
  const reminds = (call === "silent" || call === "overdueTheirs") && may(viewer, "commitment.edit", row);
  const stepping = call === "stepNone" || call === "stepDue";
  return {
    id: row.id, title: row.words, lang: null, verbatim: row.verbatim, action: call === "claimed" ? "judge" : stepping ? "setStep" : "view", href: stepping ? `/commitments/${row.id}/next-step` : `/commitments/${row.id}`,
    note: known([row.dossierNumber, row.partyName ? isolated(language, nameIn(language, row.partyName).text) : t("terms.side.ours"), call === "stepDue" ? row.nextStep && isolated(language, row.nextStep) : null, datesOf(row, call, language, today)]),
    nudge: reminds ? { id: newId(), commitmentId: row.id, to: "/" } : null,
  };
}

function datesOf(row: LedgerRow, call: CommitmentCall, language: Language, today: Day): string | null {
  const t = translator(language);
  if (call === "stepDue") return row.nextStepOn && t("ledger.step.overdue", counted(language, daysBetween(row.nextStepOn, today)));
  if (call === "silent") {
    const silence = silenceOf(row.said, row.lastSignOn, today);
    return silence && t(silence.atLeast ? "common.late.silentAtLeast" : "common.late.silent", counted(language, silence.days));
  }
  if (!row.dueOn) return formatWhen(language, row.said);
  const days = daysBetween(row.dueOn, today);
  return days > 0 ? t("common.late.overdue", counted(language, days)) : t("common.late.dueIn", counted(language, -days));
}

function partyItem({ id, name, since, open }: SilentParty, { language, today }: Reading): DayItem {
  const t = translator(language);
  return {
    id, verbatim: false, action: "open", href: ledgerAddress({ ...WHOLE_LEDGER, trouble: "silent", partyId: id }), ...titled(name, language), nudge: null,
    note: [t("common.late.silentAtLeast", counted(language, daysBetween(since, today))), t("home.openOnes", { number: boundedCount(language, open) })],
  };
}

function meetingItem(row: ComingMeeting, { language }: Reading): DayItem {
  const t = translator(language);
  const names = joinNames(language, row.parties.map((name) => isolated(language, nameIn(language, name).text)));
  const hour = row.time && row.when.kind === "exact" ? formatTime(language, row.time) : null;
  const day = row.when.kind === "exact" && row.when.from ? formatDay(language, row.when.from, { weekday: true }) : formatWhen(language, row.when);
  return {
    id: row.id, action: "view", href: `/meetings/${row.id}`, lang: null, verbatim: false, nudge: null, title: row.title ?? (names ? t("member.meetingWith", { parties: names }) : t("member.meeting")),
    note: known([row.dossierNumber, t(`terms.meetingState.${row.state}`), day, hour, row.place && isolated(language, row.place)]),
  };
}
