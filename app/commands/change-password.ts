import type { Viewer } from "~/domain/viewer";
import type { PasswordChange } from "~/forms/settings";
import { hashPassword } from "@db/passwords";
import { savePassword } from "@db/queries/accounts";
import { endWaysIn } from "@db/queries/reset-links";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { namesAround, type NewPasswordRefusal, refusalOfNewPassword } from "./new-password";
import { tellOwner } from "./tell-owner";

type Result = { readonly ok: true } | PasswordRefusal | { readonly ok: false; readonly refusal: NewPasswordRefusal };

/**
 * Gives the viewer a new password and ends every session of theirs, with whatever else led in: the caller opens a new one for the browser in hand.
 * A letter tells them, in case it was not they who did it.
 */
export async function changePassword(viewer: Viewer, { current, password }: PasswordChange, now: Date): Promise<Result> {
  const refused = await checkPassword(viewer.id, current);
  if (refused) return refused;
  const refusal = await refusalOfNewPassword(password, await namesAround(viewer.id));
  if (refusal) return { ok: false, refusal };
  const passwordHash = await hashPassword(password);
  await transaction(viewer.id, async (tx) => {
    await savePassword(tx, viewer.id, passwordHash);
    await endWaysIn(tx, viewer.id, now);
  });
  await tellOwner(viewer.id, "passwordChanged");
  return { ok: true };
}
