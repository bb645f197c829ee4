import { z } from "zod";

import { COMMITMENT_STATES, RUNGS, SIDES, SOURCES } from "~/domain/commitment";
import { type Day, isDay } from "~/domain/days";
import type { PartyCursor } from "~/domain/ledger-parties";
import { canonicalFilter, DUE_SPANS, type DueFilter, type LedgerCursor, type LedgerFilter, NO_DAY, STANDINGS, STEPS, TROUBLES } from "~/domain/ledger";
import { TRACK_LISTS } from "~/domain/track-record";

import { idField } from "./id";

/** Days far from any record of a union are slips of the keyboard, and the year 0 is none that the database knows. */
const isUsableDay = (text: unknown): text is Day => isDay(text) && text >= "1900-01-01" && text < "3000-01-01";

const cursor = z
  .string()
  .transform((text) => text.split("~"))
  .pipe(z.tuple([z.string().refine((key) => key === NO_DAY || isUsableDay(key)), idField]));

const day = z.string().refine(isUsableDay).nullable().catch(null);
/** Each part of the address on its own: one that is not understood is left out, so that an old link still opens the ledger. */
const parts = {
  side: z.enum(SIDES).nullable().catch(null),
  standing: z.enum(STANDINGS).catch("open"),
  trouble: z.enum(TROUBLES).nullable().catch(null),
  step: z.enum(STEPS).nullable().catch(null),
  state: z.enum(COMMITMENT_STATES).nullable().catch(null),
  source: z.enum(SOURCES).nullable().catch(null),
  rung: z.enum(RUNGS).nullable().catch(null),
  list: z.enum(TRACK_LISTS).nullable().catch(null),
  due: z.enum(DUE_SPANS).nullable().catch(null),
  id: idField.nullable().catch(null),
  region: z.string().regex(/^\d{2}$/).nullable().catch(null),
};

/** Reads what of the ledger an address asks for. */
export function ledgerFilterFrom(query: URLSearchParams): LedgerFilter {
  return canonicalFilter({
    side: parts.side.parse(query.get("side")),
    standing: parts.standing.parse(query.get("standing")),
    trouble: parts.trouble.parse(query.get("trouble")),
    step: parts.step.parse(query.get("step")),
    state: parts.state.parse(query.get("state")),
    due: dueFrom(query),
    partyId: parts.id.parse(query.get("party") || null),
    officeHolderId: parts.id.parse(query.get("office") || null),
    organisationId: parts.id.parse(query.get("organisation") || null),
    regionCode: parts.region.parse(query.get("region") || null),
    source: parts.source.parse(query.get("source")),
    rung: parts.rung.parse(query.get("rung")),
    list: parts.list.parse(query.get("list")),
    dossierId: parts.id.parse(query.get("dossier") || null),
    roundId: parts.id.parse(query.get("round") || null),
  });
}

/** A span by its name goes before one by its days: the form sends both, and the days only fill in what no name says. */
function dueFrom(query: URLSearchParams): DueFilter | null {
  const kind = parts.due.parse(query.get("due"));
  return kind ? { kind } : { kind: "between", from: day.parse(query.get("from")), to: day.parse(query.get("to")) };
}

/** Reads where the page begins, or null for the first page. */
export function ledgerCursorFrom(query: URLSearchParams): LedgerCursor | null {
  for (const direction of ["after", "before"] as const) {
    const found = cursor.safeParse(query.get(direction));
    if (found.success) return { direction, key: found.data[0], id: found.data[1] };
  }
  return null;
}

/** Reads at which party a page of parties begins, or null for the first page. */
export function partyCursorFrom(query: URLSearchParams): PartyCursor | null {
  for (const direction of ["after", "before"] as const) {
    const id = parts.id.parse(query.get(direction));
    if (id) return { direction, id };
  }
  return null;
}
