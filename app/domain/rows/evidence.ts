import type { Confidentiality } from "../confidentiality";
import type { Day } from "../days";
import type { DossierState } from "../dossier";
import type { CopyProblem, EvidenceKind } from "../evidence";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A piece of evidence as a line of its commitment's page shows it. */
export type EvidenceLine = {
  readonly id: Id;
  readonly kind: EvidenceKind;
  readonly shows: string;
  readonly onDay: Day | null;
  /** The file among the dossier's documents; null where there is none that the reader may know of. */
  readonly document: { readonly id: Id; readonly fileName: string; readonly bytes: number } | null;
  readonly url: string | null;
  readonly pageTitle: string | null;
  readonly copiedAt: Date | null;
  readonly copyProblem: CopyProblem | null;
  readonly bulletinNumber: string | null;
  readonly bulletinPage: number | null;
  readonly bulletinText: string | null;
  /** SHA-256 of the file's bytes or of the copy's text; null where nothing was kept. */
  readonly hash: string | null;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly createdByName: string | null;
  readonly createdAt: Date;
};

/** A piece of evidence whole, as its own page reads it. */
export type EvidenceRow = EvidenceLine & {
  readonly organisationId: Id;
  /** What the page said on that day. */
  readonly copy: string | null;
  readonly commitment: { readonly id: Id; readonly words: string; readonly confidentiality: Confidentiality };
  readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized; readonly state: DossierState; readonly ownerId: Id | null };
  readonly version: number;
};
