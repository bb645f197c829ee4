import { bigint, boolean, index, integer, pgEnum, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";

import { PAPER_JOB_STATES, PAPER_KINDS } from "~/domain/paper";

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
    /** The dossier that it is about, or out of which it comes; null for one over many dossiers. */
    dossierId: uuid("dossier_id").references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    /** Whether it draws on the organisations below, too; then only those who read down the tree open it. */
    coversBelow: boolean("covers_below").notNull().default(false),
    /** What it is about: a meeting, a deposit, a communiqué, a party, a round, a hand-over, or the dossier itself. */
    subjectId: uuid("subject_id").notNull(),
    language: language("language").notNull(),
    /** The language that stands beside it, row by paragraph; null for a paper in one language. */
    secondLanguage: language("second_language"),
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

export const paperJobState = pgEnum("paper_job_state", PAPER_JOB_STATES);

/** A long paper that somebody asked for and that is drawn behind the scenes (settled question 33). Its id becomes that of the paper. */
export const paperJob = pgTable(
  "paper_job",
  {
    id: bornId(),
    kind: paperKind("kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    dossierId: uuid("dossier_id").references(() => dossier.id),
    organisationId: uuid("organisation_id").notNull(),
    coversBelow: boolean("covers_below").notNull().default(false),
    language: language("language").notNull(),
    secondLanguage: language("second_language"),
    confidentiality: confidentiality("confidentiality").notNull(),
    /** Where papers can be checked, as whoever asked reached the house: it is printed on the paper. */
    origin: text("origin").notNull(),
    state: paperJobState("state").notNull().default("waiting"),
    /** How many parts the paper is drawn in, once that is known, and how many of them are done. */
    sections: integer("sections"),
    sectionsDone: integer("sections_done").notNull().default(0),
    /** The code of why it could not be made. */
    problem: text("problem"),
    /** When whoever draws it was last heard of: of one that fell silent another goes on with what it left. */
    drawnAt: instant("drawn_at"),
    askedBy: uuid("asked_by").notNull().references(() => account.id),
    askedAt: instant("asked_at").notNull(),
    endedAt: instant("ended_at"),
  },
  (table) => [index("paper_job_subject").on(table.subjectId, table.askedAt), index("paper_job_open").on(table.state)],
);
