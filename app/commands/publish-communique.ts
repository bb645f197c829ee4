import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { lockCommunique, removeCommunique, setPublished, wasIssued } from "@db/queries/communique-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

type Shown = { readonly version: number };
export type CommuniquePublished = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale">;

/**
 * Opens a communiqué to the members of its organisation, as far as they see its dossier; one that is open already stays as it was published.
 * Refused: *not_found*, *forbidden*, *stale* (it is no longer as it was shown: nobody publishes what they have not seen).
 */
export async function publishCommunique(viewer: Viewer, id: Id, { version }: Shown, now: Date): Promise<CommuniquePublished> {
  return transaction<CommuniquePublished>(viewer.id, async (tx) => {
    const found = await lockCommunique(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    if (!may(viewer, "communique.publish", found)) return refused("forbidden");
    if (found.publishedAt) return { ok: true };
    if (found.version !== version) return refused("stale");
    await touchDossier(tx, found.dossier.id, now);
    await setPublished(tx, id, { by: viewer.id, at: now });
    return { ok: true };
  });
}

/** Takes a communiqué back from members, who read it no longer; papers of it that were issued stay issued. Refused as above. */
export async function unpublishCommunique(viewer: Viewer, id: Id, { version }: Shown): Promise<CommuniquePublished> {
  return transaction<CommuniquePublished>(viewer.id, async (tx) => {
    const found = await lockCommunique(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    if (!may(viewer, "communique.publish", found)) return refused("forbidden");
    if (!found.publishedAt) return { ok: true };
    if (found.version !== version) return refused("stale");
    await setPublished(tx, id, null);
    return { ok: true };
  });
}

export type CommuniqueDeleted = { readonly ok: true } | Refused<"not_found" | "forbidden" | "stale" | "published_communique" | "paper_issued">;

/**
 * Deletes a draft for good; the history keeps that it was there. Refused: *not_found*, *forbidden*, *published_communique*, *paper_issued* (a paper of it can be
 * checked for ever, so what it was issued of stays), *stale*.
 */
export async function deleteCommunique(viewer: Viewer, id: Id, { version }: Shown): Promise<CommuniqueDeleted> {
  return transaction<CommuniqueDeleted>(viewer.id, async (tx) => {
    const found = await lockCommunique(tx, scopeOf(viewer), id);
    if (!found) return refused("not_found");
    if (!may(viewer, "communique.write", found)) return refused("forbidden");
    if (found.publishedAt) return refused("published_communique");
    if (await wasIssued(tx, id)) return refused("paper_issued");
    if (found.version !== version) return refused("stale");
    await removeCommunique(tx, id);
    return { ok: true };
  });
}
