import type { Id } from "~/domain/viewer";
import { hashPassword, passwordFits } from "@db/passwords";
import { credentialsOfAccount, ownAccount, savePassword } from "@db/queries/accounts";
import { endWaysIn, type FoundResetLink, markResetLinkUsed, resetLinkByToken } from "@db/queries/reset-links";
import { forgetTries } from "@db/queries/throttle";
import { transaction } from "@db/transaction";

import { namesAround, type NewPasswordRefusal, refusalOfNewPassword } from "./new-password";
import { tellOwner } from "./tell-owner";

export type ResetRefusal = "not_found" | "link_used" | "link_expired" | "link_revoked";
type Result = { readonly ok: true } | { readonly ok: false; readonly refusal: ResetRefusal | NewPasswordRefusal };

/** Why a link for a new password cannot be used at an instant, or null when it can. That of an account nobody may enter counts as taken back. */
export function refusalOfResetLink(link: FoundResetLink | null, now: Date): ResetRefusal | null {
  if (!link) return "not_found";
  if (link.usedAt) return "link_used";
  if (link.revokedAt || link.closed) return "link_revoked";
  return link.expiresAt <= now ? "link_expired" : null;
}

/**
 * Sets a new password by a link, which is used up by it. Every session of the account ends, with whatever else led in, and nobody is signed in: the
 * owner does that themselves, second factor included. The same form sent twice is one change. `ip` is whose wrong tries are forgotten.
 */
export async function resetPassword(token: string, password: string, { now, ip }: { readonly now: Date; readonly ip: string }): Promise<Result> {
  const link = await resetLinkByToken(token);
  const refusal = refusalOfResetLink(link, now);
  if (!link || refusal) return (await isSentTwice(link, refusal, password)) ? { ok: true } : { ok: false, refusal: refusal ?? "not_found" };
  const judged = await refusalOfNewPassword(password, await namesAround(link.accountId));
  if (judged) return { ok: false, refusal: judged };
  const passwordHash = await hashPassword(password);
  const lost = await transaction(link.accountId, async (tx) => {
    const locked = await resetLinkByToken(token, tx);
    const late = refusalOfResetLink(locked, now);
    if (!locked || late) return late ?? "not_found";
    await savePassword(tx, locked.accountId, passwordHash);
    await markResetLinkUsed(tx, locked.id, now);
    await endWaysIn(tx, locked.accountId, now);
    return null;
  });
  if (lost) return (await isSentTwice(link, lost, password)) ? { ok: true } : { ok: false, refusal: lost };
  await Promise.all([forgetWrongTries(link.accountId, ip), tellOwner(link.accountId, "passwordChanged")]);
  return { ok: true };
}

async function isSentTwice(link: FoundResetLink | null, refusal: ResetRefusal | null, password: string): Promise<boolean> {
  if (!link || refusal !== "link_used") return false;
  return passwordFits(password, (await credentialsOfAccount(link.accountId))?.passwordHash ?? null);
}

/** Whoever forgot their password has tried others: those count no longer. */
async function forgetWrongTries(accountId: Id, ip: string): Promise<void> {
  const owner = await ownAccount(accountId);
  const contacts = [owner?.email, owner?.phone].filter((contact): contact is string => typeof contact === "string");
  await forgetTries(...contacts.flatMap((contact) => [["signInFromHere", contact, ip], ["signInToAccount", contact]] as const));
}
