import { dueAfter, setOffOn, setsOff } from "./chain";
import { type CommitmentState, type DueKind, isOpenCommitment } from "./commitment";
import { addDays, type Day } from "./days";
import type { Id } from "./viewer";

/** What a link of a chain waits for: another link, an event (its id once one is named, its day once that is exact), or a day. */
export type Awaits = { readonly kind: "commitment"; readonly id: Id } | { readonly kind: "event"; readonly id: Id | null; readonly day: Day | null } | { readonly kind: "day"; readonly on: Day };

/** A commitment as a link of a chain. `dueOn` is the day that somebody gave, or the one worked out from what it waits for. */
export type Link = {
  readonly id: Id;
  readonly state: CommitmentState;
  readonly doneOn: Day | null;
  readonly dueKind: DueKind;
  readonly dueOn: Day | null;
  readonly triggerDays: number | null;
  readonly awaits: Awaits | null;
};
export type Links = ReadonlyMap<Id, Link>;
export const linksAmong = (links: readonly Link[]): Links => new Map(links.map((link) => [link.id, link]));

/** A day that is due, or one that is only to be expected: derived, never stored. */
export type KnownDay = { readonly kind: "due" | "expected"; readonly day: Day };

/** The day from which a link is counted, as far as the chain tells; undefined where what it waits for is not among the links. */
function startOf(links: Links, { awaits }: Link): Day | null | undefined {
  if (!awaits || awaits.kind !== "commitment") return awaits && setOffOn(awaits);
  const trigger = links.get(awaits.id);
  return trigger && setOffOn({ kind: "commitment", state: trigger.state, doneOn: trigger.doneOn });
}

/** The chain with every due day worked out from scratch. A link whose trigger is not among them keeps the day that it has. */
export function workedOut(links: Links): Links {
  return new Map([...links].map(([id, link]) => {
    const start = link.dueKind === "after" ? startOf(links, link) : undefined;
    return [id, start === undefined ? link : { ...link, dueOn: dueAfter(start, link.triggerDays) }];
  }));
}

/**
 * The day of each link: when it is due, or when that is to be expected if what it waits for is done on its own day, however far along the chain;
 * null where nobody knows. What was settled otherwise than by being done is no ground to expect anything.
 */
export function daysOf(links: Links): ReadonlyMap<Id, KnownDay | null> {
  const known = new Map<Id, KnownDay | null>();
  const dayOf = (id: Id): KnownDay | null => {
    const link = links.get(id);
    if (!link) return null;
    const before = known.get(id);
    if (before !== undefined) return before;
    known.set(id, null);
    const day = link.dueOn ? { kind: "due" as const, day: link.dueOn } : expected(link);
    known.set(id, day);
    return day;
  };
  const expected = ({ dueKind, awaits, triggerDays }: Link): KnownDay | null => {
    const trigger = dueKind === "after" && awaits?.kind === "commitment" ? links.get(awaits.id) : undefined;
    if (!trigger || triggerDays === null || setsOff(trigger.state) || !isOpenCommitment(trigger.state)) return null;
    const start = dayOf(trigger.id);
    return start && { kind: "expected", day: addDays(start.day, triggerDays) };
  };
  return new Map([...links.keys()].map((id) => [id, dayOf(id)]));
}

/** A link whose day is another after a change than before it. */
export type Moved = { readonly id: Id; readonly from: KnownDay | null; readonly to: KnownDay | null };

/** What moves when a chain is changed, in the order of the links; `itself`, which somebody is changing, is left out. */
export function whatMoves(before: Links, after: Links, itself: Id | null): Moved[] {
  const [was, is] = [daysOf(before), daysOf(workedOut(after))];
  return [...before.keys()].filter((id) => id !== itself).flatMap((id) => {
    const [from, to] = [was.get(id) ?? null, is.get(id) ?? null];
    return from?.day === to?.day && from?.kind === to?.kind ? [] : [{ id, from, to }];
  });
}

/** What a form says that its reader was shown, so that nothing else is confirmed than that. */
export function seenOf(moved: readonly Moved[]): string {
  const read = (known: KnownDay | null) => (known ? `${known.kind} ${known.day}` : "none");
  return moved.map(({ id, from, to }) => `${id} ${read(from)} ${read(to)}`).join(";");
}

const changed = (links: Links, id: Id, change: Partial<Link>): Links => new Map([...links].map(([each, link]) => [each, each === id ? { ...link, ...change } : link]));

/** The chain once a link stands elsewhere: done on a day, or no longer done. */
export const withStanding = (links: Links, id: Id, state: CommitmentState, doneOn: Day | null): Links => changed(links, id, { state, doneOn });

/** The chain once a link is due, or waits, otherwise. */
export const withDue = (links: Links, id: Id, due: Pick<Link, "dueKind" | "dueOn" | "triggerDays" | "awaits">): Links => changed(links, id, due);

/** The chain once an event has another day, or none. */
export function withEventDay(links: Links, eventId: Id, day: Day | null): Links {
  return new Map([...links].map(([id, link]) => [id, link.awaits?.kind === "event" && link.awaits.id === eventId ? { ...link, awaits: { ...link.awaits, day } } : link]));
}
