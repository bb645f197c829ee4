import { bigint, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import { PAPER_KINDS } from "~/domain/paper";

import { bornId, confidentiality, instant } from "./columns";
import { dossier } from "./dossier";
import { account, language } from "./person";
import { storedFile } from "./stored-file";

export const paperKind = pgEnum("paper_kind", PAPER_KINDS);

/** A paper as it was issued: its bytes stand in the file store under `hash` (settled question 32). Never changed afterwards; a trigger sees to it. */
export const paper = pgTable(
  "paper",
  {
    id: bornId(),
    kind: paperKind("kind").notNull(),
    dossierId: uuid("dossier_id").notNull().references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    /** What it is about: a meeting, or the dossier itself. */
    subjectId: uuid("subject_id").notNull(),
    language: language("language").notNull(),
    /** Nothing stricter is in it. */
    confidentiality: confidentiality("confidentiality").notNull(),
    /** What stands on it and is asked for at `/verify`. */
    code: text("code").notNull(),
    hash: text("hash").notNull().references(() => storedFile.hash),
    pages: integer("pages").notNull(),
    /** SHA-256 of what it says, without what is new with each issue: the same content is the same paper. */
    contentHash: text("content_hash").notNull(),
    /** The head of the organisation's history that is printed on it, of the moment of issue. */
    auditSeq: bigint("audit_seq", { mode: "number" }).notNull(),
    auditHead: text("audit_head").notNull(),
    issuedBy: uuid("issued_by").notNull().references(() => account.id),
    issuedAt: instant("issued_at").notNull(),
  },
  (table) => [
    unique("paper_code").on(table.code),
    index("paper_subject").on(table.subjectId, table.kind, table.issuedAt),
    index("paper_dossier").on(table.dossierId, table.issuedAt),
    index("paper_hash").on(table.hash),
  ],
);
