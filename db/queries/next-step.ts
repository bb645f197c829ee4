import { eq, sql } from "drizzle-orm";

import type { Day } from "~/domain/days";
import type { Id } from "~/domain/viewer";
import { commitment } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Writes the next step of a locked commitment, or takes it away; the version goes up by one. */
export async function writeNextStep(tx: Transaction, id: Id, step: { readonly words: string; readonly onDay: Day } | null): Promise<void> {
  await tx.update(commitment).set({ nextStep: step?.words ?? null, nextStepOn: step?.onDay ?? null, version: sql`${commitment.version} + 1` }).where(eq(commitment.id, id));
}
