import type { Confidentiality } from "~/domain/confidentiality";
import type { Id, Scope } from "~/domain/viewer";
import type { ChoosingFrom } from "~/presenters/commitment-form";

import { type CommitmentSources, officeChoices, sourcesOf } from "./commitment-sources";
import { othersOf } from "./commitments";
import { partyChoices } from "./party-choices";

type Asked = { readonly dossierId: Id; /** The commitment that is written anew, if any. */ readonly id: Id | null; readonly levels: readonly Confidentiality[] };

/** Everything that the form of a commitment of a dossier chooses from, as far as the reader may see it. */
export async function commitmentChoicesFor(scope: Scope, { dossierId, id, levels }: Asked): Promise<Omit<ChoosingFrom, keyof CommitmentSources> & CommitmentSources> {
  const [parties, sources, offices, others] = await Promise.all([partyChoices(), sourcesOf(scope, dossierId), officeChoices(), othersOf(scope, dossierId, id)]);
  return { parties, ...sources, offices, others, levels };
}
