import { addDays, type Day, isDay, monthOf, type Span, weekOf } from "./days";

/** How many commitments a day of the calendar shows; the others are a link away. */
export const DAY_SHOWS = 3;

/** The month that an address names (`2027-03`), as its days; that of `today` where it names none. */
export function monthNamed(text: string | null, today: Day): Span {
  const first = `${text ?? ""}-01`;
  return monthOf(isDay(first) && first >= "1900-01-01" && first < "3000-01-01" ? first : today);
}

/** A month as an address names it. */
export const nameOfMonth = ({ first }: Span): string => first.slice(0, 7);

export const monthBefore = ({ first }: Span): Span => monthOf(addDays(first, -1));
export const monthAfter = ({ last }: Span): Span => monthOf(addDays(last, 1));

/** The whole weeks that show a month, from Monday to Sunday, with the days of its neighbours that fill them. */
export function weeksOf({ first, last }: Span): Day[][] {
  const weeks: Day[][] = [];
  for (let monday = weekOf(first).first; monday <= last; monday = addDays(monday, 7)) weeks.push(Array.from({ length: 7 }, (_, place) => addDays(monday, place)));
  return weeks;
}
