import type { Id, Viewer } from "~/domain/viewer";
import { accessOf } from "@db/queries/suspension";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { keepsAccount } from "./keeps-account";
import { tellOwner } from "./tell-owner";
import { writeResetLink } from "./write-reset-link";

type Result =
  | { readonly ok: true; readonly token: string }
  | PasswordRefusal
  | { readonly ok: false; readonly refusal: "not_found" | "own_account" | "suspended_person" };

/**
 * Makes a link by which somebody sets a new password within the hour, for an administrator to hand to them. The token is answered here and kept
 * nowhere; the owner is told by a letter. Refused: an account the viewer does not keep (as one that does not exist), their own, and one nobody may enter.
 */
export async function makeResetLink(viewer: Viewer, { accountId, password }: { readonly accountId: Id; readonly password: string }, now: Date): Promise<Result> {
  if (!(await keepsAccount(viewer, accountId, now))) return { ok: false, refusal: "not_found" };
  if (accountId === viewer.id) return { ok: false, refusal: "own_account" };
  const refused = await checkPassword(viewer.id, password);
  if (refused) return refused;
  const access = await accessOf(accountId);
  if (!access || access.suspendedAt || access.leftAt) return { ok: false, refusal: "suspended_person" };
  const token = await writeResetLink(viewer.id, accountId, viewer.id, now);
  await tellOwner(accountId, "linkMade");
  return { ok: true, token };
}
