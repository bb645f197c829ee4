import { type Confidentiality, strictest } from "./confidentiality";
import { type DossierState, STATES_BEFORE_ADOPTION } from "./dossier";

type Holder = { readonly confidentiality: Confidentiality; readonly state: DossierState };

/** Who reads a meeting in a dossier: the strictest of both levels decides, and members see nothing before the adoption (settled question 3). */
export function readersIn(level: Confidentiality, { confidentiality, state }: Holder): Confidentiality {
  const unseen = (STATES_BEFORE_ADOPTION as readonly DossierState[]).includes(state);
  return strictest(level, confidentiality, unseen ? "organisation" : "members");
}

/** The name under which the history knows that a meeting was moved to another dossier; no move of the table has it. */
export const TRANSFER = "transfer";
