import type { StoryRows } from "./rows/story";
import { isBureauMove, mayStrike, type ToStrike } from "./strike";
import type { Id, Viewer } from "./viewer";

type Signed = { readonly organisationId: Id; readonly ownerId: Id | null; /** The moves of the commitment that the signs are on. */ readonly moves: readonly string[] };
type Sign = { readonly id: Id; readonly recordedBy: Id; readonly at: Date };

/** Which signs on a commitment the viewer may strike out, as far as can be told without asking whether somebody restored one before. */
export function strikableSigns(viewer: Viewer, { moves, ...holder }: Signed, signs: readonly Sign[], now: Date): ReadonlySet<Id> {
  const decided = moves.some(isBureauMove);
  const strikes = ({ recordedBy: by, at }: Sign) => mayStrike(viewer, { ...holder, authors: [by], records: [{ by, at }], decided, overruled: false }, now);
  return new Set(signs.filter(strikes).map(({ id }) => id));
}

/** Which letters, actions and milestones of a story the viewer may strike out, as far as the story tells. */
export function strikableEvents(viewer: Viewer, dossier: { readonly organisationId: Id; readonly ownerId: Id | null }, { events, commitments, signs, moves }: StoryRows, now: Date): ReadonlySet<Id> {
  const { organisationId, ownerId } = dossier;
  const strikes = (event: StoryRows["events"][number]): boolean => {
    const made = commitments.filter(({ eventId }) => eventId === event.id);
    const ids = new Set(made.map(({ id }) => id));
    const decided = moves.some(({ subject, subjectId, move }) => subject === "commitment" && ids.has(subjectId) && isBureauMove(move));
    const records = [
      { by: event.createdBy, at: event.createdAt }, ...made.map((row) => ({ by: row.recordedBy, at: row.createdAt })),
      ...signs.filter(({ commitmentId }) => ids.has(commitmentId)).map((row) => ({ by: row.recordedBy, at: row.at })),
    ];
    const authors = [event.createdBy, ...made.flatMap((row) => [row.recordedBy, row.claimedBy])];
    return mayStrike(viewer, { organisationId, ownerId, authors, records, decided, overruled: false }, now);
  };
  return new Set(events.filter(strikes).map(({ id }) => id));
}

/** What the rules ask of a record that nothing goes with and that the bureau decides nothing of (a file, an answer), as far as can be told without asking whether somebody restored it before. */
export const toStrikeAlone = ({ organisationId, ownerId }: { readonly organisationId: Id; readonly ownerId: Id | null }, { createdBy: by, createdAt: at }: { readonly createdBy: Id; readonly createdAt: Date }): ToStrike =>
  ({ organisationId, ownerId, authors: [by], records: [{ by, at }], decided: false, overruled: false });
