import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { CopyProblem, EvidenceKind } from "~/domain/evidence";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { evidence } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT, SEEDED_ON } from "./defaults";

type NewEvidence = {
  commitmentId: Id; id?: Id; kind?: EvidenceKind; shows?: string; onDay?: Day; documentId?: Id; url?: string; pageTitle?: string; copy?: string; hash?: string; copyProblem?: CopyProblem;
  bulletinNumber?: string; bulletinPage?: number; bulletinText?: string; confidentiality?: Confidentiality; createdBy?: Id; at?: Date;
};

/** Adds evidence to a commitment, by default a number of the official bulletin. Answers its id. */
export async function addEvidence(tx: Transaction, dossier: BuiltDossier, given: NewEvidence): Promise<Id> {
  const { id = newId(), kind = given.documentId ? "file" : given.url ? "link" : "bulletin", shows = "ما تثبته الوثيقة", confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT, ...rest } = given;
  const bulletin = kind === "bulletin" ? { bulletinNumber: "6975", onDay: SEEDED_ON } : {};
  await tx.insert(evidence).values({ ...bulletin, ...rest, id, kind, shows, confidentiality, createdBy, createdAt: at, copiedAt: rest.copy ? at : null, dossierId: dossier.id, organisationId: dossier.organisationId });
  return id;
}
