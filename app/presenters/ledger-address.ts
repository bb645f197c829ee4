import { type LedgerCursor, type LedgerFilter, WHOLE_LEDGER } from "~/domain/ledger";

/** The address of the ledger under a filter and from a place on. What is as usual is left out, so that one view has one address. */
export function ledgerAddress(filter: LedgerFilter, cursor: LedgerCursor | null = null): string {
  const query = new URLSearchParams();
  if (filter.side) query.set("side", filter.side);
  if (filter.standing !== WHOLE_LEDGER.standing) query.set("standing", filter.standing);
  if (filter.trouble) query.set("trouble", filter.trouble);
  if (filter.partyId) query.set("party", filter.partyId);
  if (filter.regionCode) query.set("region", filter.regionCode);
  if (cursor) query.set(cursor.direction, `${cursor.key}~${cursor.id}`);
  const text = query.toString();
  return text ? `/commitments?${text}` : "/commitments";
}
