import { createHash, randomBytes } from "node:crypto";

/** A secret for a link: 256 random bits that need no escaping in an address. */
export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** What the database keeps of a token: never the token itself. */
export function hashOfToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
