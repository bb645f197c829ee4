import type { Day } from "~/domain/days";
import { isEditable, openMovesOf } from "~/domain/dossier-move";
import { levelsToGive, may } from "~/domain/permissions";
import { addressOf, type DossierContent, type DossierRow } from "~/domain/rows/dossier";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { DossierInput } from "~/forms/dossier";
import { newId } from "~/forms/id";
import { coordinatorsOf } from "@db/queries/dossier-choices";
import { updateContent } from "@db/queries/dossier-writes";
import { dossierById, lockDossier } from "@db/queries/dossiers";
import { knownParties } from "@db/queries/party-choices";
import { noteSettled } from "@db/queries/settled-counts";
import { type Transaction, transaction } from "@db/transaction";

import { applyMove, type DossierMoved } from "./move-dossier";
import { type Refused, refused } from "./refusal";

/** Fields that hold what the viewer cannot choose, each with the codes of its errors. */
export type WrongFields = { readonly ok: false; readonly refusal: "wrong_fields"; readonly fieldErrors: Readonly<Record<string, string[]>> };
export type DossierSaved = { readonly ok: true; readonly address: string } | WrongFields | Exclude<DossierMoved, { readonly ok: true }> | Refused<"not_found" | "forbidden" | "stale" | "closed_organisation">;

type At = { readonly now: Date; readonly today: Day };

/** What the form brought, as a dossier keeps it. The level is left as it was unless one was chosen. */
export function contentOf(input: DossierInput, level: DossierContent["confidentiality"]): DossierContent {
  const { title, headCount, domain, sector, place, priority, openedOn } = input;
  return {
    title, headCount, domain, sector, priority, openedOn, level: input.level, category: input.category ?? "", grounds: input.grounds ?? "",
    ...place, ownerId: input.owner, confidentiality: input.confidentiality ?? level,
  };
}

/**
 * What the form asks for and the viewer cannot have: a party that is not in the directory, an owner who does not coordinate the organisation
 * (whoever owns it already may stay), a level that they cannot give. Publishing to members and unpublishing are acts of their own and never happen here.
 */
export async function wrongFields(viewer: Viewer, organisationId: Id, input: DossierInput, before: Pick<DossierRow, "ownerId" | "confidentiality"> | null, today: Day): Promise<WrongFields | null> {
  const [known, coordinators] = await Promise.all([knownParties(input.parties), coordinatorsOf([organisationId], today)]);
  const fieldErrors: Record<string, string[]> = {};
  if (input.parties.some((id) => !known.has(id))) fieldErrors.parties = ["unknown_party"];
  const ownerStays = input.owner === (before?.ownerId ?? null);
  if (input.owner && !ownerStays && !coordinators.some(({ id }) => id === input.owner)) fieldErrors.owner = ["unknown_person"];
  const level = input.confidentiality;
  const levelStays = !level || level === before?.confidentiality;
  const publication = level === "members" || before?.confidentiality === "members";
  if (!levelStays && (publication || !levelsToGive(viewer, organisationId).includes(level))) fieldErrors.confidentiality = ["not_allowed"];
  return Object.keys(fieldErrors).length > 0 ? { ok: false, refusal: "wrong_fields", fieldErrors } : null;
}

/**
 * Saves an edit of a dossier and, if the form asks for it, submits it. Refused: *not_found*, *forbidden* (not the coordinator, or the state does not
 * allow it), *stale* (it was saved meanwhile: nothing is overwritten), *wrong_fields* (also a head-count below the
 * number of people that its verdicts have settled), and what submitting is refused for.
 */
export async function editDossier(viewer: Viewer, dossierId: Id, input: DossierInput, at: At): Promise<DossierSaved> {
  const scope = scopeOf(viewer);
  const seen = await dossierById(scope, dossierId);
  if (!seen) return refused("not_found");
  const wrong = await wrongFields(viewer, seen.organisationId, input, seen, at.today);
  return transaction(viewer.id, async (tx) => {
    const found = await lockDossier(tx, scope, dossierId);
    return found ? editLocked(tx, viewer, found, { input, wrong }, at) : refused("not_found");
  });
}

/** An edit with what is wrong in its fields, which is looked up before the transaction: inside one, no second connection is asked for. */
type Judged = { readonly input: DossierInput; readonly wrong: WrongFields | null };

/** The same for a dossier that is locked already. */
export async function editLocked(tx: Transaction, viewer: Viewer, found: DossierRow, { input, wrong }: Judged, { now, today }: At): Promise<DossierSaved> {
  if (!may(viewer, "dossier.edit", { organisationId: found.organisationId })) return refused("forbidden");
  if (found.version !== input.version) return refused("stale");
  if (!isEditable(found.state)) return refused("forbidden");
  if (wrong) return wrong;
  const settled = found.settledCount ?? 0;
  if (input.headCount !== null && input.headCount < settled) return { ok: false, refusal: "wrong_fields", fieldErrors: { headCount: [`too_small|min=${settled}`] } };
  await updateContent(tx, { id: found.id, organisationId: found.organisationId, now }, contentOf(input, found.confidentiality), input.parties);
  await noteSettled(tx, found.id);
  return input.intent === "submit" ? submitSaved(tx, viewer, found.id, { now, today }) : { ok: true, address: addressOf(found) };
}

/** Submits what was just saved in the same transaction, if it can be; what waits before the bureau already stays there. */
export async function submitSaved(tx: Transaction, viewer: Viewer, dossierId: Id, at: At): Promise<DossierSaved> {
  const scope = scopeOf(viewer);
  const saved = await lockDossier(tx, scope, dossierId);
  if (!saved) return refused("not_found");
  if (!openMovesOf(viewer, saved).includes("submit")) return saved.state === "submitted" ? { ok: true, address: addressOf(saved) } : refused("illegal_move");
  return applyMove(tx, { viewer, scope, dossier: saved }, { changeId: newId(), move: "submit", brought: {} }, at);
}
