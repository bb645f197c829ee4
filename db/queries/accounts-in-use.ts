import { and, eq, isNull } from "drizzle-orm";

import type { PersonKept } from "~/domain/rows/person";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

/** Whether an account is neither suspended nor left; it stays so until the end of the transaction. */
export async function lockAccountInUse(tx: Transaction, id: Id): Promise<boolean> {
  const [row] = await tx.select({ id: account.id }).from(account).where(and(eq(account.id, id), isNull(account.suspendedAt), isNull(account.leftAt))).for("share");
  return row !== undefined;
}

/** A person as administrators keep them; null when there is none, or they were erased. */
export async function personKept(id: Id): Promise<PersonKept | null> {
  const [row] = await database().db
    .select({ id: person.id, name: person.name, email: person.email, phone: person.phone, createdAt: account.createdAt, suspendedAt: account.suspendedAt, leftAt: account.leftAt })
    .from(person).innerJoin(account, eq(account.id, person.id)).where(and(eq(person.id, id), isNull(person.erasedAt)));
  return row ? { ...row, name: row.name ?? "" } : null;
}
