import { type Day, dayAt, isDay } from "~/domain/days";
import type { Language } from "~/domain/localized";

import { MONTHS, WEEKDAYS } from "./calendar";
import { TIME_ZONE } from "./time-zone";

const NARROW_SPACE = "\u202F";
const clock = new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

type Parts = { readonly year: string; readonly month: string; readonly date: string; readonly weekday: string };

/** The words of a day. Refuses with a RangeError what is not a day, so that no page ever shows « undefined 2021 ». */
function partsOf(language: Language, day: Day): Parts {
  if (!isDay(day)) throw new RangeError(`Not a day: ${String(day)}`);
  const instant = new Date(`${day}T00:00:00Z`);
  const date = instant.getUTCDate();
  return {
    year: String(instant.getUTCFullYear()),
    month: MONTHS[language][instant.getUTCMonth()] ?? "",
    date: language === "fr" && date === 1 ? "1er" : String(date),
    weekday: WEEKDAYS[language][instant.getUTCDay()] ?? "",
  };
}

export type DayOptions = {
  /** Puts the weekday in front. */
  readonly weekday?: boolean;
  /** Leaves the year out, where the page already says it. */
  readonly withoutYear?: boolean;
  /** As it stands in a letter: Arabic calls the first of a month « فاتح أبريل ». */
  readonly inProse?: boolean;
};

const FIRST_IN_PROSE = "فاتح";

/** A calendar day in words, Latin digits: « 30 مارس 2021 », « الثلاثاء 30 مارس 2021 », « 1er avril 2021 », “30 March 2021”. */
export function formatDay(language: Language, day: Day, { weekday = false, withoutYear = false, inProse = false }: DayOptions = {}): string {
  const parts = partsOf(language, day);
  const date = inProse && language === "ar" && parts.date === "1" ? FIRST_IN_PROSE : parts.date;
  return [weekday && parts.weekday, date, parts.month, !withoutYear && parts.year].filter(Boolean).join(" ");
}

/** The month of a day: « مارس 2021 », « mars 2021 », “March 2021”. */
export function formatMonth(language: Language, day: Day): string {
  const { month, year } = partsOf(language, day);
  return `${month} ${year}`;
}

/** Two ends of a span, the first without what it shares with the last: « 1 » and « 5 أبريل 2021 », « 30 مارس » and « 2 أبريل 2021 ». */
export function formatEnds(language: Language, first: Day, last: Day): { first: string; last: string } {
  const [start, end] = [partsOf(language, first), partsOf(language, last)];
  const whole = formatDay(language, last);
  if (start.year !== end.year) return { first: formatDay(language, first), last: whole };
  if (start.month !== end.month) return { first: formatDay(language, first, { withoutYear: true }), last: whole };
  return { first: start.date, last: whole };
}

/** A span of days, both included: « من 1 إلى 5 أبريل 2021 », « du 1er au 5 avril 2021 », “1 to 5 April 2021”; a span of one day is that day. */
export function formatSpan(language: Language, first: Day, last: Day): string {
  if (first === last) return formatDay(language, first);
  const ends = formatEnds(language, first, last);
  if (language === "ar") return `من ${ends.first} إلى ${ends.last}`;
  return language === "fr" ? `du ${ends.first} au ${ends.last}` : `${ends.first} to ${ends.last}`;
}

/** An hour of the clock given as `HH:MM` (seconds are dropped): « الساعة 11:00 », « à 11 h 00 », “at 11:00”. */
export function formatTime(language: Language, time: string): string {
  const [hour = "", minute = ""] = time.split(":");
  if (language === "ar") return `الساعة ${hour}:${minute}`;
  return language === "fr" ? `à ${Number(hour)}${NARROW_SPACE}h${NARROW_SPACE}${minute}` : `at ${hour}:${minute}`;
}

/** An instant as Morocco's clocks show it, on 24 hours: « 30 مارس 2021، الساعة 11:00 ». */
export function formatInstant(language: Language, instant: Date): string {
  return `${formatDay(language, dayAt(instant))}${language === "ar" ? "،" : ""} ${formatTime(language, clock.format(instant))}`;
}
