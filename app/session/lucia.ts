import { createHash } from "node:crypto";

import { Lucia, TimeSpan } from "lucia";

import { sessionAdapter } from "@db/queries/sessions";

/** What the table knows of a session besides whose it is and how long it lives. */
type Kept = { readonly createdAt: Date; readonly lastUsedAt: Date; readonly device: string | null };

declare module "lucia" {
  interface Register {
    Lucia: ReturnType<typeof luciaFor>;
    DatabaseSessionAttributes: Kept;
  }
}

/** How long a session lives without use, in days (a custom of the house): members a month, those who can change things a week. */
const IDLE_DAYS = { member: 30, keeper: 7 } as const;
export type SessionKind = keyof typeof IDLE_DAYS;

/** The session store for one kind of session. */
export function luciaFor(kind: SessionKind) {
  return new Lucia(sessionAdapter(), {
    sessionExpiresIn: new TimeSpan(IDLE_DAYS[kind], "d"),
    getSessionAttributes: ({ lastUsedAt }: Kept) => ({ lastUsedAt }),
  });
}

/** The kind is the first letter of the token, so that a sliding expiry needs no look-up. */
export function kindOfToken(token: string): SessionKind {
  return token.startsWith("m") ? "member" : "keeper";
}

/** Seconds that the cookie of such a session lives in the browser. */
export function idleSeconds(kind: SessionKind): number {
  return IDLE_DAYS[kind] * 86_400;
}

/** What the table knows of a token: never the token itself. */
export function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
