import { and, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";

import type { Confidentiality } from "~/domain/confidentiality";
import type { PaperKind } from "~/domain/paper";
import type { Speaker } from "~/domain/rows/letterhead";
import type { AuditHeadOf, PaperCertificate, PaperRow } from "~/domain/rows/paper";
import type { Id, Scope } from "~/domain/viewer";
import { database } from "@db/client";
import { auditHead, letterhead, organisation, paper } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf } from "./names";
import { inOrganisations, levelIsReadable } from "./visible";

/** What papers about the same thing have in common: of them the last one is in force. Two organisations' papers about one party are not each other's newer ones. */
export type PaperSeries = Pick<PaperRow, "kind" | "subjectId" | "organisationId" | "coversBelow" | "language" | "secondLanguage" | "confidentiality">;

/** The papers of one kind about something, the newest first, as far as the reader may open them. The caller has seen what they are about. */
export function papersAbout(scope: Scope, kind: PaperKind, subjectId: Id): Promise<PaperRow[]> {
  return papersWhere(and(eq(paper.subjectId, subjectId), eq(paper.kind, kind), levelIsReadable(scope, paper)));
}

/**
 * The same of papers over many dossiers, which are read from the inside alone: in the organisation that issued it, or, of one that draws on the organisations
 * below, too, by those who read down the tree there, which the bureau does.
 */
export function papersOver(scope: Scope, kind: PaperKind, subjectId: Id): Promise<PaperRow[]> {
  const { organisation, bureau } = scope.reads;
  const reaches = or(and(eq(paper.coversBelow, false), inOrganisations(paper.organisationId, organisation)), and(eq(paper.coversBelow, true), inOrganisations(paper.organisationId, bureau)));
  return papersWhere(and(eq(paper.subjectId, subjectId), eq(paper.kind, kind), levelIsReadable(scope, paper), reaches));
}

/** The receipts of a hand-over at some levels, the newest first. Who may know of it, and who opens which, is asked of the hand-over. */
export const papersOfHandover = (handoverId: Id, levels: readonly Confidentiality[]): Promise<PaperRow[]> =>
  papersWhere(and(eq(paper.subjectId, handoverId), eq(paper.kind, "handover"), inArray(paper.confidentiality, [...levels])));

function papersWhere(where: SQL | undefined): Promise<PaperRow[]> {
  return database().db.select().from(paper).where(where).orderBy(desc(paper.issuedAt), desc(paper.id));
}

/** The last paper of a series, whoever may read it; null when there is none yet. */
export async function lastOfSeries({ kind, subjectId, organisationId, coversBelow, language, secondLanguage, confidentiality }: PaperSeries): Promise<PaperRow | null> {
  const [row] = await database().db.select().from(paper)
    .where(and(
      eq(paper.subjectId, subjectId), eq(paper.kind, kind), eq(paper.organisationId, organisationId), eq(paper.coversBelow, coversBelow),
      eq(paper.language, language), secondLanguage === null ? isNull(paper.secondLanguage) : eq(paper.secondLanguage, secondLanguage), eq(paper.confidentiality, confidentiality),
    ))
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
  select 1 from paper later where later.subject_id = ${paper.subjectId} and later.kind = ${paper.kind} and later.organisation_id = ${paper.organisationId}
    and later.covers_below = ${paper.coversBelow} and later.language = ${paper.language} and later.second_language is not distinct from ${paper.secondLanguage}
    and later.confidentiality = ${paper.confidentiality} and (later.issued_at, later.id) > (${paper.issuedAt}, ${paper.id}))`;

/** What anybody may know of a paper by its code, the code being what lets them: who issued it when, its hash, whether a newer one exists. */
export const paperCertificate = (code: string): Promise<PaperCertificate | null> => certificateWhere(eq(paper.code, code));

/** The same by the hash of its bytes: whoever has them, has the paper. */
export const paperCertificateOfFile = (hash: string): Promise<PaperCertificate | null> => certificateWhere(eq(paper.hash, hash));

async function certificateWhere(where: SQL): Promise<PaperCertificate | null> {
  const [row] = await database().db.select({ code: paper.code, hash: paper.hash, issuedAt: paper.issuedAt, organisation, newer })
    .from(paper).innerJoin(organisation, eq(organisation.id, paper.organisationId)).where(where).orderBy(desc(paper.issuedAt)).limit(1);
  return row ? { ...row, organisation: nameOf(row.organisation) } : null;
}

/** Where the history of an organisation stands now; before its first link, nowhere. */
export async function headOfHistory(organisationId: Id): Promise<AuditHeadOf> {
  const [row] = await database().db.select().from(auditHead).where(eq(auditHead.chain, organisationId));
  return row ? { seq: row.seq, hash: row.hash.toString("hex") } : { seq: 0, hash: "" };
}

/** An organisation and those above it, from the root down, each with what its letterhead holds: who speaks on its papers. */
export async function organisationsDownTo(organisationId: Id): Promise<Speaker[]> {
  const rows = await database().db.execute<SpeakerRow>(sql`
    with recursive line as (
      select o.*, 0 as depth from ${organisation} o where o.id = ${organisationId}
      union all select above.*, line.depth + 1 from ${organisation} above join line on above.id = line.parent_id
    ) select name_ar as ar, name_fr as fr, name_en as en, logo_hash as hash, logo_width as width, logo_height as height, lines_ar as "linesAr", lines_fr as "linesFr", lines_en as "linesEn",
      place_ar as "placeAr", place_fr as "placeFr", place_en as "placeEn"
    from line left join ${letterhead} letterhead on letterhead.organisation_id = line.id order by depth desc`);
  return [...rows].map(({ ar, fr, en, hash, width, height, linesAr, linesFr, linesEn, placeAr, placeFr, placeEn }) => ({
    ar, fr, en, emblem: hash === null ? null : { hash, width: width ?? 0, height: height ?? 0 }, contacts: { ar: linesAr, fr: linesFr, en: linesEn }, places: { ar: placeAr, fr: placeFr, en: placeEn },
  }));
}

type SpeakerRow = Record<"ar" | "fr" | "en" | "hash" | "linesAr" | "linesFr" | "linesEn" | "placeAr" | "placeFr" | "placeEn", string | null> & Record<"width" | "height", number | null>;
