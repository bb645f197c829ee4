import { TRIGGERING_STATES, type CommitmentState } from "./commitment";
import type { StoryCommitment, StoryRows } from "./rows/story";
import type { Id, Scope } from "./viewer";

/** What members of an organisation may read: its published records and nothing else, whoever asks. */
export function membersScope(viewerId: Id, organisationId: Id): Scope {
  return { viewerId, reads: { members: [organisationId], organisation: [], bureau: [] } };
}

/** The part of a story that members would read if these records, and no others, were published. A commitment needs what holds it published too. */
export function publishedPart(rows: StoryRows, published: ReadonlySet<Id>): StoryRows {
  const isPublished = ({ id }: { readonly id: Id }) => published.has(id);
  const commitments = rows.commitments.filter((row) => isPublished(row) && [row.meetingId, row.eventId].every((holder) => holder === null || published.has(holder)));
  const shown = new Set(commitments.map(({ id }) => id));
  return {
    meetings: rows.meetings.filter(isPublished),
    events: rows.events.filter(isPublished),
    commitments,
    signs: rows.signs.filter(({ commitmentId }) => shown.has(commitmentId)),
    moves: rows.moves.filter(({ subject, subjectId }) => subject === "dossier" || shown.has(subjectId)),
  };
}

/** A commitment with its chain as far as that is published: one that waits on an unpublished commitment does not show that it waits. */
export type ChainedCommitment = StoryCommitment & { readonly othersWait: boolean };

export function chained(commitments: readonly StoryCommitment[]): ChainedCommitment[] {
  const byId = new Map(commitments.map((row) => [row.id, row]));
  const waitedFor = new Set(commitments.map(({ triggerId }) => triggerId));
  const isDone = (state: CommitmentState) => (TRIGGERING_STATES as readonly CommitmentState[]).includes(state);
  return commitments.map((row) => {
    const trigger = row.triggerId === null ? undefined : byId.get(row.triggerId);
    return { ...row, waitsOnAnother: trigger !== undefined && !isDone(trigger.state), othersWait: waitedFor.has(row.id) };
  });
}
