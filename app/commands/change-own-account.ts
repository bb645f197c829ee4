import type { Viewer } from "~/domain/viewer";
import type { OwnAccountChange } from "~/forms/settings";
import { saveOwnAccount } from "@db/queries/accounts";
import { transaction } from "@db/transaction";

/** Changes what the viewer is called and the language they read in. Their e-mail address stays: it is how they sign in. */
export function changeOwnAccount(viewer: Viewer, change: OwnAccountChange): Promise<void> {
  return transaction(viewer.id, (tx) => saveOwnAccount(tx, viewer.id, change));
}
