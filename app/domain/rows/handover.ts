import type { Day, When } from "../days";
import type { DossierState } from "../dossier";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** Somebody in a hand-over; the name is null once they were erased. */
export type HandoverPerson = { readonly id: Id; readonly name: string | null };

/** That dossiers passed from one coordinator to another. */
export type HandoverRow = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly organisationName: Localized;
  /** Who had them; null where nobody in office did. */
  readonly from: HandoverPerson | null;
  readonly to: HandoverPerson;
  readonly dossierIds: readonly Id[];
  readonly createdAt: Date;
};

/** A dossier that passed, as its receipt tells of it on the day on which that is issued. */
export type HandedOverDossier = {
  readonly id: Id;
  readonly number: string | null;
  readonly title: Localized;
  readonly state: DossierState;
  readonly turn: { readonly whose: "ours" | "theirs"; readonly since: Day };
  readonly open: { readonly theirs: number; readonly ours: number };
  /** The open commitment that falls due first, of those with a day. */
  readonly dueNext: { readonly onDay: Day; readonly words: string; readonly verbatim: boolean } | null;
  /** The first meeting to come, in the words of its day. */
  readonly nextMeeting: { readonly title: string | null; readonly when: When } | null;
  /** Demands that were deposited and have no answer. */
  readonly unanswered: number;
  readonly documents: number;
};
