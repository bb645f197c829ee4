import type { Day } from "../days";
import type { Localized } from "../localized";
import type { Id, Role } from "../viewer";

/** An office that somebody holds, or will hold, from its first day to its last (null while no end is known). */
export type PersonRole = { readonly role: Role; readonly organisationName: Localized; readonly startsOn: Day; readonly endsOn: Day | null };

/** A person as the list of people shows them. */
export type PersonRow = { readonly id: Id; readonly name: string; readonly suspended: boolean; readonly roles: readonly PersonRole[] };

/** One office of one person, for those who grant and end offices. */
export type HeldRole = PersonRole & { readonly id: Id; readonly accountId: Id; readonly organisationId: Id; readonly personName: string; readonly email: string | null; readonly phone: string | null };

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
