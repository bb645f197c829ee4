import { may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { DemandLinking } from "~/forms/demand-link";
import { namedCommitment } from "@db/queries/commitments";
import { deleteLink, demandToLink, hasAnchor, insertLink } from "@db/queries/demand-links";
import { lockDossier } from "@db/queries/dossiers";
import { noteFirstAnswers } from "@db/queries/first-answers";
import { transaction } from "@db/transaction";

import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

export type LinkResult = { readonly ok: true } | Refused<"not_found" | "forbidden"> | (Refused<"fields"> & { readonly fields: FieldCodes });

/**
 * Says that a commitment of the dossier, made in a meeting or a letter, came of a demand or of one of its paragraphs. Said twice it is said once.
 * Refused: *not_found* (the demand is out of reach), *forbidden*, and codes at fields: `unknown_commitment`, and `not_a_choice` for a paragraph that no version has.
 */
export async function linkDemand(viewer: Viewer, demandId: Id, { id, commitment, place }: Pick<DemandLinking, "id" | "commitment" | "place">, { now }: { readonly now: Date }): Promise<LinkResult> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx): Promise<LinkResult> => {
    const demand = await demandToLink(scope, demandId, tx);
    if (!demand || !(await lockDossier(tx, scope, demand.dossier.id))) return refused("not_found");
    const { organisationId, dossier } = demand;
    if (!may(viewer, "demand.write", { organisationId })) return refused("forbidden");
    if (!(await namedCommitment(tx, scope, dossier.id, commitment))) return { ok: false, refusal: "fields", fields: { commitment: ["unknown_commitment"] } };
    if (place.demandId !== demandId || (place.anchor !== null && !(await hasAnchor(tx, demandId, place.anchor)))) return { ok: false, refusal: "fields", fields: { place: ["not_a_choice"] } };
    await insertLink(tx, { id, demandId, anchor: place.anchor, commitmentId: commitment, dossierId: dossier.id, organisationId, createdBy: viewer.id, createdAt: now });
    await noteFirstAnswers(tx, dossier.id);
    return { ok: true };
  });
}

/** Takes a link to a commitment back; one that is gone already is taken back. Refused: *not_found*, *forbidden*. */
export async function unlinkDemand(viewer: Viewer, demandId: Id, linkId: Id): Promise<LinkResult> {
  const scope = scopeOf(viewer);
  return transaction(viewer.id, async (tx): Promise<LinkResult> => {
    const demand = await demandToLink(scope, demandId, tx);
    if (!demand || !(await lockDossier(tx, scope, demand.dossier.id))) return refused("not_found");
    if (!may(viewer, "demand.write", demand)) return refused("forbidden");
    await deleteLink(tx, demandId, linkId);
    await noteFirstAnswers(tx, demand.dossier.id);
    return { ok: true };
  });
}
