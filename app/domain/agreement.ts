import type { DueKind, Side } from "./commitment";
import { addDays, type Day } from "./days";
import type { Id } from "./viewer";

/** An agreement is drafted clause by clause; signed, it is locked. */
export const AGREEMENT_STATES = ["draft", "signed"] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** What a paragraph of a demand can be linked to. */
export const LINK_SUBJECTS = ["clause", "commitment"] as const;
export type LinkSubject = (typeof LINK_SUBJECTS)[number];

/** Whom a clause binds: nobody, the other side, or us. */
export const BINDINGS = ["nobody", "theirs", "ours"] as const satisfies readonly (Side | "nobody")[];
export type Binding = (typeof BINDINGS)[number];

/** A paragraph of a demand, or all of it where the anchor is null. */
export type Place = { readonly demandId: Id; readonly anchor: string | null };

/** A clause as far as it binds: whom, and by when. `dueDays` are counted from the signing. */
export type Bound = {
  readonly side: Side | null;
  /** The party bound; null when nobody or we are. */
  readonly partyId: Id | null;
  readonly dueKind: DueKind | null;
  readonly dueOn: Day | null;
  readonly dueDays: number | null;
};

/** What a clause promises once it is signed on a day. A delay becomes a day then, since the signing is what it was counted from. */
export type ClausePromise = { readonly side: Side; readonly partyId: Id | null; readonly dueKind: "none" | "on"; readonly dueOn: Day | null };

/** The commitment that a clause makes when it is signed, or null for one that binds nobody. */
export function promiseOf({ side, partyId, dueKind, dueOn, dueDays }: Bound, signedOn: Day): ClausePromise | null {
  if (!side) return null;
  const due = dueKind === "after" && dueDays !== null ? addDays(signedOn, dueDays) : dueKind === "on" ? dueOn : null;
  return { side, partyId, dueKind: due ? "on" : "none", dueOn: due };
}

/** Why an agreement cannot be signed as it stands. */
export type SigningRefusal = "no_party" | "no_clause" | "already_signed";

/** Whether a draft can be signed: it names the other side and says something. */
export function whyNotSigned({ state, parties, clauses }: { readonly state: AgreementState; readonly parties: number; readonly clauses: number }): SigningRefusal | null {
  if (state === "signed") return "already_signed";
  if (parties === 0) return "no_party";
  return clauses === 0 ? "no_clause" : null;
}
