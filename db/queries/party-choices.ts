import { and, asc, eq, inArray, isNull } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Gender, Localized } from "~/domain/localized";
import type { PartyKind } from "~/domain/party";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameColumnsOf, nameOf } from "./names";

export type PartyChoice = { readonly id: Id; readonly name: Localized; readonly kind: PartyKind; readonly gender: Gender; readonly parentId: Id | null; readonly closedOn: Day | null };

/**
 * Every party of the directory, which the whole installation shares, for choosing from; none that was merged into another. Those that ceased to exist
 * are among them: a form offers them only where its record names them already.
 */
export async function partyChoices(): Promise<PartyChoice[]> {
  const { id, kind, gender, parentId, closedOn } = party;
  const rows = await database().db.select({ id, kind, gender, parentId, closedOn, ...nameColumnsOf(party) }).from(party).where(isNull(party.mergedIntoId)).orderBy(asc(party.kind), asc(party.createdAt));
  return rows.map((row) => ({ id: row.id, name: nameOf(row), kind: row.kind, gender: row.gender, parentId: row.parentId, closedOn: row.closedOn }));
}

/** The parties among these ids that exist and were not merged into another. */
export async function knownParties(ids: readonly Id[]): Promise<ReadonlySet<Id>> {
  if (ids.length === 0) return new Set();
  const rows = await database().db.select({ id: party.id }).from(party).where(and(inArray(party.id, [...ids]), isNull(party.mergedIntoId)));
  return new Set(rows.map((row) => row.id));
}

/** A party that exists and was not merged into another, with the day on which it ceased to exist; null where there is none. */
export async function liveParty(tx: Pick<Transaction, "select">, id: Id): Promise<{ readonly closedOn: Day | null } | null> {
  const [found] = await tx.select({ closedOn: party.closedOn }).from(party).where(and(eq(party.id, id), isNull(party.mergedIntoId)));
  return found ?? null;
}
