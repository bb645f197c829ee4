import { type LedgerCounts, type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";
import { ledgerQuery } from "~/domain/ledger-query";
import type { Language } from "~/domain/localized";
import type { SavedView } from "~/domain/rows/saved-view";
import { counted } from "~/i18n/numbers";
import { translator } from "~/i18n/translator";

import { LEDGER_PAGES, ledgerPageAddress } from "./ledger-address";
import { activeFilters, type ActiveFilter, chosenChips, type FilterNames, ledgerFilters, type LedgerFilters } from "./ledger-filters";
import { type ChoosingFrom, type LedgerForm, ledgerForm } from "./ledger-form";

type Way = "list" | "calendar" | "parties";

/** What every page of the ledger begins with. */
export type LedgerHeadPage = {
  readonly ways: readonly { readonly key: Way; readonly href: string; readonly current: boolean }[];
  readonly saved: readonly { readonly href: string; readonly name: string; readonly current: boolean }[];
  /** Where this view is kept under a name. */
  readonly keepAt: string;
  /** Null on a page to which side, standing and trouble say nothing. */
  readonly filters: LedgerFilters | null;
  /** The criteria in use that a chip of `filters` shows as chosen. */
  readonly chosen: readonly ActiveFilter[];
  /** Those that none shows. */
  readonly active: readonly ActiveFilter[];
  /** How many are in use, in words. */
  readonly inUse: string;
  readonly form: LedgerForm;
  readonly clear: string;
};

type HeadOf = {
  readonly way: Way;
  readonly filter: LedgerFilter;
  readonly names: FilterNames;
  readonly choices: ChoosingFrom;
  readonly views: readonly SavedView[];
  /** Null where counting would not be cheap, or where nothing is counted. */
  readonly counts: LedgerCounts | null;
  /** What the page asks beside the filter. */
  readonly beside?: readonly (readonly [string, string])[];
};

export function ledgerHead(language: Language, { way, filter, names, choices, views, counts, beside = [] }: HeadOf): LedgerHeadPage {
  const addressOf = (asked: LedgerFilter) => ledgerPageAddress(way, asked, beside);
  const query = ledgerQuery(filter);
  const chosen = way === "parties" ? [] : chosenChips(language, filter, addressOf);
  const active = activeFilters(language, filter, names, addressOf);
  return {
    ways: (["list", "calendar", "parties"] as const).map((key) => ({ key, href: key === way ? addressOf(filter) : ledgerPageAddress(key, filter), current: key === way })),
    saved: views.map((view) => ({ href: savedViewAddress(view), name: view.name, current: way === "list" && view.query === query })),
    keepAt: ledgerPageAddress("views", filter),
    filters: way === "parties" ? null : ledgerFilters(language, filter, counts, addressOf),
    chosen, active, inUse: translator(language)("ledger.filters.inUse", counted(language, chosen.length + active.length)),
    form: ledgerForm(language, filter, choices, LEDGER_PAGES[way], beside),
    clear: addressOf(WHOLE_LEDGER),
  };
}

/** The address of the ledger as it was kept. */
export const savedViewAddress = ({ query }: Pick<SavedView, "query">): string => (query ? `${LEDGER_PAGES.list}?${query}` : LEDGER_PAGES.list);
