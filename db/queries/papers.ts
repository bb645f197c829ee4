import { and, desc, eq, sql } from "drizzle-orm";

import type { Language, Localized } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import type { AuditHeadOf, PaperCertificate, PaperRow } from "~/domain/rows/paper";
import type { Confidentiality } from "~/domain/confidentiality";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { auditHead, organisation, paper } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { levelIsReadable } from "./visible";

/** What papers about the same thing have in common: of them the last one is in force. */
export type PaperSeries = { readonly kind: PaperKind; readonly subjectId: Id; readonly language: Language; readonly confidentiality: Confidentiality };

/** The papers of one kind about something, the newest first, as far as the reader may open them. The caller has seen what they are about. */
export function papersAbout(scope: Scope, kind: PaperKind, subjectId: Id): Promise<PaperRow[]> {
  return database().db.select().from(paper).where(and(eq(paper.subjectId, subjectId), eq(paper.kind, kind), levelIsReadable(scope, paper))).orderBy(desc(paper.issuedAt), desc(paper.id));
}

/** The last paper of a series, whoever may read it; null when there is none yet. */
export async function lastOfSeries({ kind, subjectId, language, confidentiality }: PaperSeries): Promise<PaperRow | null> {
  const [row] = await database().db.select().from(paper)
    .where(and(eq(paper.subjectId, subjectId), eq(paper.kind, kind), eq(paper.language, language), eq(paper.confidentiality, confidentiality)))
    .orderBy(desc(paper.issuedAt), desc(paper.id)).limit(1);
  return row ?? null;
}

/** Writes a paper down as issued. Answers false when this very one (same id) was issued before. */
export async function insertPaper(tx: Transaction, row: PaperRow): Promise<boolean> {
  const written = await tx.insert(paper).values(row).onConflictDoNothing({ target: paper.id }).returning({ id: paper.id });
  return written.length === 1;
}

/** The paper that was written down under an id; null when there is none. */
export async function paperById(id: Id): Promise<PaperRow | null> {
  const [row] = await database().db.select().from(paper).where(eq(paper.id, id));
  return row ?? null;
}

const newer = sql<boolean>`exists (
  select 1 from paper later where later.subject_id = ${paper.subjectId} and later.kind = ${paper.kind} and later.language = ${paper.language}
    and later.confidentiality = ${paper.confidentiality} and (later.issued_at, later.id) > (${paper.issuedAt}, ${paper.id}))`;

/** What anybody may know of a paper by its code, the code being what lets them: who issued it when, its hash, whether a newer one exists. */
export async function paperCertificate(code: string): Promise<PaperCertificate | null> {
  const [row] = await database().db.select({ code: paper.code, hash: paper.hash, issuedAt: paper.issuedAt, organisation, newer })
    .from(paper).innerJoin(organisation, eq(organisation.id, paper.organisationId)).where(eq(paper.code, code));
  return row ? { ...row, organisation: nameOf(row.organisation) } : null;
}

/** Where the history of an organisation stands now; before its first link, nowhere. */
export async function headOfHistory(organisationId: Id): Promise<AuditHeadOf> {
  const [row] = await database().db.select().from(auditHead).where(eq(auditHead.chain, organisationId));
  return row ? { seq: row.seq, hash: row.hash.toString("hex") } : { seq: 0, hash: "" };
}

/** The names of an organisation and of those above it, from the root down: who speaks on its papers. */
export async function organisationsDownTo(organisationId: Id): Promise<Localized[]> {
  const rows = await database().db.execute<{ ar: string | null; fr: string | null; en: string | null }>(sql`
    with recursive line as (
      select o.*, 0 as depth from ${organisation} o where o.id = ${organisationId}
      union all select above.*, line.depth + 1 from ${organisation} above join line on above.id = line.parent_id
    ) select name_ar as ar, name_fr as fr, name_en as en from line order by depth desc`);
  return [...rows];
}
