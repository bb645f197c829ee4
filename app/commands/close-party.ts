import type { Day } from "~/domain/days";
import type { Id, Viewer } from "~/domain/viewer";
import type { PartyClosing } from "~/forms/party-change";
import { lockParty, setPartyClosed } from "@db/queries/party-writes";
import { transaction } from "@db/transaction";

import { keepsParties } from "./keep-party";
import { type Refused, refused } from "./refusal";

export type PartyClosed = { readonly ok: true } | Refused<"forbidden" | "not_found" | "stale" | "in_the_future">;

/**
 * Notes the day on which a party ceased to exist, or that it is there again. What it promised stays as it is; it is offered for nothing new.
 * Refused: *forbidden*, *not_found*, *stale* (it was saved meanwhile), *in_the_future*. The same form sent twice does it once.
 */
export function closeParty(viewer: Viewer, id: Id, change: PartyClosing, today: Day): Promise<PartyClosed> {
  const closedOn = change.intent === "close" ? change.closedOn : null;
  return transaction<PartyClosed>(viewer.id, async (tx) => {
    if (!keepsParties(viewer)) return refused("forbidden");
    if (closedOn !== null && closedOn > today) return refused("in_the_future");
    const found = await lockParty(tx, id);
    if (!found) return refused("not_found");
    if (found.closedOn === closedOn) return { ok: true };
    if (found.version !== change.version) return refused("stale");
    await setPartyClosed(tx, id, closedOn);
    return { ok: true };
  });
}
