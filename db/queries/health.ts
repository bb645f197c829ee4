import { sql } from "drizzle-orm";

import { database, isDatabaseGone } from "@db/client";

/** Whether the database answers at all. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await database().db.execute(sql`select 1`);
    return true;
  } catch (error) {
    if (isDatabaseGone(error)) return false;
    throw error;
  }
}

/** Whether the database would take a change now: it answers, and is no standby and not closed to writing. */
export async function databaseTakesWrites(): Promise<boolean> {
  try {
    const [row] = await database().db.execute<{ open: boolean }>(sql`select not pg_is_in_recovery() and current_setting('transaction_read_only') = 'off' as open`);
    return row?.open === true;
  } catch (error) {
    if (isDatabaseGone(error)) return false;
    throw error;
  }
}
