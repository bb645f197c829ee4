import { may } from "~/domain/permissions";
import type { Language } from "~/domain/localized";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { versionById } from "@db/queries/demand-versions";
import { lockDemand } from "@db/queries/demands";
import { authorOfTemplate, closeTemplate, insertTemplate, templateById } from "@db/queries/templates";
import { transaction } from "@db/transaction";

import { type Refused, refused } from "./refusal";

export type TemplateKept = { readonly ok: true } | Refused<"not_found" | "forbidden">;

/**
 * Keeps the newest version of a demand as a text to begin from, for its organisation. Refused: *not_found*, *forbidden* (also of a text that is the
 * bureau's alone: templates are read by everybody who writes). The same id a second time, by the same person, is the same template.
 */
export async function keepTemplate(viewer: Viewer, demandId: Id, { id, name, language }: { readonly id: Id; readonly name: string; readonly language: Language }, now: Date): Promise<TemplateKept> {
  return transaction<TemplateKept>(viewer.id, async (tx) => {
    const demand = await lockDemand(tx, scopeOf(viewer), demandId);
    const current = demand && (await versionById(demand.id, demand.currentVersionId, tx));
    if (!demand || !current) return refused("not_found");
    if (!may(viewer, "template.keep", demand) || demand.confidentiality === "bureau") return refused("forbidden");
    const written = await insertTemplate(tx, { id, organisationId: demand.organisationId, name, part: demand.part, language, source: current.source, createdBy: viewer.id, createdAt: now });
    return written || (await authorOfTemplate(tx, id)) === viewer.id ? { ok: true } : refused("forbidden");
  });
}

/** Takes a template out of use. Refused: *not_found* (also when it was taken out before), *forbidden*, *stale*. */
export async function withdrawTemplate(viewer: Viewer, id: Id, version: number, now: Date): Promise<TemplateKept | Refused<"stale">> {
  return transaction<TemplateKept | Refused<"stale">>(viewer.id, async (tx) => {
    const found = await templateById(scopeOf(viewer), id, tx);
    if (!found) return refused("not_found");
    if (!may(viewer, "template.keep", found)) return refused("forbidden");
    if (found.version !== version) return refused("stale");
    await closeTemplate(tx, id, now);
    return { ok: true };
  });
}
