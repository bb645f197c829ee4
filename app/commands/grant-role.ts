import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import type { Id, Viewer } from "~/domain/viewer";
import type { Delegation, RoleToGrant } from "~/forms/role";
import { credentialsByContact } from "@db/queries/accounts";
import { stillTakesOn } from "@db/queries/organisation-tree";
import { type Grant, grantWritten, insertRole, lockGrant } from "@db/queries/roles-held";
import { endSessionsOf } from "@db/queries/sessions";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

type Asked = { readonly now: Date; readonly today: Day };
type Granted = { readonly ok: true } | PasswordRefusal | Refused<"forbidden" | "own_role" | "unknown_person" | "closed_organisation">;

/**
 * Gives an office to somebody who has an account, from a day on and perhaps to a last day. Their sessions end, so that the shorter ones of an office begin.
 * Refused: *forbidden* (beyond the viewer's reach, or the id is another grant's), *unknown_person*, *own_role* (nobody gives one to themselves),
 * *closed_organisation*, and what the password is refused for.
 */
export async function grantRole(viewer: Viewer, { password, contact, ...grant }: RoleToGrant, asked: Asked): Promise<Granted> {
  if (!may(viewer, "role.grant", grant)) return refused("forbidden");
  const holder = await holderToBe(viewer, contact, password);
  if (!holder.ok) return holder;
  return transaction<Granted>(viewer.id, (tx) => give(tx, viewer, { ...grant, accountId: holder.id }, asked));
}

type Delegated = Granted | Refused<"not_found" | "not_a_day_in_order">;

/**
 * Lets somebody hold an office in the stead of its holder, from a first day to a last, when it ends by itself. Refused besides: *not_found*,
 * *not_a_day_in_order* (it would last longer than the office itself), *own_role* also for the holder: nobody stands in for themselves.
 */
export async function delegateRole(viewer: Viewer, { password, contact, grantId, ...days }: Delegation, asked: Asked): Promise<Delegated> {
  const holder = await holderToBe(viewer, contact, password);
  if (!holder.ok) return holder;
  return transaction<Delegated>(viewer.id, async (tx) => {
    const office = await lockGrant(tx, grantId);
    if (!office || office.inSteadOf !== null || !may(viewer, "role.grant", office)) return refused("not_found");
    if (office.accountId === holder.id) return refused("own_role");
    if (days.startsOn < office.startsOn || (office.endsOn !== null && days.endsOn > office.endsOn)) return refused("not_a_day_in_order");
    const { organisationId, role, accountId } = office;
    return give(tx, viewer, { ...days, organisationId, role, accountId: holder.id, inSteadOf: accountId }, asked);
  });
}

/** Who is meant, once the viewer's password is right; somebody else than the viewer. */
async function holderToBe(viewer: Viewer, contact: string, password: string): Promise<{ ok: true; id: Id } | PasswordRefusal | Refused<"unknown_person" | "own_role">> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  const holder = await credentialsByContact(contact);
  if (!holder || holder.left) return refused("unknown_person");
  return holder.id === viewer.id ? refused("own_role") : { ok: true, id: holder.id };
}

type Given = Omit<Grant, "inSteadOf"> & { readonly inSteadOf?: Id };

async function give(tx: Transaction, viewer: Viewer, grant: Given, { now, today }: Asked): Promise<Granted> {
  if (!(await stillTakesOn(tx, grant.organisationId, today))) return refused("closed_organisation");
  if (await insertRole(tx, { ...grant, grantedBy: viewer.id }, now)) {
    if (grant.role !== "member") await endSessionsOf(tx, grant.accountId);
    return { ok: true };
  }
  const same = await grantWritten(tx, grant.id);
  return same?.accountId === grant.accountId && same.organisationId === grant.organisationId && same.role === grant.role ? { ok: true } : refused("forbidden");
}
