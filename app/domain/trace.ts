import { type Day, dayAt, earliestPossibleDay, latestPossibleDay, type When } from "./days";
import type {
  TracedAncestry, TracedClause, TracedCommitment, TracedDeposit, TracedItem, TracedLink, TracedMove, TracedResponse, TraceRows, TracedVersion,
} from "./rows/trace";
import { type Followed, followed, type TraceStart } from "./trace-family";
import type { Id } from "./viewer";

/** How a followed paragraph read before a version and in it. Null where it was not there. */
export type ParagraphChange = { readonly anchor: string; readonly number: number | null; readonly before: string | null; readonly after: string | null };

/** A text of a deposit that held what is followed: its point then, and the followed paragraphs in it. */
export type HeldItem = TracedItem & { readonly version: TracedVersion };

export type TraceEntry =
  | { readonly kind: "version"; readonly on: Day; readonly at: Date; readonly version: TracedVersion; readonly changes: readonly ParagraphChange[] }
  | { readonly kind: "ancestry"; readonly on: Day; readonly at: Date; readonly ancestry: TracedAncestry }
  | { readonly kind: "deposit"; readonly on: Day; readonly at: Date; readonly deposit: TracedDeposit; readonly items: readonly HeldItem[] }
  | { readonly kind: "response"; readonly on: Day; readonly at: Date; readonly response: TracedResponse; readonly deposit: TracedDeposit }
  | { readonly kind: "clause"; readonly on: Day; readonly at: Date; readonly clause: TracedClause; readonly answers: readonly TracedLink[] }
  | { readonly kind: "commitment"; readonly on: Day; readonly at: Date; readonly commitment: TracedCommitment; readonly clauseId: Id | null; readonly asked: readonly TracedLink[] }
  | { readonly kind: "move"; readonly on: Day; readonly at: Date; readonly move: TracedMove; readonly commitment: TracedCommitment };
export type TraceKind = TraceEntry["kind"];
export type EntryOf<Kind extends TraceKind> = Extract<TraceEntry, { readonly kind: Kind }>;

/** Within one day what was written comes before what was handed over, and that before what was answered and became of it. */
const RANK: Readonly<Record<TraceKind, number>> = { version: 0, ancestry: 1, deposit: 2, response: 3, clause: 4, commitment: 5, move: 6 };

export type Trace = { readonly followed: Followed; readonly entries: readonly TraceEntry[] };

