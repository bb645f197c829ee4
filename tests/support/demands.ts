import type { Id, Viewer } from "~/domain/viewer";
import { scopeOf } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";
import { deposit, depositItem, response } from "@db/schema";
import { addDemandFile, type BuiltDemand, type BuiltDossier, SEEDED_ON } from "@db/seed/builders";
import { transaction } from "@db/transaction";

import { NOW } from "./union";

/** A demand as somebody reads it from the inside; a demand that is not there for them is a fault of the test. */
export async function demandAs(viewer: Viewer, id: Id) {
  const row = await demandById(scopeOf(viewer), id);
  if (!row) throw new Error("The demand is not there.");
  return row;
}

/** The paragraphs of a demand's newest version. */
export async function paragraphsOfDemand(viewer: Viewer, id: Id) {
  const row = await demandAs(viewer, id);
  const version = await versionById(id, row.currentVersionId);
  return paragraphsIn(version?.source ?? "");
}

type HandOver = { readonly partyId: Id; readonly answers?: readonly ("refused" | null)[]; readonly confidentiality?: "organisation" | "bureau" };

/** Hands one version over, and writes down what was answered to it. */
export async function handOver(dossier: BuiltDossier, { id: demandId, versionId }: BuiltDemand, { partyId, answers = [], confidentiality = "organisation" }: HandOver): Promise<Id> {
  const id = newId();
  const place = { dossierId: dossier.id, organisationId: dossier.organisationId };
  await transaction(dossier.createdBy, async (tx) => {
    const fileId = await addDemandFile(tx, dossier);
    await tx.insert(deposit).values({ id, ...place, fileId, fileTitle: "ملف", partyId, onDay: SEEDED_ON, way: "by_hand", hash: "0", confidentiality, createdBy: dossier.createdBy, createdAt: NOW });
    await tx.insert(depositItem).values({ depositId: id, demandId, versionId, ...place, part: "demand", position: 1, point: 1 });
    for (const kind of answers) {
      await tx.insert(response).values({ id: newId(), depositId: id, ...place, kind, verbatim: false, source: "letter", onDay: SEEDED_ON, confidentiality: "organisation", createdBy: dossier.createdBy, createdAt: NOW });
    }
  });
  return id;
}
