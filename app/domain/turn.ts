import type { Side } from "./commitment";
import { type Day, daysBetween, earlier } from "./days";

/** What hands the turn over, on an exact day (settled question 7). Undated events never do. */
export type HandOver = { readonly on: Day; readonly to: Side };

/** Whose turn it is, since when, and how many days each side has held it since the opening. */
export type Turn = { readonly whose: Side; readonly since: Day; readonly daysOurs: number; readonly daysTheirs: number };

/**
 * Reads the turn off the hand-overs of a dossier: ours from its opening, theirs after our deposit, letter or nudge or a meeting that yielded
 * a commitment of theirs, ours again after their reply, claim or letter, or once a commitment of ours is overdue.
 * Hand-overs of one day keep the order in which they are given; those before the opening or after today are left out.
 */
export function turnOf(openedOn: Day, handOvers: readonly HandOver[], today: Day, closedOn: Day | null = null): Turn {
  const end = closedOn ? earlier(closedOn, today) : today;
  const days = { ours: 0, theirs: 0 };
  let whose: Side = "ours";
  let since = openedOn;
  let from = openedOn;
  for (const handOver of handOvers.filter(({ on }) => on >= openedOn && on <= end).toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    days[whose] += daysBetween(from, handOver.on);
    from = handOver.on;
    if (handOver.to !== whose) since = handOver.on;
    whose = handOver.to;
  }
  days[whose] += Math.max(0, daysBetween(from, end));
  return { whose, since, daysOurs: days.ours, daysTheirs: days.theirs };
}

/** How many of the days between two days it was our turn. What was handed over on the second day itself takes nothing from them. */
export function daysWithUsBetween(openedOn: Day, handOvers: readonly HandOver[], from: Day, to: Day): number {
  return turnOf(openedOn, handOvers, to).daysOurs - turnOf(openedOn, handOvers, from).daysOurs;
}
