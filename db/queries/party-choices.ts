import { and, asc, inArray, isNull } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Gender, Localized } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { party } from "@db/schema";

import { nameOf } from "./names";

export type PartyChoice = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly gender: Gender; readonly parentId: Id | null; readonly closedOn: Day | null };

/**
 * Every party of the directory, which the whole installation shares, for choosing from; none that was merged into another. Those that ceased to exist
 * are among them: a form offers them only where its record names them already.
 */
export async function partyChoices(): Promise<PartyChoice[]> {
  const rows = await database().db.select().from(party).where(isNull(party.mergedIntoId)).orderBy(asc(party.kind), asc(party.createdAt));
  return rows.map((row) => ({ id: row.id, name: nameOf(row), kind: row.kind, gender: row.gender, parentId: row.parentId, closedOn: row.closedOn }));
}

/** The parties among these ids that exist and were not merged into another. */
export async function knownParties(ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await database().db.select({ id: party.id }).from(party).where(and(inArray(party.id, [...ids]), isNull(party.mergedIntoId)));
  return new Set(rows.map((row) => row.id));
}
