import type { DateKind, Day, When } from "~/domain/days";

/** The three columns of a date as one date. */
export function whenOf(row: { whenKind: DateKind; whenFrom: Day | null; whenTo: Day | null }): When {
  return { kind: row.whenKind, from: row.whenFrom, to: row.whenTo };
}

/** One date as its three columns. */
export function whenValues(when: When) {
  return { whenKind: when.kind, whenFrom: when.from, whenTo: when.to };
}
