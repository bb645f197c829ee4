import { and, eq, isNull, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { OfficeHolderRow, PartyContent, PartyRow } from "~/domain/rows/party";
import type { Id } from "~/domain/viewer";
import { officeHolder, party } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameOf, nameValues } from "./names";

const columnsOf = ({ name, ...rest }: PartyContent) => ({ ...rest, ...nameValues(name) });

/** A number of our own for PostgreSQL's advisory lock on the tree of parties. */
const TREE_LOCK = 7_201_001;

/** Waits until nobody else changes the tree of parties: two moves at once could close a circle that neither of them makes. */
export async function lockPartyTree(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${TREE_LOCK})`);
}

/** The parent of every party that has one, and every party there is; those that were merged into another are no longer. */
export async function partyParents(tx: Transaction): Promise<{ known: ReadonlySet<Id>; parentOf: ReadonlyMap<Id, Id> }> {
  const rows = await tx.select({ id: party.id, parentId: party.parentId }).from(party).where(isNull(party.mergedIntoId));
  return { known: new Set(rows.map(({ id }) => id)), parentOf: new Map(rows.flatMap(({ id, parentId }) => (parentId ? [[id, parentId] as const] : []))) };
}

/** Writes a new party down. Answers false, and writes nothing, when a party with this id is there. */
export async function insertParty(tx: Transaction, id: Id, content: PartyContent, by: { createdBy: Id; createdAt: Date }): Promise<boolean> {
  const written = await tx.insert(party).values({ id, ...columnsOf(content), ...by }).onConflictDoNothing({ target: party.id }).returning({ id: party.id });
  return written.length === 1;
}

/** Who wrote a party down. */
export async function authorOfParty(tx: Transaction, id: Id): Promise<Id | null> {
  const [row] = await tx.select({ createdBy: party.createdBy }).from(party).where(eq(party.id, id));
  return row?.createdBy ?? null;
}

/** A party that was not merged into another, its row locked until the end of the transaction. */
export async function lockParty(tx: Transaction, id: Id): Promise<Pick<PartyRow, "id" | "version" | "parentId" | "closedOn"> | null> {
  const [row] = await tx.select({ id: party.id, version: party.version, parentId: party.parentId, closedOn: party.closedOn }).from(party)
    .where(and(eq(party.id, id), isNull(party.mergedIntoId))).for("update");
  return row ?? null;
}

/** Writes a locked party over; its version goes up by one. */
export async function updateParty(tx: Transaction, id: Id, content: PartyContent): Promise<void> {
  await tx.update(party).set({ ...columnsOf(content), version: sql`${party.version} + 1` }).where(eq(party.id, id));
}

/** Notes the day on which a locked party ceased to exist, or (null) that it is there again; its version goes up by one. */
export async function setPartyClosed(tx: Transaction, id: Id, closedOn: Day | null): Promise<void> {
  await tx.update(party).set({ closedOn, version: sql`${party.version} + 1` }).where(eq(party.id, id));
}

type NewHolder = Omit<OfficeHolderRow, "id"> & { readonly partyId: Id; readonly createdBy: Id; readonly createdAt: Date };

/** Writes somebody's office down. Answers false when one with this id is there. */
export async function insertOfficeHolder(tx: Transaction, id: Id, { office, ...rest }: NewHolder): Promise<boolean> {
  const written = await tx.insert(officeHolder).values({ id, ...rest, ...nameValues(office) }).onConflictDoNothing({ target: officeHolder.id }).returning({ id: officeHolder.id });
  return written.length === 1;
}

/** Somebody's office in a party, its row locked until the end of the transaction. */
export async function lockOfficeHolder(tx: Transaction, partyId: Id, id: Id): Promise<(OfficeHolderRow & { readonly createdBy: Id }) | null> {
  const [row] = await tx.select().from(officeHolder).where(and(eq(officeHolder.id, id), eq(officeHolder.partyId, partyId))).for("update");
  return row ? { id: row.id, office: nameOf(row), gender: row.gender, personName: row.personName, startsOn: row.startsOn, endsOn: row.endsOn, createdBy: row.createdBy } : null;
}

/** Puts the last day to an office that had none. */
export async function setOfficeEnd(tx: Transaction, id: Id, endsOn: Day): Promise<void> {
  await tx.update(officeHolder).set({ endsOn }).where(and(eq(officeHolder.id, id), isNull(officeHolder.endsOn)));
}

/** Writes a locked office-holder over. */
export async function updateOfficeHolder(tx: Transaction, { id, office, ...rest }: OfficeHolderRow): Promise<void> {
  await tx.update(officeHolder).set({ ...rest, ...nameValues(office) }).where(eq(officeHolder.id, id));
}
