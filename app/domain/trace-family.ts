import type { TracedAncestry, TraceRows, TracedVersion } from "./rows/trace";
import type { Id } from "./viewer";

/** What is traced: a demand, or one paragraph of it. */
export type TraceStart = { readonly demandId: Id; /** Null for all of the demand. */ readonly anchor: string | null };

type Kinship = Pick<TracedAncestry, "demandId" | "fromId">;

/** Every demand reached by following ancestry one way. Merging back what was split off makes a ring; it is walked once. */
function reached(start: Id, next: (id: Id) => readonly Id[]): ReadonlySet<Id> {
  const seen = new Set<Id>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start || seen.has(id)) continue;
    seen.add(id);
    waiting.push(...next(id));
  }
  return seen;
}

/** The demands that a demand came of, near and far. */
export const ancestorsOf = (ancestry: readonly Kinship[], id: Id): ReadonlySet<Id> =>
  reached(id, (each) => ancestry.filter(({ demandId }) => demandId === each).map(({ fromId }) => fromId));

/** The demands that came of a demand, near and far. */
export const descendantsOf = (ancestry: readonly Kinship[], id: Id): ReadonlySet<Id> =>
  reached(id, (each) => ancestry.filter(({ fromId }) => fromId === each).map(({ demandId }) => demandId));

/** A demand with everything that it came of and that came of it: where its paragraphs can have lived. */
export function kinOf(ancestry: readonly Kinship[], id: Id): ReadonlySet<Id> {
  return new Set([id, ...ancestorsOf(ancestry, id), ...descendantsOf(ancestry, id)]);
}

/** What the trace follows, and which versions of which demands held any of it. */
export type Followed = {
  readonly start: TraceStart;
  /** The paragraphs that are followed, by their anchors, which survive merges and splits. */
  readonly anchors: ReadonlySet<string>;
  /** The demands of the family that ever held one of them, the start among them. */
  readonly demandIds: ReadonlySet<Id>;
  /** Whether a version holds one of them; all of the traced demand's own when the whole of it is traced. */
  readonly holds: (version: Pick<TracedVersion, "demandId" | "paragraphs">) => boolean;
};

/**
 * The paragraphs that a trace follows: the one asked for, or every paragraph that the demand ever had. They are followed up to the demands it came of and
 * down to those that came of it; a demand of the family that never held any of them has no part in the trace.
 */
export function followed({ ancestry, versions }: Pick<TraceRows, "ancestry" | "versions">, start: TraceStart): Followed {
  const own = versions.filter(({ demandId }) => demandId === start.demandId);
  const anchors = new Set(start.anchor === null ? own.flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor)) : [start.anchor]);
  const holds: Followed["holds"] = ({ demandId, paragraphs }) => (start.anchor === null && demandId === start.demandId) || paragraphs.some(({ anchor }) => anchors.has(anchor));
  const kin = kinOf(ancestry, start.demandId);
  const demandIds = new Set([start.demandId, ...versions.filter((version) => kin.has(version.demandId) && holds(version)).map(({ demandId }) => demandId)]);
  return { start, anchors, demandIds, holds };
}
