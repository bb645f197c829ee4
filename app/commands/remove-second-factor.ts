import type { Viewer } from "~/domain/viewer";
import type { FactorRemoval } from "~/forms/second-factor";
import { deleteSecondFactor } from "@db/queries/second-factor";
import { endSessionsOf } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { keepsAccount } from "./keeps-account";
import { refused, type Refused } from "./refusal";
import { tellOwner } from "./tell-owner";

type Removed = { readonly ok: true } | PasswordRefusal | Refused<"not_found" | "own_factor">;

/**
 * Takes away the second factor of somebody who lost their telephone, for an administrator who keeps their account (`keepsPerson`) and gives the
 * password again. That person's sessions and begun sign-ins end, and a letter tells them. Never one's own: that asks for a code. Done twice, it is
 * done once.
 */
export async function removeSecondFactorOf(viewer: Viewer, { accountId, password }: FactorRemoval, now: Date): Promise<Removed> {
  if (!(await keepsAccount(viewer, accountId, now))) return refused("not_found");
  if (accountId === viewer.id) return refused("own_factor");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const removed = await transaction(viewer.id, async (tx) => {
    const gone = await deleteSecondFactor(tx, accountId);
    if (gone) await endSessionsOf(tx, accountId);
    return gone;
  });
  if (removed) await tellOwner(accountId, "factorRemoved");
  return { ok: true };
}
