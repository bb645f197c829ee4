import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { NewOrganisation, Organisation } from "~/forms/organisation";
import { lockOrganisationTree } from "@db/queries/organisation-tree";
import { insertOrganisation, lockOrganisation, saveOrganisation } from "@db/queries/organisations";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

type Added = { readonly ok: true } | Refused<"forbidden" | "closed_organisation">;

/** Adds an organisation below one that the viewer administers and that is neither closed nor to be. The same form sent twice adds one. */
export function addOrganisation(viewer: Viewer, added: NewOrganisation, now: Date): Promise<Added> {
  return transaction<Added>(viewer.id, async (tx) => {
    if (!may(viewer, "organisation.keep", { organisationId: added.parentId })) return refused("forbidden");
    await lockOrganisationTree(tx);
    const above = await lockOrganisation(tx, added.parentId);
    if (above?.closedOn) return refused("closed_organisation");
    if (await insertOrganisation(tx, added, now)) return { ok: true };
    const same = await lockOrganisation(tx, added.id);
    return same?.parentId === added.parentId ? { ok: true } : refused("forbidden");
  });
}

type Saved = { readonly ok: true } | Refused<"not_found" | "stale">;

/** Changes the name and kind of an organisation that the viewer administers, unless somebody changed it meanwhile (`stale`). */
export function changeOrganisation(viewer: Viewer, change: Organisation): Promise<Saved> {
  return transaction<Saved>(viewer.id, async (tx) => {
    if (!may(viewer, "organisation.keep", { organisationId: change.id })) return refused("not_found");
    return (await saveOrganisation(tx, change)) ? { ok: true } : refused("stale");
  });
}
