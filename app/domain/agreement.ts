import { triggerKindOf } from "./chain";
import { DUE_KINDS, type DueKind, type Side } from "./commitment";
import { addDays, type Day } from "./days";
import { type Awaited, NOTHING_AWAITED } from "./row-trigger";
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

/** When a clause is due, as its form asks: as any commitment, where "after" counts from the signing, or waiting for something else. */
export const CLAUSE_DUE_KINDS = [...DUE_KINDS, "trigger"] as const;
export type ClauseDueKind = (typeof CLAUSE_DUE_KINDS)[number];

/** A paragraph of a demand, or all of it where the anchor is null. */
export type Place = { readonly demandId: Id; readonly anchor: string | null };

/** A clause as far as it binds: whom, and by when. `dueDays` are counted from the signing, `triggerDays` from what it waits for. */
export type Bound = Awaited & {
  readonly side: Side | null;
  /** The party bound; null when nobody or we are. */
  readonly partyId: Id | null;
  readonly dueKind: DueKind | null;
  readonly dueOn: Day | null;
  readonly dueDays: number | null;
};

/** Which of the kinds its form asks for a clause is of. */
export function clauseDueKind({ dueKind, trigger, ...rest }: Pick<Bound, "dueKind" | keyof Awaited>): ClauseDueKind {
  return dueKind === "after" && triggerKindOf({ ...rest, triggerId: trigger }) !== null ? "trigger" : (dueKind ?? "none");
}

/** What a clause promises once it is signed on a day. A delay becomes a day then, since the signing is what it was counted from; what waits for something else goes on waiting. */
export type ClausePromise = Awaited & { readonly side: Side; readonly partyId: Id | null; readonly dueKind: DueKind; readonly dueOn: Day | null };

/** The commitment that a clause makes when it is signed, or null for one that binds nobody. */
export function promiseOf(clause: Bound, signedOn: Day): ClausePromise | null {
  const { side, partyId, dueKind, dueOn, dueDays, trigger, triggerText, triggerEventId, triggerOn, triggerDays } = clause;
  if (!side) return null;
  if (clauseDueKind(clause) === "trigger") return { side, partyId, dueKind: "after", dueOn: null, trigger, triggerText, triggerEventId, triggerOn, triggerDays };
  const due = dueKind === "after" && dueDays !== null ? addDays(signedOn, dueDays) : dueKind === "on" ? dueOn : null;
  return { ...NOTHING_AWAITED, side, partyId, dueKind: due ? "on" : "none", dueOn: due };
}

/** Why an agreement cannot be signed as it stands. */
export type SigningRefusal = "no_party" | "no_clause" | "already_signed";

/** Whether a draft can be signed: it names the other side and says something. */
export function whyNotSigned({ state, parties, clauses }: { readonly state: AgreementState; readonly parties: number; readonly clauses: number }): SigningRefusal | null {
  if (state === "signed") return "already_signed";
  if (parties === 0) return "no_party";
  return clauses === 0 ? "no_clause" : null;
}
