import type { Viewer } from "~/domain/viewer";
import { departPerson, erasePerson } from "@db/queries/erasure";
import { noteErasure } from "@db/erasures";
import { type Transaction, transaction } from "@db/transaction";

import { checkPassword, type PasswordRefusal } from "./check-password";
import { type Refused, refused } from "./refusal";
import { isLastAdministrator } from "./suspend-account";

export type Gone = { readonly ok: true } | PasswordRefusal | Refused<"last_administrator">;

type Asked = { readonly password: string };

/**
 * Ends the viewer's membership by their own hand: their roles, delegations in their stead, sessions and links end, and their open dossiers stand
 * without an owner. The person stays known, and an administrator can open the account again. Refused: *last_administrator*, and what
 * `checkPassword` refuses.
 */
export function leaveUnion(viewer: Viewer, { password }: Asked, now: Date): Promise<Gone> {
  return unlessNeeded(viewer, password, now, (tx) => departPerson(tx, viewer.id, now));
}

/**
 * Erases the viewer: name and contacts, password, second factor, visits. What they recorded stays, under a former account, and nothing brings them
 * back, a restored backup neither: the erasure is noted outside the database too. `report` is told when that note could not be written; the daily
 * round writes it then. Refused as leaving is.
 */
export async function eraseSelf(viewer: Viewer, { password }: Asked, { now, report }: { readonly now: Date; readonly report: (error: unknown) => void }): Promise<Gone> {
  const erased = await unlessNeeded(viewer, password, now, (tx) => erasePerson(tx, { id: viewer.id, erasedAt: now }));
  if (erased.ok) await noteErasure(viewer.id, now).catch(report);
  return erased;
}

async function unlessNeeded(viewer: Viewer, password: string, now: Date, go: (tx: Transaction) => Promise<void>): Promise<Gone> {
  const wrong = await checkPassword(viewer.id, password);
  if (wrong) return wrong;
  return transaction<Gone>(viewer.id, async (tx) => {
    if (await isLastAdministrator(tx, viewer.id, now)) return refused("last_administrator");
    await go(tx);
    return { ok: true };
  });
}
