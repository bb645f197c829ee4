import type { LedgerCursor, LedgerFilter } from "~/domain/ledger";
import { ledgerFields, queryOf } from "~/domain/ledger-query";

/** The pages that show the commitments under a filter: as a list, by their days, and by party; and the one that keeps it under a name. */
export const LEDGER_PAGES = { list: "/commitments", calendar: "/commitments/calendar", parties: "/commitments/parties", views: "/commitments/views" } as const;
export type LedgerPageKey = keyof typeof LEDGER_PAGES;

/** The address of the ledger under a filter and from a place on. What is as usual is left out, so that one view has one address. */
export function ledgerAddress(filter: LedgerFilter, cursor: LedgerCursor | null = null): string {
  return ledgerPageAddress("list", filter, cursor ? [[cursor.direction, `${cursor.key}~${cursor.id}`]] : []);
}

/** The address of any page of the ledger, with what that page asks beside the filter. */
export function ledgerPageAddress(page: LedgerPageKey, filter: LedgerFilter, beside: readonly (readonly [string, string])[] = []): string {
  const text = queryOf([...ledgerFields(filter), ...beside]);
  return text ? `${LEDGER_PAGES[page]}?${text}` : LEDGER_PAGES[page];
}
