import type { Confidentiality } from "~/domain/confidentiality";
import type { Day } from "~/domain/days";
import type { Id, Scope } from "~/domain/viewer";
import type { ChoosingFrom } from "~/presenters/commitment-form";

import { type CommitmentSources, officeChoices, sourcesOf } from "./commitment-sources";
import { othersOf } from "./commitments";
import { partyChoices } from "./party-choices";
import { triggerEventChoices } from "./triggers";

type Asked = { readonly dossierId: Id; readonly today: Day; /** The commitment that is written anew, if any. */ readonly id: Id | null; readonly levels: readonly Confidentiality[] };

/** Everything that the form of a commitment of a dossier chooses from, as far as the reader may see it. */
export async function commitmentChoicesFor(scope: Scope, { dossierId, id, levels, today }: Asked): Promise<Omit<ChoosingFrom, keyof CommitmentSources> & CommitmentSources> {
  const [parties, sources, offices, others, events] = await Promise.all([partyChoices(), sourcesOf(scope, dossierId), officeChoices(), othersOf(scope, dossierId, id), triggerEventChoices(scope, dossierId, today)]);
  return { parties, ...sources, offices, others, events, levels };
}
