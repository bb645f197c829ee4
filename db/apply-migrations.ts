import type postgres from "postgres";

import type { Migration } from "./migration-files";
import { StartupError } from "./startup-error";

/** When each migration that the database has taken was made, oldest first; none for a database that never had one. */
export async function migrationsApplied(sql: postgres.Sql | postgres.TransactionSql): Promise<number[]> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as there`;
  if (!table?.there) return [];
  const rows = await sql<{ created_at: string }[]>`select created_at from drizzle.__drizzle_migrations order by created_at`;
  return rows.map(({ created_at }) => Number(created_at));
}

/** Takes `migrations` in a transaction of the caller, and writes down that it did, where drizzle-kit looks for it. Says which one failed. */
export async function applyMigrations(tx: postgres.TransactionSql, migrations: readonly Migration[]): Promise<void> {
  await tx`create schema if not exists drizzle`;
  await tx`create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)`;
  for (const { tag, when, hash, statements } of migrations) {
    try {
      for (const statement of statements) await tx.unsafe(statement);
      await tx`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${when})`;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new StartupError(`The upgrade failed at migration ${tag} (${reason}). Nothing was changed: the version of Hiwar that ran before still runs on this database.`);
    }
  }
}
