import type { Id, Viewer } from "~/domain/viewer";
import { openAgain } from "@db/queries/erasure";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { keepsAccount } from "./keeps-account";
import { type Refused, refused } from "./refusal";

export type BroughtBack = { readonly ok: true } | PasswordRefusal | Refused<"not_found">;

/**
 * Opens the account of somebody who left and asked to come back: they sign in as before, without a role until one is given. Refused: *not_found* (no
 * such account among those the viewer keeps, or its person was erased), and what `checkPassword` refuses. Twice is once.
 */
export async function bringBack(viewer: Viewer, { accountId, password }: { readonly accountId: Id; readonly password: string }, now: Date): Promise<BroughtBack> {
  if (!(await keepsAccount(viewer, accountId, now))) return refused("not_found");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<BroughtBack>(viewer.id, async (tx) => ((await openAgain(tx, accountId)) ? { ok: true } : refused("not_found")));
}
