import { createHash } from "node:crypto";

import { eq } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { insertDocument } from "@db/queries/documents";
import { document } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT } from "./defaults";

type NewDocument = { id?: Id; fileName?: string; mediaType?: string; hash?: string; bytes?: number; confidentiality?: Confidentiality; strikeId?: Id; createdBy?: Id; at?: Date };

/** Adds a file to a dossier, by default a PDF; its bytes are in no store unless the caller puts them there under `hash`. */
export async function addDocument(tx: Transaction, dossier: BuiltDossier, given: NewDocument = {}): Promise<Id> {
  const { id = newId(), fileName = "وثيقة للتجربة.pdf", mediaType = "application/pdf", bytes = 1000, confidentiality = "organisation", createdBy = dossier.createdBy, at = SEEDED_AT } = given;
  const hash = given.hash ?? createHash("sha256").update(id).digest("hex");
  await insertDocument(tx, { id, dossierId: dossier.id, organisationId: dossier.organisationId, confidentiality, createdBy, createdAt: at }, { fileName, mediaType, hash, bytes });
  if (given.strikeId) await tx.update(document).set({ strikeId: given.strikeId }).where(eq(document.id, id));
  return id;
}
