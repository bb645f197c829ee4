import { and, asc, eq, type SQL } from "drizzle-orm";

import type { EvidenceLine, EvidenceRow } from "~/domain/rows/evidence";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { commitment, document, dossier, event, evidence, meeting, person } from "@db/schema";

import { commitmentIsVisible } from "./commitments";
import { documentIsVisible } from "./documents";
import { nameOf } from "./names";
import { levelIsReadable } from "./visible";

/** Which evidence a reader may know of from the inside: the strictest of its own level, its commitment's and of what holds that decides. All of them are joined. */
function evidenceIsVisible(scope: Scope): SQL | undefined {
  return and(commitmentIsVisible(scope), levelIsReadable(scope, evidence));
}

const lineColumns = {
  id: evidence.id, kind: evidence.kind, shows: evidence.shows, onDay: evidence.onDay, url: evidence.url, pageTitle: evidence.pageTitle, copiedAt: evidence.copiedAt, copyProblem: evidence.copyProblem,
  bulletinNumber: evidence.bulletinNumber, bulletinPage: evidence.bulletinPage, bulletinText: evidence.bulletinText, hash: evidence.hash, confidentiality: evidence.confidentiality,
  createdBy: evidence.createdBy, createdByName: person.name, createdAt: evidence.createdAt,
};

/** A file is named where it is read itself: it can be struck out, or belong to something else that is stricter. */
const readableFile = (scope: Scope) => and(eq(document.id, evidence.documentId), documentIsVisible(scope));

/** The evidence of a commitment that the reader may know of from the inside, the oldest first. */
export async function evidenceOf(scope: Scope, commitmentId: Id): Promise<EvidenceLine[]> {
  const rows = await database().db.select({ line: lineColumns, document }).from(evidence)
    .innerJoin(commitment, eq(commitment.id, evidence.commitmentId)).innerJoin(dossier, eq(dossier.id, commitment.dossierId)).innerJoin(person, eq(person.id, evidence.createdBy))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId)).leftJoin(document, readableFile(scope))
    .where(and(eq(evidence.commitmentId, commitmentId), evidenceIsVisible(scope))).orderBy(asc(evidence.createdAt), asc(evidence.id));
  return rows.map(({ line, document: file }) => ({ ...line, hash: line.kind === "file" && !file ? null : line.hash, document: named(file) }));
}

/** A piece of evidence whole, or null when there is none that the reader may know of from the inside. */
export async function evidenceById(scope: Scope, id: string): Promise<EvidenceRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await database().db.select({ line: lineColumns, document, evidence, commitment, dossier }).from(evidence)
    .innerJoin(commitment, eq(commitment.id, evidence.commitmentId)).innerJoin(dossier, eq(dossier.id, commitment.dossierId)).innerJoin(person, eq(person.id, evidence.createdBy))
    .leftJoin(meeting, eq(meeting.id, commitment.meetingId)).leftJoin(event, eq(event.id, commitment.eventId)).leftJoin(document, readableFile(scope))
    .where(and(eq(evidence.id, id), evidenceIsVisible(scope)));
  if (!found) return null;
  const { line, document: file, evidence: row, commitment: held, dossier: holder } = found;
  return {
    ...line, hash: line.kind === "file" && !file ? null : line.hash, document: named(file), organisationId: row.organisationId, copy: row.copy, version: row.version,
    commitment: { id: held.id, words: held.words, confidentiality: held.confidentiality },
    dossier: { id: holder.id, number: holder.number, title: nameOf(holder), state: holder.state, ownerId: holder.ownerId },
  };
}

const named = (file: typeof document.$inferSelect | null) => file && { id: file.id, fileName: file.fileName, bytes: file.bytes };
