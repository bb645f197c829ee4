import type { Day } from "~/domain/days";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import type { RichText } from "~/domain/rich-text";
import type { KeptText } from "~/domain/rows/demand";
import type { DossierRow } from "~/domain/rows/dossier";
import { type Id, type Scope, scopeOf, type Viewer } from "~/domain/viewer";
import type { NewDemand } from "~/forms/demand";
import { newId } from "~/forms/id";
import { anchorsIn, withOwnAnchors } from "~/editor/anchors";
import { documentFrom } from "~/editor/document";
import { keptText } from "~/editor/kept-text";
import { lockFile } from "@db/queries/demand-files";
import { authorOfDemand, insertDemand, putIntoFile, updateFile } from "@db/queries/demand-writes";
import { insertVersion } from "@db/queries/demand-versions";
import { touchDossier } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { recordStateChange } from "@db/queries/state-changes";
import { templateById } from "@db/queries/templates";
import { type Transaction, transaction } from "@db/transaction";

import { isHiddenIn } from "./edit-demand-file";
import { type FieldCodes, refusedAt } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";
import { blankText, usualText } from "./text-templates";

export type DemandOpened = { readonly ok: true; readonly id: Id } | Refused<"not_found" | "forbidden" | "illegal_move" | "stale"> | (Refused<"fields"> & { readonly fields: FieldCodes });
type At = { readonly now: Date; readonly today: Day };

/** Who begins a text, in which dossier, when. */
export type Beginning = { readonly viewer: Viewer; readonly dossier: Pick<DossierRow, "id" | "organisationId"> } & At;
type BegunDemand = Pick<NewDemand, "id" | "versionId" | "title" | "part"> & { readonly confidentiality: "organisation" | "bureau"; readonly text: KeptText };

/** Writes a new draft with its first version and the move that opened it, inside somebody else's transaction. False when one with this id is there. */
export async function beginDemand(tx: Transaction, { viewer, dossier, now, today }: Beginning, { id, versionId, title, part, confidentiality, text }: BegunDemand): Promise<boolean> {
  const place = { dossierId: dossier.id, organisationId: dossier.organisationId };
  if (!(await insertDemand(tx, { ...place, id, part, title, confidentiality, versionId, createdBy: viewer.id, createdAt: now }))) return false;
  await insertVersion(tx, { ...text, ...place, id: versionId, demandId: id, title, origin: "written", parentId: null, why: null, createdBy: viewer.id, now });
  await recordStateChange(tx, { ...place, id: newId(), subject: "demand", subjectId: id, move: "open", fromState: null, toState: "draft", onDay: today, at: now, actorId: viewer.id });
  return true;
}

/**
 * Begins a text in a dossier from a template, and puts it at the end of a file where one is named.
 * Refused: *not_found*, *forbidden*, *illegal_move* (the dossier is closed), and codes at fields: `not_a_choice` for a file that is not there or that others
 * read who may not read the text, and for a template that is not there. The same id a second time, by the same person in the same dossier, is the same text.
 */
export async function openDemand(viewer: Viewer, dossierId: Id, given: NewDemand, at: At): Promise<DemandOpened> {
  const scope = scopeOf(viewer);
  return transaction<DemandOpened>(viewer.id, async (tx) => {
    const dossier = await lockDossier(tx, scope, dossierId);
    if (!dossier) return refused("not_found");
    const confidentiality = given.level ?? "organisation";
    if (!may(viewer, "demand.write", dossier) || !levelsToGive(viewer, dossier.organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfDemand(tx, given.id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id: given.id } : refused("forbidden");
    if (!takesRecords(dossier.state)) return refused("illegal_move");
    const file = given.file ? await lockFile(tx, scope, given.file) : null;
    if (given.file && (file?.dossier.id !== dossierId || isHiddenIn(confidentiality, file.confidentiality))) return refusedAt({ file: ["not_a_choice"] });
    const text = await beginningOf(tx, scope, given, dossier);
    if (!text) return refusedAt({ template: ["not_a_choice"] });

    if (!(await beginDemand(tx, { viewer, dossier, ...at }, { ...given, confidentiality, text }))) return refused("forbidden");
    if (file) {
      await putIntoFile(tx, { fileId: file.id, demandId: given.id, dossierId, organisationId: dossier.organisationId });
      await updateFile(tx, file.id, {});
    }
    await touchDossier(tx, dossierId, at.now);
    return { ok: true, id: given.id };
  });
}

/** A text that begins as another one does, under anchors of its own. */
function begunFrom(document: RichText): RichText {
  return withOwnAnchors(document, new Set(anchorsIn(document)));
}

async function beginningOf(tx: Transaction, scope: Scope, { template, part, language }: NewDemand, dossier: DossierRow): Promise<KeptText | null> {
  if (template === "blank") return keptText(blankText());
  if (template === "usual") return keptText(usualText(part, language, dossier));
  const own = await templateById(scope, template, tx);
  return own && own.organisationId === dossier.organisationId ? keptText(begunFrom(documentFrom(own.source))) : null;
}
