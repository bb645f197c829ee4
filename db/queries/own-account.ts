import { and, eq, isNull } from "drizzle-orm";

import type { Gender, Language } from "~/domain/localized";
import type { Id } from "~/domain/viewer";
import { database } from "@db/client";
import { account, person } from "@db/schema";
import type { Transaction } from "@db/transaction";

import { nameInUse } from "./live-roles";

/** What a person decides about their own account: how they are called and read, and whether notices are sent to them. */
export type OwnChoices = { readonly name: string; readonly gender: Gender | null; readonly language: Language; readonly notices: boolean };

/** What somebody chose for their account, or null when there is no such person any more; inside a transaction it is locked. */
export async function ownChoices(id: Id, tx?: Transaction): Promise<OwnChoices | null> {
  const query = (tx ?? database().db).select({ name: nameInUse, gender: person.gender, language: account.language, notices: account.notices })
    .from(account).innerJoin(person, eq(person.id, account.id)).where(and(eq(account.id, id), isNull(person.erasedAt)));
  const [row] = await (tx ? query.for("update") : query);
  return row ?? null;
}

export async function saveOwnChoices(tx: Transaction, id: Id, { name, gender, language, notices }: OwnChoices): Promise<void> {
  await tx.update(person).set({ name, gender }).where(eq(person.id, id));
  await tx.update(account).set({ language, notices }).where(eq(account.id, id));
}
