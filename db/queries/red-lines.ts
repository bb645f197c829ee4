import { and, asc, eq, inArray, isNull } from "drizzle-orm";

import type { RedLine } from "~/domain/rows/red-line";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { dossier, person, redLine } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { dossierIsVisible, levelIsReadable } from "./visible";

/** The red lines of a dossier, those that hold first: the bureau's alone, nobody else is told of any. */
export async function redLinesOf(scope: Scope, dossierId: Id): Promise<RedLine[]> {
  if (scope.reads.bureau.length === 0) return [];
  const rows = await database().db.select({ line: redLine, by: person.name }).from(redLine).innerJoin(dossier, eq(dossier.id, redLine.dossierId)).leftJoin(person, eq(person.id, redLine.createdBy))
    .where(and(eq(redLine.dossierId, dossierId), levelIsReadable(scope, redLine), dossierIsVisible(scope))).orderBy(asc(redLine.createdAt), asc(redLine.id));
  const lines = rows.map(({ line, by }): RedLine => ({ id: line.id, words: line.words, createdByName: by, createdAt: line.createdAt, endedAt: line.endedAt }));
  return [...lines.filter(({ endedAt }) => endedAt === null), ...lines.filter(({ endedAt }) => endedAt !== null)];
}

/** The red lines that hold in some dossiers, each with its dossier. */
export async function redLinesHolding(scope: Scope, dossierIds: readonly Id[]): Promise<(Pick<RedLine, "id" | "words"> & { readonly dossierId: Id })[]> {
  if (scope.reads.bureau.length === 0 || dossierIds.length === 0) return [];
  return database().db.select({ id: redLine.id, words: redLine.words, dossierId: redLine.dossierId }).from(redLine).innerJoin(dossier, eq(dossier.id, redLine.dossierId))
    .where(and(inArray(redLine.dossierId, [...dossierIds]), isNull(redLine.endedAt), levelIsReadable(scope, redLine), dossierIsVisible(scope))).orderBy(asc(redLine.createdAt), asc(redLine.id));
}

type NewRedLine = { readonly id: Id; readonly dossierId: Id; readonly organisationId: Id; readonly words: string; readonly createdBy: Id; readonly createdAt: Date };

/** Writes a red line down. Answers false, and writes nothing, when one with this id is there. */
export async function insertRedLine(tx: Transaction, given: NewRedLine): Promise<boolean> {
  const written = await tx.insert(redLine).values({ ...given, confidentiality: "bureau" }).onConflictDoNothing({ target: redLine.id }).returning({ id: redLine.id });
  return written.length === 1;
}

/** Who drew the red line with this id, and in which dossier; null when there is none. */
export async function authorOfRedLine(tx: Transaction, id: Id): Promise<{ readonly createdBy: Id; readonly dossierId: Id } | null> {
  const [found] = await tx.select({ createdBy: redLine.createdBy, dossierId: redLine.dossierId }).from(redLine).where(eq(redLine.id, id));
  return found ?? null;
}

/** Notes when a red line of a dossier was given up, unless it was already. Answers whether there is such a line. */
export async function endRedLine(tx: Transaction, dossierId: Id, id: Id, at: Date): Promise<boolean> {
  const found = await tx.select({ id: redLine.id }).from(redLine).where(and(eq(redLine.id, id), eq(redLine.dossierId, dossierId))).for("update");
  await tx.update(redLine).set({ endedAt: at }).where(and(eq(redLine.id, id), eq(redLine.dossierId, dossierId), isNull(redLine.endedAt)));
  return found.length === 1;
}
