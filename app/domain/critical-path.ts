import { setsOff } from "./chain";
import { daysOf, type Link, type Links } from "./chain-days";
import { isOpenCommitment } from "./commitment";
import type { Day } from "./days";
import type { Id } from "./viewer";

/** The chain of waiting that ends last: its links from the first that is waited for to the last that waits. `day` is when it ends, as far as that is known. */
export type CriticalPath = { readonly ids: readonly Id[]; readonly day: Day | null };

/** Whether an open link still waits for somebody or something: a commitment that is not done, or an event without a day. */
export function isWaiting(links: Links, { state, awaits }: Link): boolean {
  if (!awaits || !isOpenCommitment(state)) return false;
  if (awaits.kind === "day") return false;
  if (awaits.kind === "event") return awaits.day === null;
  const trigger = links.get(awaits.id);
  return trigger !== undefined && !setsOff(trigger.state);
}

/**
 * The critical path of a dossier: of all chains of waiting the one whose end lies furthest. Where the end of every chain has a day, the day decides; where one
 * has none, nobody can say which takes longest by days, and the number of links decides, then the day. Of equals the first. Null when nothing waits.
 */
export function criticalPath(links: Links): CriticalPath | null {
  const days = daysOf(links);
  const waiting = [...links.values()].filter((link) => isWaiting(links, link));
  const waitedFor = new Set(waiting.flatMap(({ awaits }) => (awaits?.kind === "commitment" ? [awaits.id] : [])));
  const paths = waiting.filter(({ id }) => !waitedFor.has(id)).map((end) => ({ ids: pathTo(links, end), day: days.get(end.id)?.day ?? null }));
  const everyDayIsKnown = paths.every(({ day }) => day !== null);
  const [first, ...rest] = paths;
  return first ? rest.reduce((best, path) => (endsLater(path, best, everyDayIsKnown) ? path : best), first) : null;
}

/** The links that a waiting one hangs on, the first of them at the front. A circle that is somehow there ends it. */
function pathTo(links: Links, end: Link): Id[] {
  const ids: Id[] = [];
  for (let link: Link | undefined = end; link && !ids.includes(link.id);) {
    ids.unshift(link.id);
    link = isWaiting(links, link) && link.awaits?.kind === "commitment" ? links.get(link.awaits.id) : undefined;
  }
  return ids;
}

function endsLater(a: CriticalPath, b: CriticalPath, byDay: boolean): boolean {
  const later = (a.day ?? "") > (b.day ?? "");
  const same = a.day === b.day;
  const longer = a.ids.length > b.ids.length;
  const asLong = a.ids.length === b.ids.length;
  return byDay ? later || (same && longer) : longer || (asLong && later);
}
