import { type Day, earliestPossibleDay, latestPossibleDay, type When } from "./days";
import type { OfficeHolderRow } from "./rows/party";

/** From when to when somebody held an office; a day that is not known is null. */
export type Term = { readonly startsOn: Day | null; readonly endsOn: Day | null };

/** Whether the office was, as far as anybody knows, held by them when something was said. What is not known rules nobody out. */
export function heldOffice(term: Term, said: When): boolean {
  const [earliest, latest] = [earliestPossibleDay(said), latestPossibleDay(said)];
  const begunTooLate = term.startsOn !== null && latest !== null && term.startsOn > latest;
  const endedTooEarly = term.endsOn !== null && earliest !== null && term.endsOn < earliest;
  return !begunTooLate && !endedTooEarly;
}

/** An office-holder as a form carries it, to notice that somebody changed it meanwhile. */
export function officeAsRead({ office, gender, personName, startsOn, endsOn }: Omit<OfficeHolderRow, "id">): string {
  return JSON.stringify([office.ar, office.fr, office.en, gender, personName, startsOn, endsOn]);
}
