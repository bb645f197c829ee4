import { setsOff, triggerKindOf } from "./chain";
import type { CommitmentState } from "./commitment";
import type { Day } from "./days";
import type { StoryRows } from "./rows/story";
import type { Id, Scope } from "./viewer";

/** What members of an organisation may read: its published records and nothing else, whoever asks. */
export function membersScope(viewerId: Id, organisationId: Id): Scope {
  return { viewerId, reads: { members: [organisationId], organisation: [], bureau: [] } };
}

/**
 * The part of a story that members would read if these records, and no others, were published. A commitment needs what holds it published too, and so does
 * an answer: its deposit, the demand it is about, and the meeting or the letter it came in.
 */
export function publishedPart(rows: StoryRows, published: ReadonlySet<Id>): StoryRows {
  const isPublished = ({ id }: { readonly id: Id }) => published.has(id);
  const heldBy = (...holders: readonly (Id | null)[]) => holders.every((holder) => holder === null || published.has(holder));
  const commitments = rows.commitments.filter((row) => isPublished(row) && heldBy(row.meetingId, row.eventId));
  const shown = new Set(commitments.map(({ id }) => id));
  return {
    meetings: rows.meetings.filter(isPublished),
    events: rows.events.filter(isPublished),
    commitments,
    signs: rows.signs.filter(({ commitmentId }) => shown.has(commitmentId)),
    deposits: rows.deposits.filter(isPublished),
    responses: rows.responses.filter((row) => isPublished(row) && heldBy(row.depositId, row.demandId, row.meetingId, row.eventId)),
    agreements: rows.agreements.filter(isPublished),
    moves: rows.moves.filter(({ subject, subjectId }) => subject === "dossier" || shown.has(subjectId)),
  };
}

/** What the reading of a chain needs of a commitment. */
type Link = { readonly id: Id; readonly state: CommitmentState; readonly triggerId: Id | null; readonly triggerText: string | null; readonly triggerEventId: Id | null; readonly triggerOn: Day | null };
/** A commitment with its chain as far as that is published: one that waits on an unpublished commitment does not show that it waits. */
export type Chained<Row> = Row & { readonly waitsOnAnother: boolean; readonly othersWait: boolean };

/**
 * Reads off the published commitments of a dossier which of them wait, and which are waited for. What is kept or partly kept keeps nothing waiting;
 * words that nothing in the dossier made true yet do.
 */
export function chained<Row extends Link>(commitments: readonly Row[]): Chained<Row>[] {
  const byId = new Map(commitments.map((row) => [row.id, row]));
  const waitedFor = new Set(commitments.map(({ triggerId }) => triggerId));
  return commitments.map((row) => {
    const trigger = row.triggerId === null ? undefined : byId.get(row.triggerId);
    const awaitsEvent = triggerKindOf(row) === "event" && row.triggerEventId === null;
    return { ...row, waitsOnAnother: awaitsEvent || (trigger !== undefined && !setsOff(trigger.state)), othersWait: waitedFor.has(row.id) };
  });
}
