import { z } from "zod";

import { COMMON_PASSWORDS } from "./common-passwords";

export const PASSWORD_LENGTH = { min: 8, max: 200 } as const;

/** A new password: long enough, whatever its letters; what is easy to guess is refused by `isWeakPassword`, which needs the names around it. */
export const newPassword = z.string().min(PASSWORD_LENGTH.min).max(PASSWORD_LENGTH.max);
/** A password that is asked for again: whatever was set once. */
export const presentPassword = z.string().min(1).max(PASSWORD_LENGTH.max);

/** Letters and figures alone, in lower case. */
function plain(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
}

/**
 * Whether a password would be among the first guesses: one of the most common (with or without figures after it), one sign over and over, or a name
 * that everybody around knows — the person's, their e-mail address's, the organisation's — with no more than four figures around it.
 */
export function isWeakPassword(password: string, names: readonly (string | null)[]): boolean {
  const guess = plain(password);
  const words = guess.replaceAll(/^\d{1,4}|\d{1,4}$/g, "");
  if (new Set(password).size <= 2) return true;
  if (COMMON_PASSWORDS.has(guess) || COMMON_PASSWORDS.has(password.toLowerCase()) || COMMON_PASSWORDS.has(words)) return true;
  return names.some((name) => name !== null && plain(name) !== "" && [guess, words].includes(plain(name)));
}

/** The names an e-mail address gives away: the whole of it, and what stands before its sign. */
export function namesOfEmail(email: string): readonly string[] {
  return [email, email.split("@")[0] ?? ""];
}
