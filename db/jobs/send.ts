import { type SQL, sql } from "drizzle-orm";
import PgBoss from "pg-boss";

import type { JobName, Jobs } from "~/domain/jobs";
import type { Transaction } from "@db/transaction";

/** Writes jobs down and does none of them: `db/jobs/work.ts` does. */
const sender = new PgBoss({ db: { executeSql: () => Promise.reject(new Error("A job is sent in a transaction: use sendLater.")) } });

/**
 * Has something done later, once `tx` has ended: the job is a row of the same transaction, so that it exists only if the change was kept.
 */
export async function sendLater<Name extends JobName>(tx: Transaction, name: Name, data: Jobs[Name]): Promise<void> {
  const within = { executeSql: async (text: string, values: unknown[]) => ({ rows: [...(await tx.execute(withValues(text, values)))] }) };
  await sender.send(name, data, { db: within });
}

/** A text with `$1`, `$2`… and its values, as the ORM takes it. */
function withValues(text: string, values: readonly unknown[]): SQL {
  const parts = text.split(/\$(\d+)/);
  return sql.join(parts.map((part, place) => (place % 2 === 0 ? sql.raw(part) : sql`${asParameter(values[Number(part) - 1])}`)));
}

function asParameter(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  return typeof value === "object" ? JSON.stringify(value) : value;
}
