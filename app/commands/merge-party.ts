import { may } from "~/domain/permissions";
import { ancestorsOf } from "~/domain/tree";
import type { Id, Viewer } from "~/domain/viewer";
import type { PartyMerge } from "~/forms/party-change";
import { loadInstallation } from "@db/queries/installation";
import { lockDossiersNaming, markMerged, mergedInto, moveChildren, moveReferences, setPartyParent } from "@db/queries/party-merge";
import { lockParty, lockPartyTree, partyParents } from "@db/queries/party-writes";
import { transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";

export type Merged = { readonly ok: true } | PasswordRefusal | Refused<"forbidden" | "not_found" | "same_party" | "unknown_party">;

/** Whether the viewer may merge parties: the directory belongs to everybody, so it takes an office at the installation's root (settled question 1). */
export async function mergesParties(viewer: Viewer): Promise<boolean> {
  const installation = await loadInstallation();
  return installation !== null && may(viewer, "party.merge", { organisationId: installation.rootId });
}

/**
 * Takes one party into another: everything that named the first names the second, what stood under it stands under the second, and its page leads there.
 * It cannot be undone: what named which of the two is told by the history alone. All of it or nothing; the same form sent twice merges once.
 * Refused: *forbidden*, *same_party*, *not_found*, *unknown_party* (the second is not there, or was merged away), and what the password is refused for.
 */
export async function mergeParty(viewer: Viewer, { id, into, password }: PartyMerge): Promise<Merged> {
  if (!(await mergesParties(viewer))) return refused("forbidden");
  if (id === into) return refused("same_party");
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Merged>(viewer.id, async (tx) => {
    await lockPartyTree(tx);
    if ((await mergedInto(tx, id)) === into) return { ok: true };
    // Both rows in one order for everybody, whichever of the two is taken in.
    const locked = new Map<Id, Awaited<ReturnType<typeof lockParty>>>();
    for (const each of [id, into].toSorted()) locked.set(each, await lockParty(tx, each));
    const [from, target] = [locked.get(id), locked.get(into)];
    if (!from) return refused("not_found");
    if (!target) return refused("unknown_party");
    const { parentOf } = await partyParents(tx);
    await lockDossiersNaming(tx, id);
    if (ancestorsOf(parentOf, into).includes(id)) await setPartyParent(tx, into, from.parentId);
    await moveChildren(tx, id, into);
    await moveReferences(tx, id, into);
    await markMerged(tx, id, into);
    return { ok: true };
  });
}
