import { randomBytes } from "node:crypto";

import { CODE_BYTES, codeFrom } from "~/domain/paper";
import type { PaperRow } from "~/domain/rows/paper";
import { newId } from "~/forms/id";
import { ownStore } from "@db/files/open-store";
import { insertPaper } from "@db/queries/papers";
import { noteStoredFile } from "@db/queries/stored-files";
import { transaction } from "@db/transaction";

import { NOW } from "./union";

type Given = Pick<PaperRow, "kind" | "subjectId" | "dossierId" | "organisationId" | "issuedBy"> & Partial<PaperRow>;

/** A paper as if it had been issued, whose bytes are these words. */
export async function addPaper(given: Given, words: string): Promise<PaperRow> {
  const stored = await ownStore().put((async function* () { yield Buffer.from(words); })());
  const row: PaperRow = {
    id: newId(), coversBelow: false, language: "ar", secondLanguage: null, confidentiality: "organisation", code: codeFrom(randomBytes(CODE_BYTES)), hash: stored.hash, pages: 1, contentHash: stored.hash,
    auditSeq: 1, auditHead: "0".repeat(64), issuedAt: NOW, ...given,
  };
  await transaction(given.issuedBy, async (tx) => {
    await noteStoredFile(tx, { ...stored, mediaType: "application/pdf", createdBy: given.issuedBy }, NOW);
    await insertPaper(tx, row);
  });
  return row;
}
