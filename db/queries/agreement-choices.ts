import type { Id, Scope } from "~/domain/viewer";

import { sourcesOf } from "./commitment-sources";
import { demandChoices } from "./demand-links";
import { partyChoices } from "./party-choices";

/** What the form of an agreement chooses from: the directory, the meetings held in the dossier, and its demands paragraph by paragraph. */
export async function agreementChoices(scope: Scope, dossierId: Id) {
  const [directory, { meetings }, demands] = await Promise.all([partyChoices(), sourcesOf(scope, dossierId), demandChoices(scope, dossierId)]);
  return { directory, meetings, demands };
}
