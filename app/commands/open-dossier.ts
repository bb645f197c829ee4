import type { Day } from "~/domain/days";
import { may } from "~/domain/permissions";
import { addressOf, type DossierContent, type DossierRow } from "~/domain/rows/dossier";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { DossierInput } from "~/forms/dossier";
import { newId } from "~/forms/id";
import { insertDraft } from "@db/queries/dossier-writes";
import { lockDossier } from "@db/queries/dossiers";
import { stillTakesOn } from "@db/queries/organisation-tree";
import { recordStateChange } from "@db/queries/state-changes";
import { type Transaction, transaction } from "@db/transaction";

import { contentOf, type DossierSaved, editLocked, submitSaved, wrongFields } from "./edit-dossier";
import { refused } from "./refusal";

type At = { readonly now: Date; readonly today: Day };

/**
 * Opens a dossier as a draft and, if the form asks for it, submits it at once. A repeated post of the same form is the same dossier;
 * one whose fields differ from what was saved under that id is *stale*, so that nothing typed is lost in silence.
 * Refused: *forbidden* (not the coordinator of that organisation, or the id is somebody else's), *closed_organisation*, *wrong_fields*, and what an edit is
 * refused for.
 */
export async function openDossier(viewer: Viewer, input: DossierInput, at: At): Promise<DossierSaved> {
  const { organisation: organisationId } = input;
  if (!organisationId || !may(viewer, "dossier.open", { organisationId })) return refused("forbidden");
  const wrong = await wrongFields(viewer, organisationId, input, null, at.today);
  if (wrong) return wrong;
  return transaction(viewer.id, async (tx) => {
    const isOpen = await stillTakesOn(tx, organisationId, at.today);
    if (!isOpen && !(await lockDossier(tx, scopeOf(viewer), input.id))) return refused("closed_organisation");
    const content = contentOf(input, "organisation");
    const isNew = await insertDraft(tx, { id: input.id, organisationId, createdBy: viewer.id, now: at.now }, content, input.parties);
    if (!isNew) return openAgain(tx, viewer, organisationId, input, content, at);
    await recordStateChange(tx, {
      id: newId(), organisationId, dossierId: input.id, subject: "dossier", subjectId: input.id,
      move: "open", fromState: null, toState: "draft", onDay: content.openedOn, at: at.now, actorId: viewer.id,
    });
    return input.intent === "submit" ? submitSaved(tx, viewer, input.id, at) : { ok: true, address: addressOf({ id: input.id, number: null }) };
  });
}

async function openAgain(tx: Transaction, viewer: Viewer, organisationId: Id, input: DossierInput, content: DossierContent, at: At): Promise<DossierSaved> {
  const found = await lockDossier(tx, scopeOf(viewer), input.id);
  if (!found || found.createdBy !== viewer.id || found.organisationId !== organisationId) return refused("forbidden");
  if (!saysTheSame(found, content, input.parties)) return editLocked(tx, viewer, found, { input, wrong: null }, at);
  return input.intent === "submit" ? submitSaved(tx, viewer, found.id, at) : { ok: true, address: addressOf(found) };
}

/** Whether a dossier holds exactly this content. */
function saysTheSame(found: DossierRow, content: DossierContent, partyIds: readonly Id[]): boolean {
  const names = Object.keys(content) as (keyof DossierContent)[];
  const same = names.every((name) => JSON.stringify(found[name]) === JSON.stringify(content[name]));
  return same && found.parties.map(({ id }) => id).join() === [...new Set(partyIds)].join();
}
