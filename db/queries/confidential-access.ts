import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { confidentialAccess } from "@db/schema";
import { transaction } from "@db/transaction";

/** Writes down that somebody opened a page with records of the bureau level (Law 09-08). A paper over many dossiers names none. One of the two writes that a GET may make (settled question 19). */
export async function logConfidentialAccess(accountId: Id, dossierId: Id | null, now: Date): Promise<void> {
  await transaction(accountId, (tx) => tx.insert(confidentialAccess).values({ id: newId(), accountId, dossierId, at: now }));
}
