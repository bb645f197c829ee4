import { z } from "zod";

import { SIDES } from "~/domain/commitment";
import { isDay } from "~/domain/days";
import { type LedgerCursor, type LedgerFilter, NO_DAY, STANDINGS, TROUBLES } from "~/domain/ledger";

import { idField } from "./id";

const cursor = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.string().refine((key) => key === NO_DAY || isDay(key)), idField]));

/** Each part of the address on its own: one that is not understood is left out, so that an old link still opens the ledger. */
const parts = {
  side: z.enum(SIDES).nullable().catch(null),
  standing: z.enum(STANDINGS).catch("open"),
  trouble: z.enum(TROUBLES).nullable().catch(null),
  party: idField.nullable().catch(null),
  region: z.string().regex(/^\d{2}$/).nullable().catch(null),
};

/** Reads what of the ledger an address asks for. */
export function ledgerFilterFrom(query: URLSearchParams): LedgerFilter {
  return {
    side: parts.side.parse(query.get("side")),
    standing: parts.standing.parse(query.get("standing")),
    trouble: parts.trouble.parse(query.get("trouble")),
    partyId: parts.party.parse(query.get("party") || null),
    regionCode: parts.region.parse(query.get("region") || null),
  };
}

/** Reads where the page begins, or null for the first page. */
export function ledgerCursorFrom(query: URLSearchParams): LedgerCursor | null {
  for (const direction of ["after", "before"] as const) {
    const found = cursor.safeParse(query.get(direction));
    if (found.success) return { direction, key: found.data[0], id: found.data[1] };
  }
  return null;
}
