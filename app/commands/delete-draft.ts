import { isTheirsToDelete, isUnsubmitted } from "~/domain/draft";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { draftContents, removeDossier, wasDeletedBy } from "@db/queries/dossier-removal";
import { lockDossier } from "@db/queries/dossiers";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

/** `seen` is what the form said would go along. */
export type DraftDeletion = { readonly dossierId: Id; readonly seen: string; readonly password: string };
export type DraftDeleted = { readonly ok: true } | Refused<"not_found" | "forbidden" | "illegal_move" | "changed_meanwhile"> | PasswordRefusal;

/** What a draft holds, in the form in which its deletion carries it. */
export async function seenContents(dossierId: Id, viewer: Viewer, ...through: [Parameters<typeof draftContents>[2]?]): Promise<string> {
  return Object.values(await draftContents(dossierId, viewer.id, ...through)).join(".");
}

/**
 * Deletes a draft that was never submitted, with everything recorded in it, for good; the audit keeps every row (settled question 17).
 * Refused: *not_found*, *forbidden* (neither its author nor its owner), *illegal_move* (it was submitted), *changed_meanwhile* (it holds
 * something that the form did not name), a wrong password, too many tries. Deleting it twice is deleting it once.
 */
export async function deleteDraft(viewer: Viewer, { dossierId, seen, password }: DraftDeletion): Promise<DraftDeleted> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<DraftDeleted>(viewer.id, async (tx) => {
    const found = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!found) return (await wasDeletedBy(dossierId, viewer.id, tx)) ? { ok: true } : refused("not_found");
    if (!isTheirsToDelete(viewer, found)) return refused("forbidden");
    if (!isUnsubmitted(found)) return refused("illegal_move");
    if ((await seenContents(dossierId, viewer, tx)) !== seen) return refused("changed_meanwhile");
    await removeDossier(tx, dossierId);
    return { ok: true };
  });
}
