import { and, desc, eq, isNull, not, or, type SQL, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { DocumentPage, DocumentRow } from "~/domain/rows/document";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import type { Stored } from "@db/files/file-store";
import { agreement, commitment, deposit, document, dossier, event, evidence, meeting, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { noteStoredFile } from "./stored-files";
import { dossierIsVisible, inOrganisations, levelIsReadable, levelReaches } from "./visible";

const PAGE = 50;

/**
 * Which files of dossiers a reader may know of: their own level, that of the dossier, and that of every record which they belong to (the receipt of a
 * deposit, the answer of a party, the copy of an agreement, the evidence of a commitment); the strictest decides. `dossier` is joined.
 */
export function documentIsVisible(scope: Scope): SQL | undefined {
  return and(dossierIsVisible(scope), levelIsReadable(scope, document), ...heldWithinReach(scope));
}

/** For each kind of record that holds files: none of those that hold this one is beyond the reader. */
export function heldWithinReach(scope: Scope): SQL[] {
  const beyond = (holder: typeof agreement | typeof deposit | typeof response) => not(levelReaches(scope, holder));
  return [
    sql`not exists (select 1 from ${agreement} where ${agreement.dossierId} = ${document.dossierId} and ${agreement.documentId} = ${document.id} and ${beyond(agreement)})`,
    sql`not exists (select 1 from ${deposit} where ${deposit.dossierId} = ${document.dossierId} and ${deposit.receiptId} = ${document.id} and ${beyond(deposit)})`,
    sql`not exists (select 1 from ${response} where ${response.dossierId} = ${document.dossierId} and ${response.documentId} = ${document.id} and ${beyond(response)})`,
    evidenceWithinReach(scope),
  ];
}

/** The same of the evidence of a commitment, which is held by the commitment, and that by its meeting or its letter. */
function evidenceWithinReach(scope: Scope): SQL {
  const within = (holder: typeof meeting | typeof event) => or(isNull(holder.id), levelReaches(scope, holder));
  return sql`not exists (select 1 from ${evidence} join ${commitment} on ${commitment.id} = ${evidence.commitmentId}
    left join ${meeting} on ${meeting.id} = ${commitment.meetingId} left join ${event} on ${event.id} = ${commitment.eventId}
    where ${evidence.documentId} = ${document.id} and not (${and(levelReaches(scope, evidence), levelReaches(scope, commitment), within(meeting), within(event))}))`;
}

const columns = {
  id: document.id, dossierId: document.dossierId, organisationId: document.organisationId, fileName: document.fileName, hash: document.hash, bytes: document.bytes,
  mediaType: document.mediaType, confidentiality: document.confidentiality, createdBy: document.createdBy, createdAt: document.createdAt,
};

/** A file of a dossier, or null when there is none that the reader may know of. A member knows of those published to them, in dossiers they see. */
export async function documentById(scope: Scope, id: string): Promise<DocumentRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await database().db.select(columns).from(document).innerJoin(dossier, eq(dossier.id, document.dossierId)).where(and(eq(document.id, id), documentIsVisible(scope)));
  return found ?? null;
}

/** The files of a dossier that the reader may know of from the inside, the newest first, a page at a time: those before `before`, which is found in the same query. */
export async function documentsOf(scope: Scope, dossierId: Id, before: string | null = null): Promise<DocumentPage> {
  if (before !== null && !idField.safeParse(before).success) return { documents: [], older: null };
  const place = before === null ? undefined : sql`(${document.createdAt}, ${document.id}) < (select d.created_at, d.id from ${document} d where d.id = ${before})`;
  const rows = await database().db.select(columns).from(document).innerJoin(dossier, eq(dossier.id, document.dossierId))
    .where(and(eq(document.dossierId, dossierId), inOrganisations(document.organisationId, scope.reads.organisation), documentIsVisible(scope), place))
    .orderBy(desc(document.createdAt), desc(document.id)).limit(PAGE + 1);
  const documents = rows.slice(0, PAGE);
  return { documents, older: rows.length > PAGE ? (documents.at(-1)?.id ?? null) : null };
}

/** How many files of a dossier the reader may see. */
export async function documentCount(scope: Scope, dossierId: Id): Promise<number> {
  const [row] = await database().db.select({ count: sql<number>`count(*)::int` }).from(document).innerJoin(dossier, eq(dossier.id, document.dossierId))
    .where(and(eq(document.dossierId, dossierId), inOrganisations(document.organisationId, scope.reads.organisation), documentIsVisible(scope)));
  return row?.count ?? 0;
}

/** Where a file belongs, who added it when, and who may read it. */
export type DocumentBirth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly confidentiality: Confidentiality; readonly createdBy: Id; readonly createdAt: Date };
/** A file whose bytes are in the store. */
export type StoredDocument = Stored & { readonly fileName: string; readonly mediaType: string };

/** Writes a file of a dossier down, in the transaction that needs it. Answers false, and writes nothing of it, when one with this id is there. */
export async function insertDocument(tx: Transaction, birth: DocumentBirth, { fileName, mediaType, hash, bytes }: StoredDocument): Promise<boolean> {
  await noteStoredFile(tx, { hash, bytes, mediaType, createdBy: birth.createdBy }, birth.createdAt);
  const written = await tx.insert(document).values({ ...birth, fileName, mediaType, hash, bytes }).onConflictDoNothing({ target: document.id }).returning({ id: document.id });
  return written.length === 1;
}

/** Who added the file with this id, and to which dossier; null when there is none. */
export async function authorOfDocument(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: document.createdBy, dossierId: document.dossierId }).from(document).where(eq(document.id, id));
  return found ?? null;
}
