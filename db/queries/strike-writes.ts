import { eq, inArray, sql } from "drizzle-orm";

import { isOpenCommitment } from "~/domain/commitment";
import type { Strikeable } from "~/domain/strike";
import type { Id } from "~/domain/viewer";
import { agreement, commitment, demand, demandFile, deposit, document, event, evidence, meeting, response, sign, stateChange, strike } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { setDueOfWaiting } from "./commitment-writes";
import type { Taken } from "./strike-facts";
import { setDueOfEvents } from "./triggers";

export type NewStrike = { readonly id: Id; readonly subject: Strikeable; readonly subjectId: Id; readonly dossierId: Id; readonly organisationId: Id; readonly reason: string; readonly struckBy: Id; readonly struckAt: Date };

/** Writes a striking-out down. Answers false, and writes nothing, when one with this id is there. */
export async function insertStrike(tx: Transaction, given: NewStrike): Promise<boolean> {
  const written = await tx.insert(strike).values(given).onConflictDoNothing({ target: strike.id }).returning({ id: strike.id });
  return written.length === 1;
}

/** The striking-out with this id, its row locked; null when there is none. */
export async function lockStrike(tx: Transaction, id: Id) {
  const [row] = await tx.select().from(strike).where(eq(strike.id, id)).for("update");
  return row ?? null;
}

/** What holds other records, whose versions go up so that an edit under way notices. */
const VERSIONED = [["meeting", meeting], ["event", event], ["demand", demand], ["demand_file", demandFile], ["deposit", deposit], ["agreement", agreement], ["evidence", evidence]] as const;

/** Takes a record and what goes with it out of every list and count; what waited for a commitment that was done, or for an event that came, has no day any more. The caller holds the dossier's lock. */
export async function takeOut(tx: Transaction, { strikeId, kind, id }: { readonly strikeId: Id; readonly kind: Strikeable; readonly id: Id }, taken: Taken): Promise<void> {
  const table = VERSIONED.find(([name]) => name === kind)?.[1];
  if (table) await tx.update(table).set({ strikeId, version: sql`${table.version} + 1` }).where(eq(table.id, id));
  if (kind === "document") await tx.update(document).set({ strikeId }).where(eq(document.id, id));
  if (taken.responseIds.length > 0) await tx.update(response).set({ strikeId, version: sql`${response.version} + 1` }).where(inArray(response.id, [...taken.responseIds]));
  if (taken.commitmentIds.length > 0) {
    await tx.update(commitment).set({ strikeId, version: sql`${commitment.version} + 1` }).where(inArray(commitment.id, [...taken.commitmentIds]));
  }
  if (taken.signIds.length > 0) await tx.update(sign).set({ strikeId }).where(inArray(sign.id, [...taken.signIds]));
  for (const doneId of taken.doneIds) await setDueOfWaiting(tx, doneId, null);
  if (kind === "event") await setDueOfEvents(tx, [id]);
  if (taken.bereft) await findLastSign(tx, taken.bereft);
}

/** Gives back exactly what a striking-out took. The caller holds the dossier's lock and has asked whether it may. */
export async function giveBack(tx: Transaction, strikeId: Id): Promise<void> {
  const none = { strikeId: null };
  const events = await tx.select({ id: event.id }).from(event).where(eq(event.strikeId, strikeId));
  for (const table of [...VERSIONED.map(([, each]) => each), response]) await tx.update(table).set({ ...none, version: sql`${table.version} + 1` }).where(eq(table.strikeId, strikeId));
  await tx.update(document).set(none).where(eq(document.strikeId, strikeId));
  const commitments = await tx.update(commitment).set({ ...none, version: sql`${commitment.version} + 1` }).where(eq(commitment.strikeId, strikeId))
    .returning({ id: commitment.id, doneOn: commitment.doneOn });
  const signs = await tx.update(sign).set(none).where(eq(sign.strikeId, strikeId)).returning({ commitmentId: sign.commitmentId });
  for (const { id, doneOn } of commitments) if (doneOn) await setDueOfWaiting(tx, id, doneOn);
  await setDueOfEvents(tx, events.map(({ id }) => id));
  for (const id of new Set(signs.map(({ commitmentId }) => commitmentId))) await findLastSign(tx, id);
}

/** Notes who restored, when and why. */
export async function noteRestored(tx: Transaction, id: Id, by: Id, at: Date, reason: string | null): Promise<void> {
  await tx.update(strike).set({ restoredBy: by, restoredAt: at, restoredReason: reason }).where(eq(strike.id, id));
}

/** Whether a striking-out holds a commitment that would be open again. */
export async function holdsOpenCommitment(tx: Transaction, strikeId: Id): Promise<boolean> {
  const rows = await tx.select({ state: commitment.state }).from(commitment).where(eq(commitment.strikeId, strikeId));
  return rows.some(({ state }) => isOpenCommitment(state));
}

/** Works the last sign on a commitment out anew: the latest of its signs that are not struck out, and of the claims that it was done. */
async function findLastSign(tx: Transaction, commitmentId: Id): Promise<void> {
  const signs = sql`(select max(${sign.onDay}) from ${sign} where ${sign.commitmentId} = ${commitmentId} and ${sign.strikeId} is null)`;
  const claims = sql`(select max(${stateChange.onDay}) from ${stateChange} where ${stateChange.subjectId} = ${commitmentId} and ${stateChange.move} = 'claim')`;
  await tx.update(commitment).set({ lastSignOn: sql`greatest(${signs}, ${claims})` }).where(eq(commitment.id, commitmentId));
}
