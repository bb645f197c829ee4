import type { LedgerFilter } from "~/domain/ledger";
import { ledgerQuery } from "~/domain/ledger-query";
import type { Language } from "~/domain/localized";
import type { SavedView } from "~/domain/rows/saved-view";
import type { Id } from "~/domain/viewer";
import { translator } from "~/i18n/translator";

import { ledgerAddress } from "./ledger-address";
import { activeFilters, chosenChips, type FilterNames } from "./ledger-filters";
import { savedViewAddress } from "./ledger-head";

/** The page on which a view of the ledger is kept under a name, and the views that are kept. */
export type SavedViewsPage = {
  readonly back: string;
  readonly query: string;
  /** The criteria in use, in words. */
  readonly criteria: readonly string[];
  readonly views: readonly { readonly id: Id; readonly name: string; readonly href: string }[];
  /** The name under which this very view is kept already. */
  readonly name: string;
};

export function savedViewsPage(language: Language, filter: LedgerFilter, names: FilterNames, views: readonly SavedView[]): SavedViewsPage {
  const t = translator(language);
  const criteria = [...chosenChips(language, filter, ledgerAddress), ...activeFilters(language, filter, names, ledgerAddress)].map(({ label }) => label);
  const query = ledgerQuery(filter);
  return {
    back: ledgerAddress(filter), query, criteria: criteria.length > 0 ? criteria : [t("ledger.saved.whole")], name: views.find((view) => view.query === query)?.name ?? "",
    views: views.map((view) => ({ id: view.id, name: view.name, href: savedViewAddress(view) })),
  };
}