/** Everything that became of a demand, or of one paragraph of it, in the order of time: across versions, merges, splits and rounds of deposits. */
export function traceOf(rows: TraceRows, start: TraceStart): Trace {
  const what = followed(rows, start);
  const deposits = depositsHolding(rows, what);
  const clauses = clausesAnswering(rows, what);
  const commitments = commitmentsMade(rows, what, clauses);
  const entries: TraceEntry[] = [
    ...versionsChanging(rows, what), ...ancestryOf(rows, what), ...deposits, ...responsesTo(rows, what, deposits), ...clauses, ...commitments, ...movesOn(rows, commitments),
  ];
  return { followed: what, entries: entries.toSorted((a, b) => compare(a.on, b.on) || RANK[a.kind] - RANK[b.kind] || a.at.getTime() - b.at.getTime()) };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The entries of one kind, in order. */
export function entriesOf<Kind extends TraceKind>({ entries }: Trace, kind: Kind): readonly EntryOf<Kind>[] {
  return entries.filter((entry): entry is EntryOf<Kind> => entry.kind === kind);
}

/** The version of a demand as it stood at an instant; its first one before that. */
export function versionAt(versions: readonly TracedVersion[], demandId: Id, at: Date): TracedVersion | null {
  const own = versions.filter((version) => version.demandId === demandId);
  return own.findLast((version) => version.at <= at) ?? own[0] ?? null;
}

/** Whether a place (a paragraph, or all of a demand as it stood then) touches what is followed. */
function touches({ versions }: TraceRows, what: Followed, { demandId, anchor, at }: Pick<TracedLink, "demandId" | "anchor" | "at">): boolean {
  if (!what.demandIds.has(demandId)) return false;
  if (anchor !== null) return what.anchors.has(anchor) || (what.start.anchor === null && demandId === what.start.demandId);
  const version = versionAt(versions, demandId, at);
  return version !== null && what.holds(version);
}

/** The versions in which a followed paragraph came, went or was worded anew. One that moved to another demand did not change by that. */
function versionsChanging({ versions, ancestry }: TraceRows, what: Followed): EntryOf<"version">[] {
  const inFamily = versions.filter(({ demandId }) => what.demandIds.has(demandId));
  const previousOf = (version: TracedVersion) => inFamily.findLast((each) => each.demandId === version.demandId && each.number < version.number);
  // A split leaves its paragraphs out of what it came from at the same instant: of an ancestor every text counts, the newest of each paragraph.
  const textsBefore = (version: TracedVersion): ReadonlyMap<string, string> => {
    const parents = new Set(ancestry.filter(({ demandId }) => demandId === version.demandId).map(({ fromId }) => fromId));
    const inherited = inFamily.filter((each) => parents.has(each.demandId) && each.at <= version.at);
    return new Map([...inherited, previousOf(version)].flatMap((each) => each?.paragraphs.map(({ anchor, text }) => [anchor, text] as const) ?? []));
  };
  const movedOn = (version: TracedVersion, anchor: string): boolean =>
    ancestry.some(({ fromId, demandId }) => fromId === version.demandId && inFamily.some((each) => each.demandId === demandId && each.paragraphs.some((paragraph) => paragraph.anchor === anchor)));
  return inFamily.flatMap((version) => {
    const before = textsBefore(version);
    const here = version.paragraphs.filter(({ anchor, text }) => what.anchors.has(anchor) && before.get(anchor) !== text)
      .map(({ anchor, number, text }): ParagraphChange => ({ anchor, number, before: before.get(anchor) ?? null, after: text }));
    const gone = (previousOf(version)?.paragraphs ?? []).filter(({ anchor }) => what.anchors.has(anchor) && !version.paragraphs.some((each) => each.anchor === anchor) && !movedOn(version, anchor))
      .map(({ anchor, number, text }): ParagraphChange => ({ anchor, number, before: text, after: null }));
    const changes = [...here, ...gone];
    return changes.length > 0 ? [{ kind: "version", on: dayAt(version.at), at: version.at, version, changes }] : [];
  });
}

/** The merges and splits that what is followed went through. */
function ancestryOf({ ancestry, versions }: TraceRows, what: Followed): EntryOf<"ancestry">[] {
  const anchorsIn = (id: Id) => new Set(versions.filter(({ demandId }) => demandId === id).flatMap(({ paragraphs }) => paragraphs.map(({ anchor }) => anchor)).filter((anchor) => what.anchors.has(anchor)));
  return ancestry.filter(({ demandId, fromId }) => {
    if (!what.demandIds.has(demandId) || !what.demandIds.has(fromId)) return false;
    const [here, there] = [anchorsIn(demandId), anchorsIn(fromId)];
    return [...here].some((anchor) => there.has(anchor));
  }).map((row) => ({ kind: "ancestry", on: dayAt(row.at), at: row.at, ancestry: row }));
}

/** The deposits that held it, each with its point there. What was deposited before a merge or after it counts alike. */
function depositsHolding({ deposits, versions }: TraceRows, what: Followed): EntryOf<"deposit">[] {
  const byId = new Map(versions.map((version) => [version.id, version]));
  return deposits.flatMap((deposit) => {
    const items = deposit.items.flatMap((item): HeldItem[] => {
      const version = what.demandIds.has(item.demandId) ? byId.get(item.versionId) : undefined;
      return version && what.holds(version) ? [{ ...item, version }] : [];
    });
    return items.length > 0 ? [{ kind: "deposit", on: deposit.onDay, at: deposit.at, deposit, items }] : [];
  });
}

/** The answers to it: to the deposit as a whole, to a demand that held it, or to the very paragraph. */
function responsesTo({ responses }: TraceRows, what: Followed, deposits: readonly EntryOf<"deposit">[]): EntryOf<"response">[] {
  return responses.flatMap((response) => {
    const held = deposits.find(({ deposit }) => deposit.id === response.depositId);
    if (!held) return [];
    const { demandId, anchor } = response;
    const item = held.items.find((each) => each.demandId === demandId);
    const concerns = demandId === null || (item !== undefined && (anchor === null || what.anchors.has(anchor)));
    return concerns ? [{ kind: "response", on: response.onDay, at: response.at, response, deposit: held.deposit }] : [];
  });
}

function clausesAnswering(rows: TraceRows, what: Followed): EntryOf<"clause">[] {
  return rows.clauses.flatMap((clause) => {
    const answers = rows.links.filter((link) => link.clauseId === clause.id && touches(rows, what, link));
    return answers.length > 0 ? [{ kind: "clause", on: clause.signedOn ?? dayAt(clause.at), at: clause.at, clause, answers }] : [];
  });
}

/** The day under which a commitment stands: when it was said, as far as that is bounded, else when it was recorded. */
const dayOf = (said: When, at: Date): Day => earliestPossibleDay(said) ?? latestPossibleDay(said) ?? dayAt(at);

/** The commitments that its clauses made, and those that were linked to it. */
function commitmentsMade(rows: TraceRows, what: Followed, clauses: readonly EntryOf<"clause">[]): EntryOf<"commitment">[] {
  return rows.commitments.flatMap((commitment) => {
    const clauseId = clauses.find(({ clause }) => clause.commitmentId === commitment.id)?.clause.id ?? null;
    const asked = rows.links.filter((link) => link.commitmentId === commitment.id && touches(rows, what, link));
    if (clauseId === null && asked.length === 0) return [];
    return [{ kind: "commitment", on: dayOf(commitment.said, commitment.at), at: commitment.at, commitment, clauseId, asked }];
  });
}

function movesOn({ moves }: TraceRows, commitments: readonly EntryOf<"commitment">[]): EntryOf<"move">[] {
  return moves.flatMap((move) => {
    const commitment = commitments.find((entry) => entry.commitment.id === move.commitmentId)?.commitment;
    return commitment ? [{ kind: "move", on: move.onDay, at: move.at, move, commitment }] : [];
  });
}
