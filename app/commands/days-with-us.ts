import { type Day, exactDay } from "~/domain/days";
import { handOversOf } from "~/domain/hand-overs";
import type { CommitmentRow } from "~/domain/rows/commitment";
import { daysWithUsBetween } from "~/domain/turn";
import type { Scope } from "~/domain/viewer";
import { openedOnOf } from "@db/queries/dossiers";
import { storyOf } from "@db/queries/story";
import type { Transaction } from "@db/transaction";

/**
 * Of the days between the saying of a commitment and its completion, those in which the turn was ours: they are not held against whoever made it.
 * Worked out from what every reader of the commitment may read of its dossier, so that the figure tells nobody of what they may not. Null where the day
 * of the saying is not known exactly.
 */
export async function daysWithUs(tx: Transaction, { dossier, organisationId, said, confidentiality, side }: CommitmentRow, doneOn: Day): Promise<number | null> {
  const saidOn = exactDay(said);
  const openedOn = await openedOnOf(tx, dossier.id);
  if (side !== "theirs" || saidOn === null || openedOn === null) return null;
  const inside = [organisationId];
  const readers: Scope = { viewerId: organisationId, reads: { members: inside, organisation: inside, bureau: confidentiality === "bureau" ? inside : [] } };
  return daysWithUsBetween(openedOn, handOversOf(await storyOf(readers, dossier.id, tx), doneOn), saidOn, doneOn);
}
