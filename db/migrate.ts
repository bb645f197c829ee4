import postgres from "postgres";

import { applyMigrations, migrationsApplied } from "./apply-migrations";
import { layJobTables } from "./jobs/lay";
import { type Migration, readMigrations } from "./migration-files";
import { grantRights } from "./rights";
import { APP_ROLE } from "./roles";
import { StartupError } from "./startup-error";

interface Options {
  /** The steps to go; all that come with this version, unless told otherwise. */
  migrations?: readonly Migration[];
  /** Runs before a database that already has steps takes new ones, while everybody else waits; what it throws keeps the schema as it is. */
  beforeUpgrade?(pending: readonly Migration[]): Promise<void>;
}

/** Whoever changes the schema or puts a backup back holds this lock, and whoever starts waits for it. */
export const MIGRATION_LOCK = "hiwar migrations";

/**
 * Brings the database of `ownerUrl` to the newest migration, lays the tables of jobs and gives `appRole` its rights, all in one transaction: a migration that fails leaves the
 * database as the version before knows it. Forward only; whoever comes second waits for the first. The role must exist. Refuses with a `StartupError`
 * a database that a newer version made, and says which migration failed.
 */
export async function migrate(ownerUrl: string, appRole: string = APP_ROLE, { migrations = readMigrations(), beforeUpgrade }: Options = {}): Promise<void> {
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    await sql`select pg_advisory_lock(hashtext(${MIGRATION_LOCK}))`;
    const applied = await migrationsApplied(sql);
    refuseNewer(applied, migrations);
    const last = applied.at(-1) ?? 0;
    const pending = migrations.filter(({ when }) => when > last);
    if (pending.length > 0 && applied.length > 0) await beforeUpgrade?.(pending);
    await sql.begin(async (tx) => {
      await applyMigrations(tx, pending);
      await layJobTables(tx);
      await grantRights(tx, appRole);
    });
  } finally {
    await sql.end({ timeout: 5 });
  }
}

function refuseNewer(applied: readonly number[], known: readonly Migration[]): void {
  const newest = known.at(-1)?.when ?? 0;
  if ((applied.at(-1) ?? 0) <= newest) return;
  throw new StartupError(
    "A newer version of Hiwar has changed this database, and this version does not know it: start the newer one, or put back a backup that was taken before the upgrade (npm run restore). Nothing was changed.",
  );
}
