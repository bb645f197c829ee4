import type { Confidentiality } from "../confidentiality";
import type { Language, Localized } from "../localized";
import type { Id } from "../viewer";
import type { DossierNamed } from "./meeting";

/** A communiqué in a list: what it is called, and whether members read it. */
export type CommuniqueLine = {
  readonly id: Id;
  readonly title: string;
  readonly language: Language;
  readonly confidentiality: Confidentiality;
  readonly publishedAt: Date | null;
  readonly createdAt: Date;
};

/** A communiqué with its text. */
export type CommuniqueRow = CommuniqueLine & {
  /** The dossier it tells of, and who may read that: the strictest decides. */
  readonly dossier: DossierNamed & { readonly confidentiality: Confidentiality };
  readonly organisationId: Id;
  readonly organisationName: Localized;
  /** The town its organisation dates papers from, in the language in which it is written; null where none is kept in that. */
  readonly place: string | null;
  /** The canonical text of the document. */
  readonly source: string;
  readonly hash: string;
  readonly createdBy: Id;
  /** Null for somebody who was erased, and of one that is not published. */
  readonly createdByName: string | null;
  readonly publishedByName: string | null;
  readonly version: number;
};
