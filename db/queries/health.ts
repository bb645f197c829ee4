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
