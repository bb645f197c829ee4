import { may } from "~/domain/permissions";
import { makesCircle } from "~/domain/tree";
import type { Id, Viewer } from "~/domain/viewer";
import type { PartyInput } from "~/forms/party";
import { authorOfParty, insertParty, lockParty, lockPartyTree, partyParents, updateParty } from "@db/queries/party-writes";
import { type Transaction, transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type PartyKept = { readonly ok: true; readonly id: Id } | Refused<"forbidden" | "not_found" | "stale" | "unknown_party" | "makes_circle">;

/** The directory belongs to the whole installation: whoever may keep parties anywhere keeps it. */
export function keepsParties(viewer: Viewer): boolean {
  return viewer.roles.some(({ organisationId }) => may(viewer, "party.keep", { organisationId }));
}

/**
 * Adds a party to the directory. Refused: *forbidden* (no office that keeps parties, or the id is somebody else's), *unknown_party* (the parent).
 * The same form sent twice adds one.
 */
export function addParty(viewer: Viewer, input: PartyInput, now: Date): Promise<PartyKept> {
  return transaction<PartyKept>(viewer.id, async (tx) => {
    const refusal = await refusalOfPlace(tx, viewer, input);
    if (refusal) return refusal;
    const { id, version: _version, ...content } = input;
    if (await insertParty(tx, id, content, { createdBy: viewer.id, createdAt: now })) return { ok: true, id };
    return (await authorOfParty(tx, id)) === viewer.id ? { ok: true, id } : refused("forbidden");
  });
}

/** Changes a party. Refused besides: *not_found*, *stale* (it was saved meanwhile), *makes_circle* (its new parent stands under it). */
export function changeParty(viewer: Viewer, input: PartyInput): Promise<PartyKept> {
  return transaction<PartyKept>(viewer.id, async (tx) => {
    const { id, version, ...content } = input;
    const refusal = await refusalOfPlace(tx, viewer, input);
    if (refusal) return refusal;
    const found = await lockParty(tx, id);
    if (!found) return refused("not_found");
    if (found.version !== version) return refused("stale");
    await updateParty(tx, id, content);
    return { ok: true, id };
  });
}

async function refusalOfPlace(tx: Transaction, viewer: Viewer, { id, parentId }: PartyInput): Promise<Refused<"forbidden" | "unknown_party" | "makes_circle"> | null> {
  if (!keepsParties(viewer)) return refused("forbidden");
  if (parentId === null) return null;
  await lockPartyTree(tx);
  const { known, parentOf } = await partyParents(tx);
  if (!known.has(parentId)) return refused("unknown_party");
  return makesCircle(parentOf, id, parentId) ? refused("makes_circle") : null;
}
