import { addDays, type Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { RoleToEnd, RoleToGrant } from "~/forms/role";
import { credentialsByEmail } from "@db/queries/accounts";
import { administratorRemains, grantForEnding, insertRole, setLastDay } from "@db/queries/roles-held";
import { endSessionsOf } from "@db/queries/sessions";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";

type Asked = { readonly now: Date; readonly today: Day };
type Granted = { readonly ok: true } | PasswordRefusal | { readonly ok: false; readonly refusal: "forbidden" | "own_role" | "unknown_person" };

/**
 * Gives an office to somebody who has an account; with a last day it is a delegation. Nobody gives one to themselves.
 * Their sessions end, so that the shorter ones of an office begin.
 */
export async function grantRole(viewer: Viewer, { password, email, ...grant }: RoleToGrant, { now }: Asked): Promise<Granted> {
  if (!may(viewer, "role.grant", grant)) return { ok: false, refusal: "forbidden" };
  const refused = await checkPassword(viewer.id, password);
  if (refused) return refused;
  const holder = await credentialsByEmail(email);
  if (!holder) return { ok: false, refusal: "unknown_person" };
  if (holder.id === viewer.id) return { ok: false, refusal: "own_role" };
  await transaction(viewer.id, async (tx) => {
    const written = await insertRole(tx, { ...grant, accountId: holder.id, grantedBy: viewer.id }, now);
    if (written && grant.role !== "member") await endSessionsOf(tx, holder.id);
  });
  return { ok: true };
}

type Ended = { readonly ok: true } | PasswordRefusal | { readonly ok: false; readonly refusal: "not_found" | "own_role" | "last_administrator" };

/**
 * Ends an office, on a last day or (null) at once, and with it the sessions of whoever held it if it ends now.
 * Nobody ends their own, and the union never loses its last administrator.
 */
export async function endRole(viewer: Viewer, { id, lastDay, password }: RoleToEnd, { today }: Asked): Promise<Ended> {
  const refused = await checkPassword(viewer.id, password);
  if (refused) return refused;
  return transaction<Ended>(viewer.id, async (tx) => {
    const grant = await grantForEnding(tx, id);
    if (!grant || !may(viewer, "role.grant", grant)) return { ok: false, refusal: "not_found" };
    if (grant.accountId === viewer.id) return { ok: false, refusal: "own_role" };
    if (grant.role === "administrator" && !(await administratorRemains(tx, id, today))) return { ok: false, refusal: "last_administrator" };
    const endsOn = lastDay ?? addDays(today, -1);
    await setLastDay(tx, id, endsOn);
    if (endsOn < today) await endSessionsOf(tx, grant.accountId);
    return { ok: true };
  });
}
