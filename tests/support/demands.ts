import type { Day } from "~/domain/days";
import type { Id, Viewer } from "~/domain/viewer";
import { scopeOf } from "~/domain/viewer";
import { demandById } from "@db/queries/demands";
import { versionById } from "@db/queries/demand-versions";
import { paragraphsIn } from "@db/queries/paragraphs";
import { addDemandFile, addDeposit, addResponse, type BuiltDemand, type BuiltDossier, SEEDED_ON } from "@db/seed/builders";
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

type HandOver = { readonly partyId: Id; readonly answers?: readonly ("refused" | null)[]; readonly confidentiality?: "organisation" | "bureau"; readonly onDay?: Day };

/** Hands one version over, and writes down what was answered to it. */
export async function handOver(dossier: BuiltDossier, { id: demandId, versionId }: BuiltDemand, { partyId, answers = [], confidentiality = "organisation", onDay = SEEDED_ON }: HandOver): Promise<Id> {
  return transaction(dossier.createdBy, async (tx) => {
    const depositId = await addDeposit(tx, dossier, { fileId: await addDemandFile(tx, dossier), partyId, onDay, confidentiality, at: NOW, items: [{ demandId, versionId }] });
    for (const kind of answers) await addResponse(tx, dossier, { depositId, kind, onDay, at: NOW });
    return depositId;
  });
}
