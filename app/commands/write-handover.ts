import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { insertHandover } from "@db/queries/handovers";
import type { Transaction } from "@db/transaction";

/** Writes down that dossiers passed, in the transaction in which they do; where none did there is nothing to write. Answers its id, or null. */
export async function writeHandover(tx: Transaction, passed: Omit<Parameters<typeof insertHandover>[1], "id">): Promise<Id | null> {
  if (passed.dossierIds.length === 0) return null;
  const id = newId();
  await insertHandover(tx, { id, ...passed });
  return id;
}
