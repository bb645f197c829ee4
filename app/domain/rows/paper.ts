import type { Confidentiality } from "../confidentiality";
import type { Language, Localized } from "../localized";
import type { PaperJobState, PaperKind } from "../paper";
import type { Id } from "../viewer";

/** A paper that was issued, without its bytes. */
export type PaperRow = {
  readonly id: Id;
  readonly kind: PaperKind;
  /** Null for a paper over many dossiers: of a party, of a round. */
  readonly dossierId: Id | null;
  readonly organisationId: Id;
  /** Whether it draws on the organisations below, too. */
  readonly coversBelow: boolean;
  readonly subjectId: Id;
  readonly language: Language;
  /** The language beside it, row by paragraph. */
  readonly secondLanguage: Language | null;
  readonly confidentiality: Confidentiality;
  readonly code: string;
  readonly hash: string;
  readonly pages: number;
  readonly contentHash: string;
  readonly auditSeq: number;
  readonly auditHead: string;
  readonly issuedBy: Id;
  readonly issuedAt: Date;
};

/** A long paper that somebody asked for, and how far it is. */
export type PaperJobRow = Pick<PaperRow, "id" | "kind" | "subjectId" | "dossierId" | "organisationId" | "coversBelow" | "language" | "secondLanguage" | "confidentiality"> & {
  /** Where papers can be checked. */
  readonly origin: string;
  readonly state: PaperJobState;
  /** In how many parts it is drawn, once that is known, and how many are done. */
  readonly sections: number | null;
  readonly sectionsDone: number;
  /** The code of why it could not be made. */
  readonly problem: string | null;
  readonly askedBy: Id;
  readonly askedAt: Date;
};

/** What anybody learns who asks after a code: nothing of what the paper says (settled question 32). */
export type PaperCertificate = { readonly code: string; readonly hash: string; readonly issuedAt: Date; readonly organisation: Localized; readonly newer: boolean };

/** Where the history of an organisation stands: the number and the hash of its last link. */
export type AuditHeadOf = { readonly seq: number; readonly hash: string };
