import { addDays, type Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { RoleToEnd } from "~/forms/role";
import { administratorRemains, endDelegationsOf, lockGrant, setLastDay } from "@db/queries/roles-held";
import { endSessionsOf } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Ended = { readonly ok: true } | PasswordRefusal | Refused<"not_found" | "own_role" | "last_administrator">;

/**
 * Ends an office, on a last day or (null) at once, and with it the sessions of whoever held it if it ends now. Delegations in its holder's stead end
 * with it. Nobody ends their own (*own_role*), and the union never loses its last administrator (*last_administrator*).
 */
export async function endRole(viewer: Viewer, { id, lastDay, password }: RoleToEnd, { today }: { readonly today: Day }): Promise<Ended> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Ended>(viewer.id, async (tx) => {
    const grant = await lockGrant(tx, id);
    if (!grant || !may(viewer, "role.grant", grant)) return refused("not_found");
    if (grant.accountId === viewer.id) return refused("own_role");
    if (grant.role === "administrator" && !(await administratorRemains(tx, { grantId: id }, today))) return refused("last_administrator");
    const endsOn = lastDay ?? addDays(today, -1);
    await setLastDay(tx, id, endsOn);
    if (grant.inSteadOf === null) await endDelegationsOf(tx, grant, endsOn);
    if (endsOn < today) await endSessionsOf(tx, grant.accountId);
    return { ok: true };
  });
}
