/** A calendar day of Morocco, `YYYY-MM-DD`. Strings of this form compare in the order of time. */
export type Day = string;

const TIME_ZONE = "Africa/Casablanca";
const MILLISECONDS_PER_DAY = 86_400_000;
const dayParts = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE, year: "numeric", month: "2-digit", day: "2-digit" });

/** The calendar day in Morocco at an instant. Morocco changes its offset for Ramadan, so the zone decides, not a number. */
export function dayAt(instant: Date): Day {
  return dayParts.format(instant);
}

const wallClock = new Intl.DateTimeFormat("sv-SE", { timeZone: TIME_ZONE, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" });

/** The instant at which clocks in Morocco show an hour (`08:00`) of a day: UTC+1, and UTC during Ramadan, as the zone says. An hour that is skipped is the one after it. */
export function instantOf(day: Day, hour: string): Date {
  const shown = `${day} ${hour}`;
  const utc = Date.parse(`${day}T${hour}:00Z`);
  const offsets = [60, 0].map((minutes) => new Date(utc - minutes * 60_000));
  return offsets.find((instant) => wallClock.format(instant) === shown) ?? new Date(utc);
}

/** Whether the text is a day that exists (`2021-02-30` is refused). */
export function isDay(text: unknown): text is Day {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** Whole days from one day to another; negative when `to` lies before `from`. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / MILLISECONDS_PER_DAY);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** Some days in a row, both ends included. */
export type Span = { readonly first: Day; readonly last: Day };

/** The week of a day, which begins on Monday, as calendars of Morocco print it. */
export function weekOf(day: Day): Span {
  const first = addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
  return { first, last: addDays(first, 6) };
}

/** The month of a day. */
export function monthOf(day: Day): Span {
  const first = `${day.slice(0, 7)}-01`;
  const next = addDays(first, 31);
  return { first, last: addDays(`${next.slice(0, 7)}-01`, -1) };
}

/** How much is known of when something happened (settled question 6). */
export const DATE_KINDS = ["exact", "about", "before", "after", "between", "unknown"] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/**
 * When something happened, as far as it is known.
 * `from` holds the day of exact, about and after, and the first day of between; `to` the day of before and the last day of between.
 * *After* excludes its day; *between* includes both of its days.
 */
export type When = { readonly kind: DateKind; readonly from: Day | null; readonly to: Day | null };

export const exactly = (day: Day): When => ({ kind: "exact", from: day, to: null });
export const before = (day: Day): When => ({ kind: "before", from: null, to: day });
export const after = (day: Day): When => ({ kind: "after", from: day, to: null });
export const about = (day: Day): When => ({ kind: "about", from: day, to: null });
export const between = (first: Day, last: Day): When => ({ kind: "between", from: first, to: last });
export const UNKNOWN: When = { kind: "unknown", from: null, to: null };

/** The day itself when it is known exactly, else null. Only such days move a turn or start an exact count. */
export function exactDay(when: When): Day | null {
  return when.kind === "exact" ? when.from : null;
}

/**
 * The latest day on which it can have happened, or null when nothing bounds it. Of *before* it is the day itself: what came before something
 * of that day may have come on its morning, and a count of days that says "at least" must never say too much.
 */
export function latestPossibleDay(when: When): Day | null {
  switch (when.kind) {
    case "exact":
    case "about":
      return when.from;
    case "before":
    case "between":
      return when.to;
    case "after":
    case "unknown":
      return null;
  }
}

/** The earliest day on which it can have happened, or null when nothing bounds it. */
export function earliestPossibleDay(when: When): Day | null {
  switch (when.kind) {
    case "exact":
    case "about":
    case "between":
      return when.from;
    case "after":
      return when.from && addDays(when.from, 1);
    case "before":
    case "unknown":
      return null;
  }
}

/** Whether the parts of a date fit its kind: the days it needs are there, exist, and stand in order. */
export function isCoherent(when: When): boolean {
  switch (when.kind) {
    case "exact":
    case "about":
    case "after":
      return isDay(when.from);
    case "before":
      return isDay(when.to);
    case "between":
      return isDay(when.from) && isDay(when.to) && when.from <= when.to;
    case "unknown":
      return true;
  }
}
