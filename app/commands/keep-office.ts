import { officeAsRead } from "~/domain/office-holder";
import type { Id, Viewer } from "~/domain/viewer";
import type { NewOfficeHolder, OfficeCorrection, OfficeEnd } from "~/forms/office-holder";
import { insertOfficeHolder, lockOfficeHolder, lockParty, setOfficeEnd, updateOfficeHolder } from "@db/queries/party-writes";
import { transaction } from "@db/transaction";

import { keepsParties } from "./keep-party";
import { type Refused, refused } from "./refusal";

export type OfficeKept = { readonly ok: true } | Refused<"forbidden" | "not_found" | "illegal_move" | "not_a_day_in_order" | "stale">;

/** Notes who holds or held an office in a party. The same form sent twice notes it once; an id that is somebody else's is *forbidden*. */
export function addOffice(viewer: Viewer, partyId: Id, { intent: _intent, id, ...holder }: NewOfficeHolder, now: Date): Promise<OfficeKept> {
  return transaction<OfficeKept>(viewer.id, async (tx) => {
    if (!keepsParties(viewer)) return refused("forbidden");
    if (!(await lockParty(tx, partyId))) return refused("not_found");
    if (await insertOfficeHolder(tx, id, { ...holder, partyId, createdBy: viewer.id, createdAt: now })) return { ok: true };
    return (await lockOfficeHolder(tx, partyId, id))?.createdBy === viewer.id ? { ok: true } : refused("forbidden");
  });
}

/**
 * Puts its last day to an office; nothing is ever deleted, since commitments name who held it. Refused: *not_found*, *illegal_move* (it ended on
 * another day already), *not_a_day_in_order* (before its first day).
 */
export function endOffice(viewer: Viewer, partyId: Id, { holder, endsOn }: OfficeEnd): Promise<OfficeKept> {
  return transaction<OfficeKept>(viewer.id, async (tx) => {
    if (!keepsParties(viewer)) return refused("forbidden");
    const found = await lockOfficeHolder(tx, partyId, holder);
    if (!found) return refused("not_found");
    if (found.endsOn !== null) return found.endsOn === endsOn ? { ok: true } : refused("illegal_move");
    if (found.startsOn !== null && endsOn < found.startsOn) return refused("not_a_day_in_order");
    await setOfficeEnd(tx, holder, endsOn);
    return { ok: true };
  });
}

/**
 * Puts right what was noted about an office, also when it ended; what stood there before stays in the history. Refused: *forbidden*, *not_found*,
 * *stale* (somebody changed it meanwhile). The same form sent twice corrects it once.
 */
export function correctOffice(viewer: Viewer, partyId: Id, { intent: _intent, was, ...holder }: OfficeCorrection): Promise<OfficeKept> {
  return transaction<OfficeKept>(viewer.id, async (tx) => {
    if (!keepsParties(viewer)) return refused("forbidden");
    const found = await lockOfficeHolder(tx, partyId, holder.id);
    if (!found) return refused("not_found");
    if (officeAsRead(found) === officeAsRead(holder)) return { ok: true };
    if (officeAsRead(found) !== was) return refused("stale");
    await updateOfficeHolder(tx, holder);
    return { ok: true };
  });
}
