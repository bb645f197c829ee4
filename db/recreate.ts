import postgres from "postgres";

import { guarded } from "./guarded";
import { dropJobs } from "./jobs/lay";
import type { Owner } from "./owner";

/**
 * Empties the database of an example and brings it back to the newest, empty schema (settled question 30). Whether it is an example is read
 * under a lock that keeps every writer out, in the transaction that drops it: a real union answers false and loses nothing.
 */
export async function recreateExample({ url, migrate }: Pick<Owner, "url" | "migrate">): Promise<boolean> {
  const sql = guarded(postgres(url, { max: 1, connect_timeout: 5, onnotice: () => {} }));
  try {
    const dropped = await sql.begin(async (tx) => {
      await tx`select pg_advisory_xact_lock(hashtext('hiwar recreate'))`;
      const [present] = await tx`select to_regclass('public.installation') is not null as yes`;
      if (!present?.yes) return false;
      await tx`lock table public.installation in access exclusive mode`;
      const [found] = await tx<{ is_example: boolean }[]>`select is_example from public.installation`;
      if (!found?.is_example) return false;
      await tx`drop schema public cascade`;
      await tx`drop schema drizzle cascade`;
      await dropJobs(tx);
      await tx`create schema public`;
      return true;
    });
    if (dropped) await migrate();
    return dropped;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
