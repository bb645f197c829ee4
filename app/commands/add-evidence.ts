import { createHash } from "node:crypto";

import { strictest } from "~/domain/confidentiality";
import { takesRecords } from "~/domain/dossier";
import { levelsToGive, may } from "~/domain/permissions";
import { type Id, scopeOf, type Viewer } from "~/domain/viewer";
import type { NewEvidence } from "~/forms/evidence";
import { newId } from "~/forms/id";
import { copyPage } from "~/outside/copy-page";
import type { SentFile } from "@db/files/intake/sent-file";
import { commitmentById, lockCommitment } from "@db/queries/commitments";
import type { StoredDocument } from "@db/queries/documents";
import { touchDossier } from "@db/queries/dossier-writes";
import { evidenceById } from "@db/queries/evidence";
import { authorOfEvidence, insertEvidence, keepCopy, type KeptCopy } from "@db/queries/evidence-writes";
import { transaction } from "@db/transaction";

import { keepDocument, storeFile } from "./keep-document";
import type { FieldCodes } from "./meeting-refusal";
import { type Refused, refused } from "./refusal";

export type EvidenceRefused = Refused<"not_found" | "forbidden" | "illegal_move"> | (Refused<"fields"> & { readonly fields: FieldCodes });
export type EvidenceAdded = { readonly ok: true; readonly id: Id } | EvidenceRefused;

/** What is fetched or stored before anything is written of it. */
type Brought = { readonly file: StoredDocument | null; readonly copy: KeptCopy | null };

/**
 * Adds evidence to a commitment. A file is put into the store before the row that speaks of it and becomes a document of the dossier; of a linked page
 * what it says now is copied, and where that fails the link is kept with the reason. Its level is never wider than the commitment's.
 * Refused: *not_found*, *forbidden* (also a level that the viewer cannot read), *illegal_move* (the dossier is closed), and a code at `file` that says why
 * it is not kept. The same id a second time, by the same person on the same commitment, is the same evidence.
 */
export async function addEvidence(viewer: Viewer, commitmentId: Id, given: NewEvidence, { now, sent }: { readonly now: Date; readonly sent?: SentFile }): Promise<EvidenceAdded> {
  const scope = scopeOf(viewer);
  const seen = await commitmentById(scope, commitmentId);
  if (!seen) return refused("not_found");
  if (!may(viewer, "evidence.add", seen)) return refused("forbidden");
  if (!takesRecords(seen.dossier.state)) return refused("illegal_move");
  const kept = given.kind === "file" ? await storeFile(sent) : null;
  if (kept && !kept.ok) return { ok: false, refusal: "fields", fields: { file: [kept.code] } };
  const brought: Brought = { file: kept?.file ?? null, copy: given.url === null ? null : await copyOf(given.url, now) };
  return transaction<EvidenceAdded>(viewer.id, async (tx) => {
    const found = await lockCommitment(tx, scope, commitmentId);
    if (!found) return refused("not_found");
    const { organisationId, dossier } = found;
    const level = given.level ?? "organisation";
    if (!may(viewer, "evidence.add", found) || !levelsToGive(viewer, organisationId).includes(level)) return refused("forbidden");
    const before = await authorOfEvidence(tx, given.id);
    if (before) return before.createdBy === viewer.id && before.commitmentId === commitmentId ? { ok: true, id: given.id } : refused("forbidden");
    if (!takesRecords(dossier.state)) return refused("illegal_move");
    const birth = { dossierId: dossier.id, organisationId, confidentiality: strictest(level, found.confidentiality), createdBy: viewer.id, createdAt: now };
    const documentId = brought.file && newId();
    if (brought.file && documentId) await keepDocument(tx, { ...birth, id: documentId }, brought.file);
    const { id, kind, shows, onDay, url, bulletinNumber, bulletinPage, bulletinText } = given;
    await insertEvidence(tx, { ...birth, id, commitmentId, kind, shows, onDay, url, bulletinNumber, bulletinPage, bulletinText, documentId, hash: brought.file?.hash ?? null, ...brought.copy });
    await touchDossier(tx, dossier.id, now);
    return { ok: true, id };
  });
}

/** What a page says now with the hash of its text, or why it could not be copied. */
async function copyOf(url: string, now: Date): Promise<KeptCopy> {
  const page = await copyPage(url);
  if (!page.ok) return { pageTitle: null, copy: null, hash: null, copiedAt: null, copyProblem: page.problem };
  return { pageTitle: page.title, copy: page.text, hash: createHash("sha256").update(page.text, "utf8").digest("hex"), copiedAt: now, copyProblem: null };
}

/**
 * Tries again to copy a page of which nothing could be kept. Where a copy is there already, it stays: it is what the page said that day.
 * Refused: *not_found*, *forbidden*, *illegal_move* (the dossier is closed, or it is no link).
 */
export async function copyAgain(viewer: Viewer, id: Id, now: Date): Promise<EvidenceAdded> {
  const scope = scopeOf(viewer);
  const seen = await evidenceById(scope, id);
  if (!seen) return refused("not_found");
  if (!may(viewer, "evidence.add", seen)) return refused("forbidden");
  if (seen.url === null || !takesRecords(seen.dossier.state)) return refused("illegal_move");
  if (seen.copy !== null) return { ok: true, id };
  const copy = await copyOf(seen.url, now);
  return transaction<EvidenceAdded>(viewer.id, async (tx) => {
    if (!(await lockCommitment(tx, scope, seen.commitment.id))) return refused("not_found");
    await keepCopy(tx, id, copy);
    return { ok: true, id };
  });
}
