import { dayAt } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { type Administrator, administratorsOfRoot } from "@db/queries/administrators";
import { deleteSecondFactor } from "@db/queries/second-factor";
import { setSuspended } from "@db/queries/suspension";
import { HOUSE, transaction } from "@db/transaction";

import { tellOwner } from "./tell-owner";
import { writeResetLink } from "./write-reset-link";

type Wanted = {
  /** Whom to let in; null for the only administrator there is. */
  readonly accountId: Id | null;
  /** End a suspension too. */
  readonly resume: boolean;
  /** Take the second factor away too. */
  readonly removeSecondFactor: boolean;
};

type LetIn =
  | { readonly ok: true; readonly administrator: Administrator; readonly token: string; readonly resumed: boolean; readonly factorRemoved: boolean }
  | { readonly ok: false; readonly refusal: "no_administrator" | "not_an_administrator" | "which" | "suspended"; readonly administrators: readonly Administrator[] };

/**
 * Lets an administrator of the root in who is locked out: writes a link for a new password and, where asked, ends the suspension and takes the second
 * factor away. For the person at the console of the server, who needs no leave; the history says that the house did it. Refused: nobody or several to
 * choose from, somebody who does not administer the root, and a suspended one whose suspension shall stay.
 */
export async function letAdministratorIn({ accountId, resume, removeSecondFactor }: Wanted, now: Date): Promise<LetIn> {
  const administrators = await administratorsOfRoot(dayAt(now));
  const refused = (refusal: Extract<LetIn, { ok: false }>["refusal"]): LetIn => ({ ok: false, refusal, administrators });
  if (administrators.length === 0) return refused("no_administrator");
  if (accountId === null && administrators.length > 1) return refused("which");
  const administrator = administrators.find(({ id }) => accountId === null || id === accountId);
  if (!administrator) return refused("not_an_administrator");
  if (administrator.suspended && !resume) return refused("suspended");
  const factorRemoved = await transaction(HOUSE, async (tx) => {
    if (administrator.suspended) await setSuspended(tx, administrator.id, null);
    return removeSecondFactor && (await deleteSecondFactor(tx, administrator.id));
  });
  const token = await writeResetLink(HOUSE, administrator.id, null, now);
  await tellOwner(administrator.id, "linkMade");
  return { ok: true, administrator, token, resumed: administrator.suspended, factorRemoved };
}
