import { addDays, type Day, dayAt, instantOf } from "./days";
import type { NotificationKind, Rhythm } from "./notification";
import type { Role } from "./viewer";

/** The hour of Morocco at which letters of the day and of the week leave. */
const MORNING = "08:00";

/** How somebody is told by mail who never said how: at work daily, else weekly. */
export function usualRhythm(roles: readonly Role[]): Rhythm {
  return roles.some((role) => role === "coordinator" || role === "bureau") ? "daily" : "weekly";
}

/**
 * What came up to this instant goes into a letter now; null where none is wanted. It is the last eight o'clock in Morocco (of a Monday, for the week):
 * whoever looks late, because the house was closed at eight, finds the same instant, and whoever looks twice finds nothing more.
 */
export function carriedUpTo(rhythm: Rhythm, now: Date): Date | null {
  if (rhythm === "never") return null;
  if (rhythm === "at_once") return now;
  const today = dayAt(now);
  const isEarly = now < instantOf(today, MORNING);
  const morning = isEarly ? addDays(today, -1) : today;
  return instantOf(rhythm === "daily" ? morning : lastMonday(morning), MORNING);
}

/** Monday of the week of a day, or that day itself. */
function lastMonday(day: Day): Day {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

/** What nobody carried for so long is no longer news: it stays in the application, unread. */
export const NEWS_FOR_DAYS = 15;

/** How many things of each kind a letter speaks of. */
export type Tally = Partial<Record<NotificationKind, number>>;
