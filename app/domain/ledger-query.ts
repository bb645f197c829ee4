import { canonicalFilter, type DueFilter, type LedgerFilter, WHOLE_LEDGER } from "./ledger";

type Field = readonly [name: string, value: string];

/** A filter as the fields of an address, in their one order; what is as usual is left out, so that one view has one form. None for the whole ledger. */
export function ledgerFields(given: LedgerFilter): Field[] {
  const filter = canonicalFilter(given);
  const fields: readonly (readonly [string, string | null])[] = [
    ["side", filter.side], ["standing", filter.standing === WHOLE_LEDGER.standing ? null : filter.standing], ["trouble", filter.trouble], ["step", filter.step], ["state", filter.state],
    ...dueFields(filter.due),
    ["party", filter.partyId], ["office", filter.officeHolderId], ["organisation", filter.organisationId], ["region", filter.regionCode], ["source", filter.source], ["rung", filter.rung],
    ["list", filter.list], ["dossier", filter.dossierId], ["round", filter.roundId],
  ];
  return fields.flatMap(([name, value]): Field[] => (value === null ? [] : [[name, value]]));
}

function dueFields(due: DueFilter | null): readonly (readonly [string, string | null])[] {
  if (!due) return [];
  return due.kind === "between" ? [["from", due.from], ["to", due.to]] : [["due", due.kind]];
}

/** Fields as the query of an address. Every name and value of a ledger's is safe in an address as it stands. */
export const queryOf = (fields: readonly Field[]): string => fields.map(([name, value]) => `${name}=${value}`).join("&");

/** A filter as the query of an address, in its one canonical form: what a saved view keeps. */
export const ledgerQuery = (filter: LedgerFilter): string => queryOf(ledgerFields(filter));

/** Of a person no more views are kept than these. */
export const MOST_VIEWS = 30;
