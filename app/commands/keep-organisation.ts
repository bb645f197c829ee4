import { may } from "~/domain/permissions";
import type { Viewer } from "~/domain/viewer";
import type { NewOrganisation, Organisation } from "~/forms/organisation";
import { insertOrganisation, organisationById, saveOrganisation } from "@db/queries/organisations";
import { transaction } from "@db/transaction";

type Added = { readonly ok: true } | { readonly ok: false; readonly refusal: "forbidden" };

/** Adds an organisation below one that the viewer administers. The same form sent twice adds one. */
export function addOrganisation(viewer: Viewer, added: NewOrganisation, now: Date): Promise<Added> {
  return transaction<Added>(viewer.id, async (tx) => {
    if (!may(viewer, "organisation.keep", { organisationId: added.parentId })) return { ok: false, refusal: "forbidden" };
    if (await insertOrganisation(tx, added, now)) return { ok: true };
    const same = await organisationById(tx, added.id);
    return same?.parentId === added.parentId ? { ok: true } : { ok: false, refusal: "forbidden" };
  });
}

type Saved = { readonly ok: true } | { readonly ok: false; readonly refusal: "not_found" | "stale" };

/** Changes the name and kind of an organisation that the viewer administers, unless somebody changed it meanwhile (`stale`). */
export function changeOrganisation(viewer: Viewer, change: Organisation): Promise<Saved> {
  return transaction<Saved>(viewer.id, async (tx) => {
    if (!may(viewer, "organisation.keep", { organisationId: change.id })) return { ok: false, refusal: "not_found" };
    return (await saveOrganisation(tx, change)) ? { ok: true } : { ok: false, refusal: "stale" };
  });
}
