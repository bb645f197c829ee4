import type { Language } from "~/domain/localized";
import type { KeptText } from "~/domain/rows/demand";
import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { communique } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { type BuiltDossier, SEEDED_AT } from "./defaults";
import { seededText } from "./texts";

type NewCommunique = { id?: Id; title?: string; language?: Language; text?: KeptText; publishedAt?: Date; createdBy?: Id; at?: Date };

/** Adds a communiqué to a dossier, by default a draft in Arabic; published by its author where a moment is given. Answers its id. */
export async function addCommunique(tx: Transaction, dossier: BuiltDossier, given: NewCommunique = {}): Promise<Id> {
  const { id = newId(), title = "بلاغ للتجربة", language = "ar", text = seededText("نص البلاغ للتجربة"), publishedAt, createdBy = dossier.createdBy, at = SEEDED_AT } = given;
  await tx.insert(communique).values({
    id, dossierId: dossier.id, organisationId: dossier.organisationId, title, language, ...text, confidentiality: publishedAt ? "members" : "organisation",
    publishedAt, publishedBy: publishedAt && createdBy, createdBy, createdAt: at,
  });
  return id;
}
