import type { CommitmentState } from "../commitment";
import type { Day, When } from "../days";
import type { DossierState } from "../dossier";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A published dossier in the list of its member. */
export type MemberLine = {
  readonly id: Id;
  readonly number: string | null;
  readonly title: Localized;
  readonly organisationName: Localized;
  readonly state: DossierState;
  readonly suspendedUntil: Day | null;
  readonly movedAt: Date;
};

/** What is awaited in a dossier, as far as members may know. */
export type OpenPublished = {
  readonly id: Id;
  readonly dossierId: Id;
  readonly words: string;
  readonly verbatim: boolean;
  readonly party: Localized | null;
  readonly state: CommitmentState;
  readonly triggerId: Id | null;
  readonly triggerText: string | null;
  readonly triggerEventId: Id | null;
  readonly triggerOn: Day | null;
  readonly dueOn: Day | null;
  readonly said: When;
  readonly lastSignOn: Day | null;
};
