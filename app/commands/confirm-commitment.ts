import type { Confirmation } from "~/domain/confirmation";
import type { Id, Viewer } from "~/domain/viewer";
import { askedOfMembers, keepConfirmation } from "@db/queries/confirmations";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** Leads back to the dossier of the commitment: `2026-014`, or its id. */
export type Confirmed = { readonly ok: true; readonly address: string } | Refused<"not_found" | "not_a_choice">;

/**
 * Keeps what a member says of a published commitment of their organisation: that it was applied to them, or not yet. Nobody else ever reads the answer;
 * it can be changed, and the same one again changes nothing. Refused: *not_found* (not a member there, not published, or members are not asked), *not_a_choice*.
 */
export async function confirmCommitment(viewer: Viewer, id: string, answer: Confirmation | null, now: Date): Promise<Confirmed> {
  const asked = await askedOfMembers(viewer.id, memberOf(viewer), id);
  if (asked && answer === null) return refused("not_a_choice");
  if (!asked || answer === null) return refused("not_found");
  return transaction<Confirmed>(viewer.id, async (tx) => {
    await keepConfirmation(tx, { commitmentId: asked.id, accountId: viewer.id, answer, at: now });
    return { ok: true, address: asked.address };
  });
}

const memberOf = (viewer: Viewer): readonly Id[] => viewer.roles.filter(({ role }) => role === "member").map(({ organisationId }) => organisationId);
