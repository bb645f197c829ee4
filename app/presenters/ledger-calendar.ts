import { monthAfter, monthBefore, nameOfMonth, weeksOf } from "~/domain/calendar";
import type { Side } from "~/domain/commitment";
import { addDays, type Day, monthOf, type Span } from "~/domain/days";
import { COUNT_LIMIT, type LedgerCursor, type LedgerFilter } from "~/domain/ledger";
import { type Language, nameIn } from "~/domain/localized";
import type { CalendarDay, CalendarKind, CalendarMonth } from "~/domain/rows/calendar";
import type { LedgerRow } from "~/domain/rows/commitment";
import { WEEKDAYS } from "~/i18n/calendar";
import { formatDay, formatMonth } from "~/i18n/dates";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { ledgerAddress, ledgerPageAddress } from "./ledger-address";

/** One commitment on a day: its words, or those of its next step, and who is bound. */
export type CalendarEntry = { readonly key: string; readonly href: string; readonly kind: CalendarKind; readonly words: string; readonly verbatim: boolean; readonly who: string; readonly side: Side };
export type CalendarCell = {
  readonly day: Day;
  readonly number: string;
  /** The day in words. */
  readonly label: string;
  readonly inMonth: boolean;
  readonly isToday: boolean;
  readonly entries: readonly CalendarEntry[];
  /** What the day does not show, and where it is. */
  readonly more: readonly { readonly href: string; readonly label: string }[];
};
type Way = { readonly href: string; readonly label: string };

/** A month of the ledger: the same days as a grid and, without the empty ones, as an agenda. */
export type CalendarPage = { readonly month: string; readonly previous: Way; readonly next: Way; readonly current: Way | null; readonly weekdays: readonly string[]; readonly cells: readonly CalendarCell[]; readonly isEmpty: boolean; readonly undated: Way };

/** The last id of all: after it and the day before, a page of the ledger begins on a day. */
const LAST_ID = "ffffffff-ffff-ffff-ffff-ffffffffffff";

export function calendarPage(language: Language, found: CalendarMonth, month: Span, { filter, today }: { readonly filter: LedgerFilter; readonly today: Day }): CalendarPage {
  const t = translator(language);
  const way = (to: Span): Way => ({ href: ledgerPageAddress("calendar", filter, [["month", nameOfMonth(to)]]), label: formatMonth(language, to.first) });
  const isNow = month.first <= today && today <= month.last;
  return {
    month: formatMonth(language, month.first), previous: way(monthBefore(month)), next: way(monthAfter(month)), current: isNow ? null : way(monthOf(today)),
    weekdays: [...WEEKDAYS[language].slice(1), WEEKDAYS[language][0]],
    cells: weeksOf(month).flat().map((day) => cellOf(language, day, found.days.filter((each) => each.day === day), { month, filter, today })),
    isEmpty: found.days.length === 0,
    undated: {
      href: ledgerAddress({ ...filter, due: null, step: null, trouble: "undated" }),
      label: found.undated >= COUNT_LIMIT ? t("ledger.calendar.undatedMoreThan", { number: String(COUNT_LIMIT - 1) }) : t("ledger.calendar.undated", counted(language, found.undated)),
    },
  };
}

function cellOf(language: Language, day: Day, kinds: readonly CalendarDay[], { month, filter, today }: { readonly month: Span; readonly filter: LedgerFilter; readonly today: Day }): CalendarCell {
  const t = translator(language);
  const more = kinds.flatMap(({ kind, rows, count }) => {
    const beyond = count - rows.length;
    if (beyond <= 0) return [];
    return [{ href: wholeOf(kind, day, filter), label: count >= COUNT_LIMIT ? t("ledger.calendar.moreThan", { number: String(COUNT_LIMIT - 1 - rows.length) }) : t("ledger.calendar.more", counted(language, beyond)) }];
  });
  return {
    day, number: String(Number(day.slice(8))), label: formatDay(language, day, { weekday: true, withoutYear: true }), inMonth: month.first <= day && day <= month.last, isToday: day === today,
    entries: kinds.flatMap(({ kind, rows }) => rows.map((row) => entryOf(language, kind, row))), more,
  };
}

/** Where everything of a day is: the ledger due on it, or the ledger of next steps from it on. */
function wholeOf(kind: CalendarKind, day: Day, filter: LedgerFilter): string {
  if (kind === "due") return ledgerAddress({ ...filter, due: { kind: "between", from: day, to: day } });
  const from: LedgerCursor = { direction: "after", key: addDays(day, -1), id: LAST_ID };
  return ledgerAddress({ ...filter, due: null, step: "planned" }, from);
}

function entryOf(language: Language, kind: CalendarKind, row: LedgerRow): CalendarEntry {
  const step = kind === "step" ? row.nextStep : null;
  return {
    key: `${kind} ${row.id}`, href: `/commitments/${row.id}`, kind, words: step ?? row.words, verbatim: step === null && row.verbatim, side: row.side,
    who: row.partyName ? nameIn(language, row.partyName).text : translator(language)("commitments.us"),
  };
}
