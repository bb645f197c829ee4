import type { Thresholds } from "~/domain/deadlines";
import type { LedgerFilter } from "~/domain/ledger";
import { ledgerFilterFrom } from "~/forms/ledger-filter";
import type { FilterNames } from "~/presenters/ledger-filters";
import type { ChoosingFrom } from "~/presenters/ledger-form";
import { organisationChoices } from "@db/queries/dossier-choices";
import { ledgerQuestion, officesHeldIn } from "@db/queries/ledger-question";
import type { LedgerQuestion } from "@db/queries/ledger-streams";
import { partyChoices } from "@db/queries/party-choices";
import { savedViewsOf } from "@db/queries/saved-views";
import type { SavedView } from "~/domain/rows/saved-view";

import type { Asked } from "./gate";
import { thresholdsOf } from "./installation";

/** What every page of the ledger is made of besides its commitments. */
export type AskedLedger = {
  readonly question: LedgerQuestion;
  readonly thresholds: Thresholds;
  readonly names: FilterNames;
  readonly choices: ChoosingFrom;
  readonly views: readonly SavedView[];
};

/** Reads what of the ledger an address asks for, and what its criteria can be chosen from. `narrowed` is what the page itself makes of the filter. */
export async function askedLedger({ viewer, scope, today, url, context }: Asked, narrowed: (filter: LedgerFilter) => LedgerFilter = (filter) => filter): Promise<AskedLedger> {
  const thresholds = await thresholdsOf(context);
  const filter = narrowed(ledgerFilterFrom(url.searchParams));
  const [{ named, ...question }, parties, organisations, views] = await Promise.all([
    ledgerQuestion(scope, filter, { today, thresholds }), partyChoices(), organisationChoices(scope.reads.organisation), savedViewsOf(viewer.id),
  ]);
  const { partyId, organisationId } = question.filter;
  const offices = partyId ? await officesHeldIn(partyId) : named.office ? [named.office] : [];
  const organisation = organisations.find(({ id }) => id === organisationId)?.name ?? null;
  return { question, thresholds, names: { party: named.party, office: named.office?.name ?? null, organisation, dossier: named.dossier, round: named.round }, choices: { parties, offices, organisations }, views };
}
