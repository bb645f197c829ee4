import { hash, verify } from "@node-rs/argon2";

import { queueOf } from "./in-turn";

/** Argon2id with 19 MiB, two passes, one lane: the least that OWASP's password storage sheet accepts. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes that run at once; the others wait, so that a flood of sign-ins cannot take every core and all memory. */
const inTurn = queueOf(2);

/** Letters that look the same to their author are the same: keyboards compose accents and Arabic signs differently. */
function composed(password: string): string {
  return password.normalize("NFKC");
}

/** What is kept of a password. */
export function hashPassword(password: string): Promise<string> {
  return inTurn(() => hash(composed(password), COST));
}

let nobodys: Promise<string> | undefined;

/** Whether a password is the one behind a hash. Without a hash (no such account) it takes as long and answers no; so does what is no hash. */
export async function passwordFits(password: string, kept: string | null): Promise<boolean> {
  nobodys ??= hashPassword("nobody's");
  const against = kept ?? (await nobodys);
  const fits = await inTurn(() => verify(against, composed(password))).catch(() => false);
  return fits && kept !== null;
}
