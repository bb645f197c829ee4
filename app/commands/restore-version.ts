import { isEditable } from "~/domain/demand";
import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { authorOfVersion, insertVersion, versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { touchDossier } from "@db/queries/dossier-writes";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

/** A version to be restored. `id` is born with the form: that of the version it makes; `current` is the newest one that the reader saw. */
export type Restoring = { readonly id: Id; readonly versionId: Id; readonly current: Id; readonly why: string | null };
export type Restored = { readonly ok: true } | Refused<"not_found" | "forbidden" | "not_editable" | "stale" | "nothing_new">;

/**
 * Makes an earlier version the newest again, as a version of its own: its words are taken byte for byte, and what stood in between stays in the list.
 * Refused: *not_found*, *forbidden*, *not_editable*, *stale* (another version was saved meanwhile), *nothing_new* (it reads as the newest one does).
 * The same id a second time is the same version.
 */
export async function restoreVersion(viewer: Viewer, demandId: Id, { id, versionId, current, why }: Restoring, now: Date): Promise<Restored> {
  return transaction<Restored>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    const version = demand && (await versionById(demand.id, versionId, tx));
    const newest = demand && (await versionById(demand.id, demand.currentVersionId, tx));
    if (!demand || !version || !newest) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    const before = await authorOfVersion(tx, id);
    if (before) return before.createdBy === viewer.id && before.demandId === demand.id ? { ok: true } : refused("forbidden");
    if (!isEditable(demand.state)) return refused("not_editable");
    if (newest.id !== current) return refused("stale");
    if (newest.hash === version.hash && newest.title === version.title) return refused("nothing_new");
    const { source, hash, schemaVersion, title } = version;
    const written = await insertVersion(tx, {
      source, hash, schemaVersion, title, id, demandId: demand.id, dossierId: demand.dossier.id, organisationId: demand.organisationId, origin: "restored", parentId: version.id, why,
      createdBy: viewer.id, now,
    });
    if (!written) return refused("forbidden");
    await touchDossier(tx, demand.dossier.id, now);
    return { ok: true };
  });
}
