import type { Language } from "~/domain/localized";
import type { PaperKind } from "~/domain/paper";
import type { Speaker } from "~/domain/rows/letterhead";
import type { Id } from "~/domain/viewer";
import type { IssueInput } from "~/forms/paper";
import type { Paper } from "~/presenters/paper";

/** What a paper is about, and what it says before it has a code. */
export type Composed = {
  readonly kind: PaperKind;
  readonly subjectId: Id;
  /** Null for a paper over many dossiers. */
  readonly dossierId: Id | null;
  readonly organisationId: Id;
  /** Whether it draws on the organisations below, too; not unless it says so. */
  readonly coversBelow?: boolean;
  /** The language that stands beside its own; none unless it says so. */
  readonly secondLanguage?: Language | null;
  /** Who speaks: from the root down to the organisation. */
  readonly names: readonly Speaker[];
  readonly paper: Paper;
};

/** What a paper is composed about: for one over many dossiers also by whom, and whether with those below. */
export type PaperSubject = { readonly subjectId: Id; readonly organisationId: Id; readonly coversBelow: boolean };

/** In which language a paper speaks, and for whom at most. */
export type PaperWish = Omit<IssueInput, "id">;
