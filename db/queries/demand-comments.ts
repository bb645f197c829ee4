import { and, asc, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { CommentState } from "~/domain/demand";
import type { CommentRow } from "~/domain/rows/demand";
import type { Id, Scope } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { demand, demandComment, demandVersion, dossier, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { demandIsVisible } from "./demand-columns";

const decider = alias(person, "decider");

const columns = {
  id: demandComment.id, demandId: demandComment.demandId, versionId: demandComment.versionId, versionNumber: demandVersion.number, anchor: demandComment.anchor,
  quoted: demandComment.quoted, kind: demandComment.kind, words: demandComment.words, proposal: demandComment.proposal, replyToId: demandComment.replyToId,
  state: demandComment.state, createdBy: demandComment.createdBy, createdByName: person.name, createdAt: demandComment.createdAt, decidedBy: demandComment.decidedBy,
  decidedByName: decider.name, decidedAt: demandComment.decidedAt, decisionReason: demandComment.decisionReason, madeVersionId: demandComment.madeVersionId,
};

function comments(through: Pick<Transaction, "select">) {
  return through.select(columns).from(demandComment).innerJoin(demandVersion, eq(demandVersion.id, demandComment.versionId))
    .innerJoin(person, eq(person.id, demandComment.createdBy)).leftJoin(decider, eq(decider.id, demandComment.decidedBy)).$dynamic();
}

/** The comments on a demand, proposed wordings and replies among them, oldest first. The caller has already asked whether the demand may be read. */
export async function commentsOf(demandId: Id): Promise<CommentRow[]> {
  return comments(database().db).where(eq(demandComment.demandId, demandId)).orderBy(asc(demandComment.createdAt), asc(demandComment.id));
}

/** A comment of a demand that the reader may see from the inside, or null. */
export async function commentById(scope: Scope, id: string): Promise<CommentRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [found] = await comments(database().db).innerJoin(demand, eq(demand.id, demandComment.demandId)).innerJoin(dossier, eq(dossier.id, demand.dossierId))
    .where(and(eq(demandComment.id, id), demandIsVisible(scope)));
  return found ?? null;
}

/** A comment inside a transaction that already holds the lock of its demand; null when that demand has none with this id. */
export async function commentOf(tx: Transaction, demandId: Id, id: Id): Promise<CommentRow | null> {
  const [found] = await comments(tx).where(and(eq(demandComment.id, id), eq(demandComment.demandId, demandId)));
  return found ?? null;
}

export type NewComment = Omit<typeof demandComment.$inferInsert, "state" | "decidedBy" | "decidedAt" | "decisionReason" | "madeVersionId">;

/** Writes a comment down, open. Answers false, and writes nothing, when one with this id is there. */
export async function insertComment(tx: Transaction, given: NewComment): Promise<boolean> {
  const written = await tx.insert(demandComment).values({ ...given, state: "open" }).onConflictDoNothing({ target: demandComment.id }).returning({ id: demandComment.id });
  return written.length === 1;
}

/** What was decided on a comment; the caller holds the demand's lock. */
export type CommentDecision = { readonly state: CommentState; readonly decidedBy: Id; readonly decidedAt: Date; readonly decisionReason: string | null; readonly madeVersionId: Id | null };

export async function decideComment(tx: Transaction, id: Id, decision: CommentDecision): Promise<void> {
  await tx.update(demandComment).set(decision).where(eq(demandComment.id, id));
}
