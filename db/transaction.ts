import { sql } from "drizzle-orm";

import { database } from "./client";

/** Who writes: an account's id, or the house itself (setup, the clock). */
export type Actor = string;
export const HOUSE: Actor = "house";

export type Transaction = Parameters<Parameters<ReturnType<typeof database>["db"]["transaction"]>[0]>[0];

const ATTEMPTS = 4;
/** Two transactions that wait for each other's chain of history: PostgreSQL ends one of them, which then tries again. */
const DEADLOCK = "40P01";

/**
 * Every write goes through here: one transaction in the name of `actor`, which the audit triggers put beside each change.
 * All of `write` happens or none of it does; it is run again after a deadlock, so it must do nothing but talk to the database.
 */
export async function transaction<Result>(actor: Actor, write: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.user_id', ${actor}, true)`);
        return write(tx);
      });
    } catch (error) {
      if (attempt === ATTEMPTS || sqlState(error) !== DEADLOCK) throw error;
    }
  }
}

/** The SQLSTATE of an error that PostgreSQL answered with, also when the ORM wrapped it. */
function sqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return undefined;
}
