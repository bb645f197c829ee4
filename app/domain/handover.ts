import type { Confidentiality } from "./confidentiality";
import { may } from "./permissions";
import { holds, mayRead, scopeOf, type Id, type Viewer } from "./viewer";

type Handover = { readonly organisationId: Id; readonly from: { readonly id: Id } | null; readonly to: { readonly id: Id } };

/** Whether somebody may know of a hand-over: the two people, whoever may hand dossiers over there, and the bureau, which signs it too. */
export const seesHandover = (viewer: Viewer, { organisationId, from, to }: Handover): boolean =>
  [from?.id, to.id].includes(viewer.id) || may(viewer, "dossier.transfer", { organisationId }) || holds(viewer, "bureau", organisationId);

/** Whether somebody who may know of a hand-over may open a receipt of it: whoever reads up to its level there. */
export const opensReceipt = (viewer: Viewer, organisationId: Id, level: Confidentiality): boolean => mayRead(scopeOf(viewer), { organisationId, confidentiality: level });

/**
 * The levels at which somebody issues the receipt of a hand-over they may know of. Whoever hands dossiers over has it issued for those who sign it, also where
 * they read no more than members do: issuing shows them nothing. The bureau's is issued by whoever reads it.
 */
export const receiptLevels = (viewer: Viewer, { organisationId }: Pick<Handover, "organisationId">): readonly Confidentiality[] =>
  (["organisation", "bureau"] as const).filter((level) => opensReceipt(viewer, organisationId, level) || (level === "organisation" && may(viewer, "dossier.transfer", { organisationId })));
