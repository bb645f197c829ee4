import { createHash } from "node:crypto";

import { lt, sql } from "drizzle-orm";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";

import { database } from "@db/client";
import { throttle } from "@db/schema";

const QUARTER_OF_AN_HOUR = 900;

/**
 * How many tries each secret allows in a quarter of an hour. Strict for one account from one address, looser for the account from everywhere
 * (so that a stranger cannot lock its owner out), generous for an address, which a whole mobile network may share.
 */
const TRIES = {
  signInFromHere: 10, signInToAccount: 60, signInFromAddress: 200, setupFromAddress: 10, setupAtAll: 60, passwordAgain: 10,
  contactChange: 5, ownDataExport: 3, codeAtStep: 5, codeOfAccount: 10, contactTaken: 200, forgottenContact: 3, forgottenFromAddress: 60, verifyFromAddress: 60,
} as const;
export type Guarded = keyof typeof TRIES;

/** One thing that is counted: what is guarded, and for whom. */
export type Count = readonly [guarded: Guarded, ...whom: readonly string[]];

function limiter(guarded: Guarded): RateLimiterDrizzle {
  return new RateLimiterDrizzle({
    storeClient: database().db, schema: throttle, keyPrefix: guarded, points: TRIES[guarded], duration: QUARTER_OF_AN_HOUR, clearExpiredByTimeout: false,
  });
}

/** Names and addresses are counted without being kept. */
function keyOf(whom: readonly string[]): string {
  return createHash("sha256").update(whom.join("\n")).digest("base64url");
}

/** Takes one try from each count. Answers 0 when it may be made, else the minutes to wait. */
export async function minutesToWait(...counts: readonly Count[]): Promise<number> {
  const waits = await Promise.all(counts.map(([guarded, ...whom]) => consume(guarded, keyOf(whom))));
  return Math.max(0, ...waits);
}

/** The minutes to wait before the next try from each count, without taking one; 0 while there are tries left. */
export async function minutesUntilNext(...counts: readonly Count[]): Promise<number> {
  const waits = await Promise.all(counts.map(async ([guarded, ...whom]) => {
    const found = await limiter(guarded).get(keyOf(whom));
    return found && found.remainingPoints <= 0 ? Math.max(1, Math.ceil(found.msBeforeNext / 60_000)) : 0;
  }));
  return Math.max(0, ...waits);
}

async function consume(guarded: Guarded, key: string): Promise<number> {
  try {
    await limiter(guarded).consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
    throw refusal;
  }
}

/** Forgets the tries of a count: the secret was known. Counts that ran out are swept away on the occasion. */
export async function forgetTries(...counts: readonly Count[]): Promise<void> {
  await database().db.delete(throttle).where(lt(throttle.expire, sql`now()`));
  await Promise.all(counts.map(([guarded, ...whom]) => limiter(guarded).delete(keyOf(whom))));
}
