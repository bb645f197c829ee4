import { UNSUBSCRIBE_DAYS } from "~/domain/posting";
import type { Id } from "~/domain/viewer";
import { accountOfLetter, endLetters } from "@db/queries/notification-settings";
import { hashOfToken } from "@db/tokens";

/** Whose letters a token ends; null where none has it, or its letter is older than ninety days. Asking changes nothing. */
export function subscriberOf(token: string, now: Date): Promise<Id | null> {
  return accountOfLetter(hashOfToken(token), new Date(now.getTime() - UNSUBSCRIBE_DAYS * 86_400_000));
}

/**
 * Ends the letters about notifications to whoever got the letter with this token. The token alone is enough (RFC 8058), and does nothing else; pressing
 * twice is pressing once. Answers whether it was known.
 */
export async function unsubscribe(token: string, now: Date): Promise<boolean> {
  const accountId = await subscriberOf(token, now);
  if (!accountId) return false;
  await endLetters(accountId, now);
  return true;
}
