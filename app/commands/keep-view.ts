import { MOST_VIEWS } from "~/domain/ledger-query";
import type { SavedView } from "~/domain/rows/saved-view";
import type { Id, Viewer } from "~/domain/viewer";
import { deleteSavedView, insertSavedView, lockSavedViews, updateSavedView } from "@db/queries/saved-views";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type ViewKept = { readonly ok: true } | Refused<"too_many">;

/**
 * Keeps a view of the ledger under a name of the viewer's own. A name and a filter stand once each among their views: the same filter under another name is
 * renamed, a name that is taken gets this filter. Refused: *too_many*, where a new one would be the thirty-first. A repeated post changes nothing.
 */
export async function keepView(viewer: Viewer, view: SavedView, now: Date): Promise<ViewKept> {
  return transaction<ViewKept>(viewer.id, async (tx) => {
    const kept = await lockSavedViews(tx, viewer.id);
    const named = kept.find(({ name }) => name === view.name);
    const same = kept.find(({ query }) => query === view.query);
    if (named) {
      if (same && same.id !== named.id) await deleteSavedView(tx, viewer.id, same.id);
      await updateSavedView(tx, { ...view, id: named.id });
    } else if (same) await updateSavedView(tx, { ...view, id: same.id });
    else if (kept.length >= MOST_VIEWS) return refused("too_many");
    else await insertSavedView(tx, viewer.id, view, now);
    return { ok: true };
  });
}

/** Gives a view up; doing so twice is the same. */
export async function dropView(viewer: Viewer, id: Id): Promise<void> {
  await transaction(viewer.id, (tx) => deleteSavedView(tx, viewer.id, id));
}
