import type postgres from "postgres";

import { BackupError } from "./backup-error";

/**
 * Refuses to fill a database that something would be lost from: a union that is set up (unless it may be replaced), tables that are not ours, or an app
 * that is running on it. A database that was only ever migrated, with no union in it, counts as empty.
 */
export async function ensureReplaceable(sql: postgres.Sql, { occupied, mayReplace }: { occupied: boolean; mayReplace: boolean }): Promise<void> {
  const serving = await sql`select 1 from pg_stat_activity where datname = current_database() and application_name = 'hiwar'`;
  if (serving.length > 0) throw new BackupError("in_use", "Hiwar is running on this database: stop it first, restore, and start it again. Nothing was touched.");
  if (occupied && !mayReplace) {
    throw new BackupError("not_empty", "A union is set up in this database: restore into an empty one, or add --replace, which takes a backup of what is there first. Nothing was touched.");
  }
  const [ours] = await sql<{ there: boolean }[]>`select to_regclass('public.installation') is not null as there`;
  const others = await sql`select 1 from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') limit 1`;
  if (!ours?.there && others.length > 0) {
    throw new BackupError("foreign_tables", "This database holds tables that are not Hiwar's: give it a database of its own. Nothing was touched.");
  }
}
