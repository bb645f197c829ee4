import { canonicalFilter, type DueFilter, type LedgerCursor, type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";

/** The pages that show the commitments under a filter: as a list, by their days, and by party. */
export const LEDGER_VIEWS = { list: "/commitments", calendar: "/commitments/calendar", parties: "/commitments/parties" } as const;
export type LedgerView = keyof typeof LEDGER_VIEWS;

/** A filter as the query of an address, in its one form: what is as usual is left out and the order is fixed. Empty for the whole ledger. */
export function ledgerQuery(filter: LedgerFilter): string {
  return new URLSearchParams(fieldsOf(filter)).toString();
}

/** A filter as the fields that a form would send. */
export function fieldsOf(given: LedgerFilter): [string, string][] {
  const filter = canonicalFilter(given);
  const fields: readonly (readonly [string, string | null])[] = [
    ["side", filter.side], ["standing", filter.standing === WHOLE_LEDGER.standing ? null : filter.standing], ["trouble", filter.trouble], ["step", filter.step], ["state", filter.state],
    ...dueFields(filter.due),
    ["party", filter.partyId], ["office", filter.officeHolderId], ["organisation", filter.organisationId], ["region", filter.regionCode], ["source", filter.source], ["rung", filter.rung],
  ];
  return fields.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

function dueFields(due: DueFilter | null): readonly (readonly [string, string | null])[] {
  if (!due) return [];
  return due.kind === "between" ? [["from", due.from], ["to", due.to]] : [["due", due.kind]];
}

/** The address of the ledger under a filter and from a place on. What is as usual is left out, so that one view has one address. */
export function ledgerAddress(filter: LedgerFilter, cursor: LedgerCursor | null = null): string {
  return ledgerViewAddress("list", filter, cursor ? [[cursor.direction, `${cursor.key}~${cursor.id}`]] : []);
}

/** The address of any page of the ledger, with what that page asks beside the filter. */
export function ledgerViewAddress(view: LedgerView, filter: LedgerFilter, beside: readonly (readonly [string, string])[] = []): string {
  const query = new URLSearchParams(fieldsOf(filter));
  for (const [name, value] of beside) query.set(name, value);
  const text = query.toString();
  return text ? `${LEDGER_VIEWS[view]}?${text}` : LEDGER_VIEWS[view];
}
