import type { Confidentiality } from "../confidentiality";
import type { Id } from "../viewer";

/** A file of a dossier, as a list shows it and as it is handed out. */
export type DocumentRow = {
  readonly id: Id;
  readonly dossierId: Id;
  readonly organisationId: Id;
  readonly fileName: string;
  /** The SHA-256 of its bytes, under which the store keeps them. */
  readonly hash: string;
  readonly bytes: number;
  readonly mediaType: string;
  readonly confidentiality: Confidentiality;
  readonly createdBy: Id;
  readonly createdAt: Date;
};

/** A page of the files of a dossier, the newest first, and the one behind which the older ones start. */
export type DocumentPage = { readonly documents: readonly DocumentRow[]; readonly older: Id | null };
