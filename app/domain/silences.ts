import { addDays, type Day, daysBetween, later } from "./days";
import { type HandOver, turnOf } from "./turn";

/** Days in which it was their turn and nothing came: it ends on the day they were heard again, or lasts to this day (`endsOn` null). */
export type StorySilence = { readonly endsOn: Day | null; readonly days: number };

/**
 * The silences of a story that lasted at least `atLeast` days. They count only while it was their turn, from the moment it became theirs
 * or from the last day on which they were heard, whichever came later; what we do meanwhile does not break them.
 */
export function silencesOf(openedOn: Day, handOvers: readonly HandOver[], heard: readonly Day[], today: Day, closedOn: Day | null, atLeast: number): readonly StorySilence[] {
  const end = closedOn ?? today;
  const known = heard.filter((day) => day <= end);
  const lengthUntil = (day: Day, before: Day | undefined): number => {
    const turn = turnOf(openedOn, handOvers, addDays(day, -1));
    if (turn.whose !== "theirs") return 0;
    return daysBetween(before ? later(turn.since, before) : turn.since, day);
  };
  const ended = known.map((day, place) => ({ endsOn: day, days: lengthUntil(day, known[place - 1]) }));
  const lasting = closedOn ? [] : [{ endsOn: null, days: lastingDays(openedOn, handOvers, known.at(-1), today) }];
  return [...ended, ...lasting].filter(({ days }) => days >= atLeast);
}

function lastingDays(openedOn: Day, handOvers: readonly HandOver[], lastHeard: Day | undefined, today: Day): number {
  const turn = turnOf(openedOn, handOvers, today);
  return turn.whose === "theirs" ? daysBetween(lastHeard ? later(turn.since, lastHeard) : turn.since, today) : 0;
}
