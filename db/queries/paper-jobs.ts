import { and, asc, eq, inArray, isNull, lt, or, sql } from "drizzle-orm";

import type { PaperJobRow } from "~/domain/rows/paper";
import type { Id } from "~/domain/viewer";
import { idField } from "~/forms/id";
import { database } from "@db/client";
import { paperJob } from "@db/schema";
import type { Transaction } from "@db/transaction";

type Asked = Omit<PaperJobRow, "state" | "sections" | "sectionsDone" | "problem">;

/** What is still to come, or under way. */
const isOpen = inArray(paperJob.state, ["waiting", "drawing"]);
const isDrawing = (id: Id) => and(eq(paperJob.id, id), eq(paperJob.state, "drawing"));
const ROW = {
  id: paperJob.id, kind: paperJob.kind, subjectId: paperJob.subjectId, dossierId: paperJob.dossierId, organisationId: paperJob.organisationId, coversBelow: paperJob.coversBelow, language: paperJob.language, secondLanguage: paperJob.secondLanguage,
  confidentiality: paperJob.confidentiality, origin: paperJob.origin, state: paperJob.state, sections: paperJob.sections, sectionsDone: paperJob.sectionsDone, problem: paperJob.problem, askedBy: paperJob.askedBy, askedAt: paperJob.askedAt,
};

/** Writes down that somebody wants a long paper. Answers which one: the same that they wait for already, where they do; otherwise this one. A repeated form is one wish. */
export async function askForPaper(tx: Transaction, asked: Asked): Promise<Id> {
  const { kind, subjectId, organisationId, coversBelow, language, secondLanguage, confidentiality, askedBy } = asked;
  const [same] = await tx.select({ id: paperJob.id }).from(paperJob).where(and(
    isOpen, eq(paperJob.kind, kind), eq(paperJob.subjectId, subjectId), eq(paperJob.organisationId, organisationId), eq(paperJob.coversBelow, coversBelow),
    eq(paperJob.language, language), secondLanguage === null ? isNull(paperJob.secondLanguage) : eq(paperJob.secondLanguage, secondLanguage), eq(paperJob.confidentiality, confidentiality), eq(paperJob.askedBy, askedBy),
  )).limit(1);
  if (same) return same.id;
  await tx.insert(paperJob).values(asked).onConflictDoNothing({ target: paperJob.id });
  return asked.id;
}

/** A long paper that somebody asked for themselves; null for everybody else. */
export async function paperJobOf(accountId: Id, id: string): Promise<PaperJobRow | null> {
  if (!idField.safeParse(id).success) return null;
  const [row] = await database().db.select(ROW).from(paperJob).where(and(eq(paperJob.id, id), eq(paperJob.askedBy, accountId)));
  return row ?? null;
}

/** The ids of those that are to come or under way. */
export async function openPaperJobs(): Promise<Id[]> {
  return (await database().db.select({ id: paperJob.id }).from(paperJob).where(isOpen)).map(({ id }) => id);
}

/** Takes the one in hand that has waited longest, or that nobody was heard of since `silentSince`; null when there is none. Each is taken by one process. */
export async function claimPaperJob(tx: Transaction, now: Date, silentSince: Date): Promise<PaperJobRow | null> {
  const [row] = await tx.select(ROW).from(paperJob).where(or(eq(paperJob.state, "waiting"), and(eq(paperJob.state, "drawing"), lt(paperJob.drawnAt, silentSince))))
    .orderBy(asc(paperJob.askedAt), asc(paperJob.id)).limit(1).for("update", { skipLocked: true });
  if (!row) return null;
  await tx.update(paperJob).set({ state: "drawing", drawnAt: now }).where(eq(paperJob.id, row.id));
  return { ...row, state: "drawing" };
}

/** Says that a paper is still being drawn, and how far that is where `progress` says so. Answers whether it is still wanted. */
export async function notePaperJob(tx: Transaction, id: Id, now: Date, progress: { readonly sections?: number; readonly sectionsDone?: number } = {}): Promise<boolean> {
  return (await tx.update(paperJob).set({ drawnAt: now, ...progress }).where(isDrawing(id)).returning({ id: paperJob.id })).length > 0;
}

/** Says how a paper ended that was being drawn: of one that was issued every part is done, whatever was noted of it. Answers false where it was no longer wanted. */
export async function endPaperJob(tx: Transaction, id: Id, end: { readonly state: "issued" } | { readonly state: "failed"; readonly problem: string }, now: Date): Promise<boolean> {
  return (await tx.update(paperJob).set({ problem: null, ...end, ...(end.state === "issued" ? { sectionsDone: sql`coalesce(${paperJob.sections}, ${paperJob.sectionsDone})` } : {}), endedAt: now }).where(isDrawing(id)).returning({ id: paperJob.id })).length > 0;
}

/** Puts a paper back that was being drawn: whoever comes next goes on with it. */
export async function releasePaperJob(tx: Transaction, id: Id): Promise<void> {
  await tx.update(paperJob).set({ state: "waiting", drawnAt: null }).where(isDrawing(id));
}

/** Gives up a paper that somebody asked for themselves. Answers false where it had ended before. */
export async function cancelPaperJob(tx: Transaction, accountId: Id, id: Id, now: Date): Promise<boolean> {
  return (await tx.update(paperJob).set({ state: "cancelled", endedAt: now }).where(and(eq(paperJob.id, id), eq(paperJob.askedBy, accountId), isOpen)).returning({ id: paperJob.id })).length > 0;
}

/** Asks again for a paper that was given up or could not be made. Answers false where it is under way or issued. */
export async function reopenPaperJob(tx: Transaction, accountId: Id, id: Id): Promise<boolean> {
  const again = { state: "waiting", sections: null, sectionsDone: 0, problem: null, endedAt: null, drawnAt: null } as const;
  return (await tx.update(paperJob).set(again).where(and(eq(paperJob.id, id), eq(paperJob.askedBy, accountId), inArray(paperJob.state, ["cancelled", "failed"]))).returning({ id: paperJob.id })).length > 0;
}
