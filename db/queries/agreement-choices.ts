import type { Day } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";

import { sourcesOf } from "./commitment-sources";
import { demandChoices } from "./demand-links";
import { possibleTriggers } from "./meeting-suggestions";
import { partyChoices } from "./party-choices";
import { triggerEventChoices } from "./triggers";

/** What the form of an agreement chooses from: the directory, the meetings held in the dossier, and its demands paragraph by paragraph; and what a clause can wait for. */
export async function agreementChoices(scope: Scope, dossierId: Id, today: Day) {
  const [directory, { meetings }, demands, triggers, events] = await Promise.all([
    partyChoices(), sourcesOf(scope, dossierId), demandChoices(scope, dossierId), possibleTriggers(scope, dossierId), triggerEventChoices(scope, dossierId, today),
  ]);
  return { directory, meetings, demands, triggers, events };
}
