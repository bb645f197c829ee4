import type { Viewer } from "~/domain/viewer";
import { accountAsRead, type OwnAccountChange } from "~/forms/settings";
import { ownChoices, saveOwnChoices } from "@db/queries/own-account";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type OwnAccountChanged = { readonly ok: true } | Refused<"stale" | "not_found">;

/**
 * Changes what the viewer is called, the language they read in, and whether notices are sent to them; `stale` when they changed it elsewhere since it
 * was read. The same form sent twice is one change.
 */
export function changeOwnAccount(viewer: Viewer, { was, ...change }: OwnAccountChange): Promise<OwnAccountChanged> {
  return transaction<OwnAccountChanged>(viewer.id, async (tx) => {
    const kept = await ownChoices(viewer.id, tx);
    if (!kept) return refused("not_found");
    if (accountAsRead(kept) === accountAsRead(change)) return { ok: true };
    if (accountAsRead(kept) !== was) return refused("stale");
    await saveOwnChoices(tx, viewer.id, change);
    return { ok: true };
  });
}
