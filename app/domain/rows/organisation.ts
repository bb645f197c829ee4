import type { Day } from "../days";
import type { Thresholds } from "../deadlines";
import type { Gender, Language, Localized } from "../localized";
import type { OrganisationKind } from "../organisation";
import type { Id } from "../viewer";

/** An organisation in the tree. */
export type OrganisationRow = {
  readonly id: Id;
  readonly parentId: Id | null;
  readonly kind: OrganisationKind;
  readonly name: Localized;
  /** Of its name, for sentences made from data. */
  readonly gender: Gender;
  /** The day from which it takes on nothing new; null while it is open. */
  readonly closedOn: Day | null;
  readonly version: number;
};

/** What administrators set for the whole house. */
export type HouseRules = Thresholds & {
  readonly languages: readonly Language[];
  /** Whether coordinators, bureau members and administrators must have a second factor. */
  readonly secondFactorRequired: boolean;
};
