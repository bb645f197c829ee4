import { dayAt } from "~/domain/days";
import type { Id, Viewer } from "~/domain/viewer";
import { loadInstallation } from "@db/queries/installation";
import { endWaysIn } from "@db/queries/reset-links";
import { administratorRemains, holdsRole } from "@db/queries/roles-held";
import { endSessionsOf } from "@db/queries/sessions";
import { accessOf, revokeLinksMadeBy, setSuspended } from "@db/queries/suspension";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { keepsAccount } from "./keeps-account";
import { tellOwner } from "./tell-owner";

type Account = { readonly accountId: Id; readonly password: string };
type Refused = PasswordRefusal | { readonly ok: false; readonly refusal: "not_found" | "own_account" };
type Suspended = { readonly ok: true } | Refused | { readonly ok: false; readonly refusal: "last_administrator" };

/** Why a viewer may not decide on somebody's account, or null when they may: an administrator who keeps it, never their own, who gives their password. */
async function refusalTo(viewer: Viewer, { accountId, password }: Account, now: Date): Promise<Refused | null> {
  if (!(await keepsAccount(viewer, accountId, now))) return { ok: false, refusal: "not_found" };
  if (accountId === viewer.id) return { ok: false, refusal: "own_account" };
  return checkPassword(viewer.id, password);
}

/**
 * Suspends an account at once: its next request is refused. Its sessions and open links for a new password end, and the invitations and join links it
 * made are taken back, which resuming does not undo. The union never loses its last administrator. Suspending twice is suspending once.
 */
export async function suspendAccount(viewer: Viewer, account: Account, now: Date): Promise<Suspended> {
  const refused = await refusalTo(viewer, account, now);
  if (refused) return refused;
  const { accountId } = account;
  const done = await transaction<Suspended & { readonly again?: true }>(viewer.id, async (tx) => {
    if (await isLastAdministrator(tx, accountId, now)) return { ok: false, refusal: "last_administrator" };
    const access = await accessOf(accountId, tx);
    if (!access) return { ok: false, refusal: "not_found" };
    if (access.suspendedAt) return { ok: true, again: true };
    await setSuspended(tx, accountId, now);
    await endWaysIn(tx, accountId, now);
    await revokeLinksMadeBy(tx, accountId, now);
    return { ok: true };
  });
  if (!done.ok) return done;
  if (!done.again) await tellOwner(accountId, "suspended");
  return { ok: true };
}

/** Lets a suspended account in again, by its old password and with no session of before. */
export async function resumeAccount(viewer: Viewer, account: Account, now: Date): Promise<{ readonly ok: true } | Refused> {
  const refused = await refusalTo(viewer, account, now);
  if (refused) return refused;
  await transaction(viewer.id, async (tx) => {
    await setSuspended(tx, account.accountId, null);
    await endSessionsOf(tx, account.accountId);
  });
  return { ok: true };
}

/** Ends every session of somebody whose telephone was lost; they sign in anew. */
export async function endSessionsOfPerson(viewer: Viewer, account: Account, now: Date): Promise<{ readonly ok: true } | Refused> {
  const refused = await refusalTo(viewer, account, now);
  if (refused) return refused;
  await transaction(viewer.id, (tx) => endSessionsOf(tx, account.accountId));
  return { ok: true };
}

/** Whether nobody would administer the root of the tree without this person. Asked inside the transaction that takes them away. */
export async function isLastAdministrator(tx: Transaction, accountId: Id, now: Date): Promise<boolean> {
  const installation = await loadInstallation();
  if (!installation) return false;
  const today = dayAt(now);
  return (await holdsRole(tx, accountId, installation.rootId, "administrator", today)) && !(await administratorRemains(tx, { accountId }, today));
}
