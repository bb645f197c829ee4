import { takesRecords } from "~/domain/dossier";
import { type FileKind, fileRefusalCode, kindClaimed } from "~/domain/file-kinds";
import { cleanFileName } from "~/domain/file-name";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { NewDocument } from "~/forms/document";
import type { Stored } from "@db/files/file-store";
import { isNoRoom } from "@db/files/no-room";
import { ownStore } from "@db/files/open-store";
import type { SentFile } from "@db/files/intake/sent-file";
import { takeIn } from "@db/files/intake/take-in";
import { touchDossier } from "@db/queries/dossier-writes";
import { authorOfDocument, type DocumentBirth, insertDocument, type StoredDocument } from "@db/queries/documents";
import { lockDossier } from "@db/queries/dossiers";
import { StoreError } from "@db/s3/bucket";
import { type Transaction, transaction } from "@db/transaction";

import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

/** A file whose bytes are in the store, or the code for its field that says why they are not. */
export type Kept = { readonly ok: true; readonly file: StoredDocument } | { readonly ok: false; readonly code: string };

/**
 * Looks into a file that was sent with a form (`app/session/upload.ts`) and puts its bytes into the store, before the transaction that speaks of them: where
 * that does not end well, the sweep removes them. `kinds` narrows what is taken, to scans for instance.
 * Refused, as a code for its field: *required* when none was sent, and what `app/domain/file-kinds.ts` lists.
 */
export async function storeFile(sent: SentFile | undefined, kinds?: readonly FileKind[]): Promise<Kept> {
  if (!sent) return { ok: false, code: "required" };
  const claimed = kindClaimed(cleanFileName(sent.fileName));
  if (kinds && "kind" in claimed && !kinds.includes(claimed.kind)) return { ok: false, code: "kind_not_kept" };
  const taken = await takeIn(sent);
  if ("refusal" in taken) return { ok: false, code: taken.refusal };
  try {
    const stored = await putIntoStore(taken.bytes());
    if (!stored) return { ok: false, code: fileRefusalCode("store_unavailable", taken.kind) };
    return { ok: true, file: { ...stored, fileName: taken.fileName, mediaType: taken.mediaType } };
  } finally {
    await taken.drop();
  }
}

/** Puts bytes that were looked into where files are kept; null where the store has no room for them or does not answer. */
export async function putIntoStore(bytes: AsyncIterable<Uint8Array>): Promise<Stored | null> {
  try {
    return await ownStore().put(bytes);
  } catch (error) {
    if (storeFails(error)) return null;
    throw error;
  }
}

/** Whether the store, and not we, failed: no room, a refusal of its own, or no answer at all. */
function storeFails(error: unknown): boolean {
  return isNoRoom(error) || error instanceof StoreError || (error instanceof TypeError && error.message === "fetch failed");
}

/** Writes a stored file down as one of a dossier, within the transaction of what it belongs to, at the level of that. The same id again is the same file. */
export async function keepDocument(tx: Transaction, birth: DocumentBirth, file: StoredDocument): Promise<void> {
  await insertDocument(tx, birth, file);
}

export type DocumentRefused = Refused<"not_found" | "forbidden" | "illegal_move"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type DocumentResult = { readonly ok: true; readonly id: Id } | DocumentRefused;

/**
 * Adds a file to an open dossier.
 * Refused: *not_found* (the dossier is out of reach), *forbidden*, *illegal_move* (the dossier takes no records now), and a code at `file`. The same id a
 * second time, by the same person in the same dossier, is the same file.
 */
export async function addDocument(viewer: Viewer, dossierId: Id, { id, level }: NewDocument, sent: SentFile | undefined, now: Date): Promise<DocumentResult> {
  const kept = await storeFile(sent);
  if (!kept.ok) return { ok: false, refusal: "fields", fields: { file: [kept.code] } };
  return transaction(viewer.id, async (tx) => {
    const holder = await lockDossier(tx, scopeOf(viewer), dossierId);
    if (!holder) return refused("not_found");
    const { organisationId } = holder;
    const confidentiality = level ?? "organisation";
    if (!may(viewer, "document.keep", { organisationId }) || !levelsToGive(viewer, organisationId).includes(confidentiality)) return refused("forbidden");
    const before = await authorOfDocument(tx, id);
    if (before) return before.createdBy === viewer.id && before.dossierId === dossierId ? { ok: true, id } : refused("forbidden");
    if (!takesRecords(holder.state)) return refused("illegal_move");
    await keepDocument(tx, { id, dossierId, organisationId, confidentiality, createdBy: viewer.id, createdAt: now }, kept.file);
    await touchDossier(tx, dossierId, now);
    return { ok: true, id };
  });
}
