import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import { keptText } from "~/editor/kept-text";
import type { NewDemandFile } from "~/forms/demand-file";
import { newId } from "~/forms/id";
import { authorOfFile, insertFile, putIntoFile } from "@db/queries/demand-writes";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { transaction } from "@db/transaction";

import { beginDemand } from "./open-demand";
import { type Refused, refused } from "./refusal";
import { textsOfTemplate } from "./text-templates";

export type FileOpened = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "illegal_move">;

/**
 * Opens a demand file with the texts of its template, each a draft.
 * Refused: *not_found*, *forbidden* (also a level that the viewer cannot read themselves), *illegal_move* (the dossier is closed).
 * The same id a second time, by the same person in the same dossier, is the same file.
 */
export async function openDemandFile(viewer: Viewer, dossierId: Id, { id, title, openedOn, template, language, level }: NewDemandFile, at: { readonly now: Date; readonly today: Day }): Promise<FileOpened> {
  return transaction<FileOpened>(viewer.id, async (tx) => {
    const dossier = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!dossier) return refused("not_found");
    const { organisationId } = dossier;
    const confidentiality = level ?? "organisation";
    if (!may(viewer, "demand.write", dossier) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfFile(tx, id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id } : refused("forbidden");
    if (!takesRecords(dossier.state)) return refused("illegal_move");

    if (!(await insertFile(tx, { id, dossierId, organisationId, title, openedOn, confidentiality, createdBy: viewer.id, createdAt: at.now }))) return refused("forbidden");
    for (const { document, ...text } of textsOfTemplate(template, language, dossier)) {
      const demandId = newId();
      await beginDemand(tx, { viewer, dossier, ...at }, { ...text, id: demandId, versionId: newId(), confidentiality, text: keptText(document) });
      await putIntoFile(tx, { fileId: id, demandId, dossierId, organisationId });
    }
    await touchDossier(tx, dossierId, at.now);
    return { ok: true, id };
  });
}
