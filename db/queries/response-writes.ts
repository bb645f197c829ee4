import { and, eq, inArray, sql } from "drizzle-orm";

import type { ResponseContent } from "~/domain/rows/response";
import type { Id, Scope } from "~/domain/viewer";
import { demand, depositItem, demandVersion, document, event, meeting, response } from "@db/schema";
import type { Transaction } from "@db/transaction";

import type { Birth } from "./demand-writes";
import { numberedParagraphsIn } from "./paragraphs";
import { wholeResponses } from "./responses";
import { levelIsReadable, levelReaches } from "./visible";

/** Writes answers down; those whose id is there already are left as they are. */
export async function insertResponses(tx: Transaction, rows: readonly (Birth & ResponseContent & { readonly depositId: Id })[]): Promise<void> {
  if (rows.length > 0) await tx.insert(response).values([...rows]).onConflictDoNothing({ target: response.id });
}

/** Who wrote the answers with these ids down, and to which deposit; those that are not there are left out. */
export async function authorsOfResponses(tx: Transaction, ids: readonly Id[]): Promise<{ id: Id; createdBy: Id; depositId: Id }[]> {
  if (ids.length === 0) return [];
  return tx.select({ id: response.id, createdBy: response.createdBy, depositId: response.depositId }).from(response).where(inArray(response.id, [...ids]));
}

/** The dossier that holds an answer, whoever asks: what is locked first. */
export async function dossierOfResponse(tx: Transaction, id: Id): Promise<Id | null> {
  const [found] = await tx.select({ dossierId: response.dossierId }).from(response).where(eq(response.id, id));
  return found?.dossierId ?? null;
}

/** Finds and locks an answer; null when the reader does not know of it. The caller holds its dossier's lock. */
export async function lockResponse(tx: Transaction, scope: Scope, id: Id) {
  const [found] = await wholeResponses(scope, eq(response.id, id), tx).for("update", { of: response });
  return found ? { ...found.response, deposit: found.deposit } : null;
}

/** Replaces what an answer says. The caller holds its lock and has compared the versions. */
export async function updateResponse(tx: Transaction, id: Id, content: ResponseContent): Promise<void> {
  await tx.update(response).set({ ...content, version: sql`${response.version} + 1` }).where(eq(response.id, id));
}

/** The anchors of the numbered paragraphs of each demand that a deposit holds and the writer may see. */
export async function placesIn(tx: Transaction, scope: Scope, depositId: Id): Promise<ReadonlyMap<Id, ReadonlySet<string>>> {
  const rows = await tx.select({ demandId: depositItem.demandId, source: demandVersion.source }).from(depositItem)
    .innerJoin(demandVersion, eq(demandVersion.id, depositItem.versionId)).innerJoin(demand, eq(demand.id, depositItem.demandId))
    .where(and(eq(depositItem.depositId, depositId), levelReaches(scope, demand)));
  return new Map(rows.map(({ demandId, source }) => [demandId, new Set(numberedParagraphsIn(source).map(({ anchor }) => anchor))]));
}

/** Whether a meeting was held in the dossier and the writer may see it. */
export async function isHeldMeetingOf(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: meeting.id }).from(meeting).where(and(eq(meeting.id, id), eq(meeting.dossierId, dossierId), eq(meeting.state, "held"), levelIsReadable(scope, meeting)));
  return rows.length > 0;
}

/** Whether a document stands in the dossier and the writer may see it. */
export async function isDocumentOf(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: document.id }).from(document).where(and(eq(document.id, id), eq(document.dossierId, dossierId), levelIsReadable(scope, document)));
  return rows.length > 0;
}

/** Whether a letter came in to the dossier and the writer may see it. */
export async function isLetterReceivedIn(tx: Transaction, scope: Scope, dossierId: Id, id: Id): Promise<boolean> {
  const rows = await tx.select({ id: event.id }).from(event).where(and(eq(event.id, id), eq(event.dossierId, dossierId), eq(event.kind, "letter_in"), levelIsReadable(scope, event)));
  return rows.length > 0;
}
