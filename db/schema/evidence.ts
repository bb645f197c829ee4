import { sql } from "drizzle-orm";
import { check, index, integer, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";

import { COPY_PROBLEMS, EVIDENCE_KINDS } from "~/domain/evidence";

import { bornId, confidentiality, day, instant } from "./columns";
import { commitment } from "./commitment";
import { document } from "./document";
import { dossier } from "./dossier";
import { account } from "./person";
import { strike } from "./strike";

export const evidenceKind = pgEnum("evidence_kind", EVIDENCE_KINDS);
export const copyProblem = pgEnum("copy_problem", COPY_PROBLEMS);

/** What shows that a commitment was kept, or what became of it. A file stands among the dossier's documents; of a page its text of that day is kept. */
export const evidence = pgTable(
  "evidence",
  {
    id: bornId(),
    commitmentId: uuid("commitment_id").notNull().references(() => commitment.id),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    kind: evidenceKind("kind").notNull(),
    /** What it shows, in a few words. */
    shows: text("shows").notNull(),
    /** The day that it bears: of the paper, of the page's news, of the bulletin. */
    onDay: day("on_day"),
    documentId: uuid("document_id").references(() => document.id),
    url: text("url"),
    pageTitle: text("page_title"),
    /** What the page said when it was asked, as text. */
    copy: text("copy"),
    copiedAt: instant("copied_at"),
    copyProblem: copyProblem("copy_problem"),
    /** Number of the bulletin, and the page and the text it is cited for. */
    bulletinNumber: text("bulletin_number"),
    bulletinPage: integer("bulletin_page"),
    bulletinText: text("bulletin_text"),
    /** SHA-256 of the file's bytes or of the copy's text (UTF-8); null where nothing was kept. */
    hash: text("hash"),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Struck out: it leaves lists and counts and stays in the history. */
    strikeId: uuid("strike_id").references(() => strike.id),
    createdBy: uuid("created_by").notNull().references(() => account.id),
    createdAt: instant("created_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    check("evidence_kind_holds", sql.raw("case kind when 'file' then document_id is not null when 'link' then url is not null else bulletin_number is not null and on_day is not null end")),
    check("evidence_copy", sql.raw("copy is null or (copied_at is not null and hash is not null and copy_problem is null)")),
    index("evidence_commitment").on(table.commitmentId, table.createdAt),
    index("evidence_dossier").on(table.dossierId),
    index("evidence_document").on(table.documentId).where(sql.raw("document_id is not null")),
    index("evidence_strike").on(table.strikeId).where(sql.raw("strike_id is not null")),
  ],
);
