import type { Viewer } from "~/domain/viewer";
import { isWeakPassword, namesOfEmail } from "~/forms/password";
import type { PasswordChange } from "~/forms/settings";
import { hashPassword } from "@db/passwords";
import { ownAccount, savePassword } from "@db/queries/accounts";
import { loadInstallation } from "@db/queries/installation";
import { endSessionsOf } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";

type Result = { readonly ok: true } | PasswordRefusal | { readonly ok: false; readonly refusal: "weak_password" };

/** Gives the viewer a new password and ends every session of theirs: the caller opens a new one for the browser in hand. */
export async function changePassword(viewer: Viewer, { current, password }: PasswordChange): Promise<Result> {
  const refused = await checkPassword(viewer.id, current);
  if (refused) return refused;
  const [self, installation] = await Promise.all([ownAccount(viewer.id), loadInstallation()]);
  const names = installation ? Object.values(installation.name) : [];
  if (isWeakPassword(password, [...names, viewer.name, ...namesOfEmail(self?.email ?? "")])) return { ok: false, refusal: "weak_password" };
  const passwordHash = await hashPassword(password);
  await transaction(viewer.id, async (tx) => {
    await savePassword(tx, viewer.id, passwordHash);
    await endSessionsOf(tx, viewer.id);
  });
  return { ok: true };
}
