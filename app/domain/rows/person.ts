import type { Day } from "../days";
import type { Localized } from "../localized";
import type { Id, Role } from "../viewer";

/** An office that somebody holds, or will hold, from its first day to its last (null while no end is known). */
export type PersonRole = {
  readonly role: Role;
  readonly organisationName: Localized;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  /** A delegation, which lasts no longer than its days; `name` is of the person in whose stead it is held, null once they were erased. */
  readonly inSteadOf: { readonly name: string | null } | null;
};

/** A person as the list of people shows them. */
export type PersonRow = {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly suspended: boolean;
  readonly roles: readonly PersonRole[];
  /** Every organisation in which they hold a role or will, also those that the list does not reach: it decides who keeps their account. */
  readonly heldIn: readonly Id[];
};

/** One office of one person, for those who grant and end offices; the name is null once the person was erased. */
export type HeldRole = PersonRole & { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly personName: string | null; readonly email: string | null; readonly phone: string | null };

/** An invitation that nobody has used yet. */
export type OpenInvitation = {
  readonly id: Id;
  readonly guest: string;
  readonly role: Role;
  readonly organisationId: Id;
  readonly organisationName: Localized;
  /** Null once the person was erased. */
  readonly createdByName: string | null;
  readonly expiresAt: Date;
};

/** A person as administrators keep them. Neither contact is needed as long as there is one of the two. */
export type PersonKept = {
  readonly id: Id;
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly createdAt: Date;
  readonly suspendedAt: Date | null;
  readonly leftAt: Date | null;
};
