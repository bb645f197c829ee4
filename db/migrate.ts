import { fileURLToPath } from "node:url";

import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as runMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";

import { APP_ROLE } from "./roles";

/** Tables that triggers alone fill: the role that serves requests may read them and nothing else. */
const READ_ONLY = ["audit_event", "audit_head"];

/**
 * Brings the database of `ownerUrl` to the newest migration and gives `appRole` its rights. Forward only; whoever comes
 * second waits for the first. The role must exist.
 */
export async function migrate(ownerUrl: string, appRole: string = APP_ROLE): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext('hiwar migrations'))`;
    await runMigrations(drizzle(sql), { migrationsFolder: fileURLToPath(new URL("migrations", import.meta.url)) });
    await grantRights(sql, appRole);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** Says the whole of what `role` may do, at every start and in one transaction, so that a table added later is covered too. */
async function grantRights(sql: postgres.Sql, role: string): Promise<void> {
  await sql.begin(async (tx) => {
    const name = tx(role);
    await tx`grant usage on schema public to ${name}`;
    await tx`grant select, insert, update, delete on all tables in schema public to ${name}`;
    await tx`grant usage, select, update on all sequences in schema public to ${name}`;
    const present = await tx<{ table: string }[]>`
      select relname as table from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname in ${tx(READ_ONLY)}`;
    for (const { table } of present) {
      await tx`revoke all on ${tx(table)} from ${name}`;
      await tx`grant select on ${tx(table)} to ${name}`;
    }
    await tx`revoke all on schema drizzle from ${name}`;
  });
}
