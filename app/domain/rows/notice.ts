import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** One version of the legal notice (Law 09-08, art. 5), as it was saved. */
export type LegalNotice = {
  readonly id: Id;
  readonly purpose: Localized;
  readonly authorisationNumber: string | null;
  readonly contact: string | null;
  readonly hosting: string | null;
  readonly createdAt: Date;
};

/** The notice in force, and which version of all it is, counted from 1; (null, 0) while there is none. */
export type NoticeInForce = { readonly notice: LegalNotice | null; readonly version: number };
