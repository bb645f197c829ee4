import { and, eq, sql } from "drizzle-orm";

import type { Language } from "~/domain/localized";
import type { KeptText } from "~/domain/rows/demand";
import type { CommuniqueRow } from "~/domain/rows/communique";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { auditEvent, communique, paper } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { communiqueById } from "./communiques";

type CommuniqueBirth = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly title: string; readonly language: Language; readonly text: KeptText; readonly createdBy: Id; readonly createdAt: Date };

/** Writes the draft of a communiqué down. Answers false, and writes nothing, when one with this id is there. */
export async function insertCommunique(tx: Transaction, { text, ...birth }: CommuniqueBirth): Promise<boolean> {
  const written = await tx.insert(communique).values({ ...birth, ...text, confidentiality: "organisation" }).onConflictDoNothing({ target: communique.id }).returning({ id: communique.id });
  return written.length === 1;
}

/** Who wrote the communiqué with this id, and in which dossier; null when there is none. */
export async function authorOfCommunique(tx: Transaction, id: Id): Promise<{ createdBy: Id; dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: communique.createdBy, dossierId: communique.dossierId }).from(communique).where(eq(communique.id, id));
  return found ?? null;
}

/** Finds and locks a communiqué, as it is once nobody else writes in it; null when the reader does not know of it. */
export async function lockCommunique(tx: Transaction, scope: Scope, id: Id): Promise<CommuniqueRow | null> {
  if (!(await communiqueById(scope, id, tx))) return null;
  await tx.select({ id: communique.id }).from(communique).where(eq(communique.id, id)).for("update");
  return communiqueById(scope, id, tx);
}

const next = sql`${communique.version} + 1`;

/** Replaces what a draft says. The caller holds its lock and has compared the versions, here and below. */
export async function updateCommunique(tx: Transaction, id: Id, { title, text }: { readonly title: string; readonly text: KeptText }): Promise<void> {
  await tx.update(communique).set({ title, ...text, version: next }).where(eq(communique.id, id));
}

/** Opens a communiqué to members, or takes it back into the organisation where nobody is said to publish it. */
export async function setPublished(tx: Transaction, id: Id, published: { readonly by: Id; readonly at: Date } | null): Promise<void> {
  const to = published ? { publishedAt: published.at, publishedBy: published.by, confidentiality: "members" as const } : { publishedAt: null, publishedBy: null, confidentiality: "organisation" as const };
  await tx.update(communique).set({ ...to, version: next }).where(eq(communique.id, id));
}

/** Deletes a draft for good; the history keeps its title and the hash of its text. */
export async function removeCommunique(tx: Transaction, id: Id): Promise<void> {
  await tx.delete(communique).where(eq(communique.id, id));
}

/** Whether a paper of it was ever issued, at whatever level. */
export async function wasIssued(tx: Transaction, id: Id): Promise<boolean> {
  const [found] = await tx.select({ id: paper.id }).from(paper).where(and(eq(paper.kind, "communique"), eq(paper.subjectId, id))).limit(1);
  return found !== undefined;
}

/** The dossier from which this person deleted a communiqué that is no longer there: a doubled click is the same deletion. Read from the history. */
export async function communiqueDeletedBy(id: string, accountId: Id): Promise<Id | null> {
  const [row] = await database().db.select({ dossierId: auditEvent.about }).from(auditEvent)
    .where(and(eq(auditEvent.rowId, id), eq(auditEvent.tbl, "communique"), eq(auditEvent.action, "DELETE"), eq(auditEvent.actor, accountId))).limit(1);
  return row?.dossierId ?? null;
}
