import { and, eq, isNull } from "drizzle-orm";

import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { agreement, clause } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Whether a commitment is what a clause of a signed agreement made, whoever asks: its words are those that both sides signed. */
export async function isSignedClause(commitmentId: Id, through: Pick<Transaction, "select"> = database().db): Promise<boolean> {
  const rows = await through.select({ id: clause.id }).from(clause).innerJoin(agreement, eq(agreement.id, clause.agreementId))
    .where(and(eq(clause.commitmentId, commitmentId), eq(agreement.state, "signed"), isNull(agreement.strikeId))).limit(1);
  return rows.length > 0;
}
