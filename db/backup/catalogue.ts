import type postgres from "postgres";

import { type Head, LEFT_OUT } from "./manifest";

type Sql = postgres.Sql | postgres.TransactionSql;

/** A name as SQL takes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Every table of the union's work that belongs in a backup, with the columns that hold something (computed ones are computed again). */
export async function tablesOf(sql: Sql): Promise<{ table: string; columns: string[] }[]> {
  const rows = await sql<{ table: string; columns: string[] }[]>`
    select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
     group by c.relname order by c.relname`;
  return rows.filter(({ table }) => !LEFT_OUT.has(table)).map(({ table, columns }) => ({ table, columns }));
}

/** The last link of every chain of the history. */
export async function headsOf(sql: Sql): Promise<Head[]> {
  const rows = await sql<{ chain: string; seq: string; hash: string }[]>`select chain, seq::text, encode(hash, 'hex') as hash from public.audit_head order by chain`;
  return rows.map(({ chain, seq, hash }) => ({ chain, seq: Number(seq), hash }));
}

/** The hashes of the files that the database speaks of; none where it is older than the file store. */
export async function storedHashes(sql: Sql): Promise<string[]> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('public.stored_file') is not null as there`;
  if (!table?.there) return [];
  return (await sql<{ hash: string }[]>`select hash from public.stored_file order by hash`).map(({ hash }) => hash);
}

/** Whether a union is set up in the database (or the example is open); false for one without our tables. */
export async function holdsUnion(sql: Sql): Promise<boolean> {
  const [table] = await sql<{ there: boolean }[]>`select to_regclass('public.installation') is not null as there`;
  if (!table?.there) return false;
  const found = await sql`select 1 from public.installation`;
  return found.length > 0;
}
