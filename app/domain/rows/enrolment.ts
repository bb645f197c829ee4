import type { Admission, AdmissionState } from "../admission";
import type { Localized } from "../localized";
import type { Id } from "../viewer";

/** A join link as its keepers see it. */
export type JoinLinkRow = {
  readonly id: Id;
  readonly organisationId: Id;
  readonly organisationName: Localized;
  readonly label: string;
  readonly admission: Admission;
  readonly cap: number;
  readonly taken: number;
  /** How many of those who came by it still wait. */
  readonly waiting: number;
  /** Null once the person was erased. */
  readonly createdByName: string | null;
  readonly expiresAt: Date;
};

/** Somebody who came by a join link, as whoever admits them sees it. */
export type EnrolmentRow = {
  readonly id: Id;
  readonly accountId: Id;
  /** Null once the person was erased. */
  readonly name: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly organisationId: Id;
  readonly organisationName: Localized;
  readonly linkLabel: string;
  readonly state: AdmissionState;
  readonly at: Date;
};

/** Where somebody's own enrolment stands. */
export type OwnEnrolment = { readonly organisationId: Id; readonly organisationName: Localized; readonly state: "waiting" | "refused"; readonly at: Date; readonly decidedAt: Date | null };
