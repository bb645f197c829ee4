import type { Id } from "~/domain/viewer";
import { namesOfContact } from "~/forms/contact";
import { isWeakPassword } from "~/forms/password";
import { isBreached } from "~/outside/breached-passwords";
import { isCommonlyLeaked } from "~/outside/leaked-passwords";
import { ownAccount } from "@db/queries/accounts";
import { loadInstallation } from "@db/queries/installation";

export type NewPasswordRefusal = "weak_password" | "breached_password";

/**
 * Why a password may not be set, or null when it may. `names` are those that everybody around the account knows: the person's, the contacts', the
 * organisation's. First the lists that come with Hiwar, then the list of breached passwords where it can be reached, else those alone.
 */
export async function refusalOfNewPassword(password: string, names: readonly (string | null)[]): Promise<NewPasswordRefusal | null> {
  if (isWeakPassword(password, names) || isCommonlyLeaked(password)) return "weak_password";
  return (await isBreached(password)) ? "breached_password" : null;
}

/** The names that everybody around an account knows, for judging its new password. */
export async function namesAround(accountId: Id): Promise<readonly (string | null)[]> {
  const [self, installation] = await Promise.all([ownAccount(accountId), loadInstallation()]);
  return [...(installation ? Object.values(installation.name) : []), ...(self ? [self.name, ...namesOfContact(self)] : [])];
}
