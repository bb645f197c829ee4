import type { Id } from "~/domain/viewer";
import { newId } from "~/forms/id";
import { insertResetLink } from "@db/queries/reset-links";
import { newToken } from "@db/tokens";
import { type Actor, transaction } from "@db/transaction";

/** A link can be used for an hour, in milliseconds. */
const OPEN_FOR = 3_600_000;

/** Writes a link by which an account gets a new password, in the name of `actor`, and answers its token, which is kept nowhere. Older ones end. */
export async function writeResetLink(actor: Actor, accountId: Id, createdBy: Id | null, now: Date): Promise<string> {
  const token = newToken();
  await transaction(actor, (tx) => insertResetLink(tx, { id: newId(), token, accountId, createdBy, expiresAt: new Date(now.getTime() + OPEN_FOR) }, now));
  return token;
}
