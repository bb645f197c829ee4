import type { Id } from "~/domain/viewer";
import { derivedText } from "@db/installation-secret";

/**
 * The key with which a person's browser encrypts the drafts it keeps (AES-256, base64url). It belongs to the person and outlives sessions
 * (settled question 23): what was typed before a session ended can be read after signing in again, and by nobody else. `from` stands for the
 * installation's own secret.
 */
export function draftKeyOf(accountId: Id, from?: string): string {
  return derivedText(`draft ${accountId}`, from);
}
