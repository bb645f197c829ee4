import type { Day } from "../days";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A demand that a party was handed and about which nothing was heard from it since. */
export type SilenceRow = {
  readonly demandId: Id;
  /** As it was handed over first of the times that are still unanswered. */
  readonly title: string;
  readonly point: number | null;
  readonly depositId: Id;
  readonly fileTitle: string;
  readonly onDay: Day;
  /** How many times it was handed over again since, without an answer either. */
  readonly again: number;
  readonly dossier: { readonly id: Id; readonly number: string | null; readonly title: Localized; /** The count of days ends with it. */ readonly closedOn: Day | null };
};

/** A page of them, the longest silent first, with the demand from which the next begins. */
export type SilencePage = { readonly rows: readonly SilenceRow[]; readonly after: Id | null };
