import { sql } from "drizzle-orm";

import { database } from "./client";

/** Who writes: an account's id, or the house itself (setup, the clock). */
export type Actor = string;
export const HOUSE: Actor = "house";

export type Transaction = Parameters<Parameters<ReturnType<typeof database>["db"]["transaction"]>[0]>[0];

const ATTEMPTS = 4;
/**
 * What is tried again, because nothing of it was done: of two transactions that wait for each other's chain of history PostgreSQL ends one (40P01);
 * and a transaction whose connection dropped before it had begun is begun by the driver on a connection that it then refuses.
 */
const NOTHING_DONE: readonly (string | undefined)[] = ["40P01", "UNSAFE_TRANSACTION"];

/**
 * Every write goes through here: one transaction in the name of `actor`, which the audit triggers put beside each change.
 * All of `write` happens or none of it does; it is run again where nothing of it was done, so it must do nothing but talk to the database.
 */
export async function transaction<Result>(actor: Actor, write: (tx: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await database().db.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.user_id', ${actor}, true)`);
        return write(tx);
      });
    } catch (error) {
      if (attempt === ATTEMPTS || !NOTHING_DONE.includes(codeOf(error))) throw error;
    }
  }
}

/** The code of an error of PostgreSQL or its driver, also when the ORM wrapped it. */
function codeOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return cause.code;
  }
  return undefined;
}
