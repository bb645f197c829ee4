import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";

import type postgres from "postgres";

import { quoted, tablesOf } from "./catalogue";

/**
 * Makes the tables of the schema ready to be filled, and answers how to put them back: foreign keys are taken off and added again (which looks at every
 * row, in one go), and the triggers of the history stay silent. The owner of the tables may do both; no superuser is needed.
 */
export async function prepareToLoad(tx: postgres.TransactionSql): Promise<() => Promise<void>> {
  const keys = await tx<{ table: string; name: string; definition: string }[]>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition
      from pg_constraint k join pg_class c on c.oid = k.conrelid
     where k.contype = 'f' and c.relnamespace = 'public'::regnamespace order by 1, 2`;
  const tables = await tablesOf(tx);
  for (const { table, name } of keys) await tx.unsafe(`alter table public.${quoted(table)} drop constraint ${quoted(name)}`);
  for (const { table } of tables) await tx.unsafe(`alter table public.${quoted(table)} disable trigger user`);
  return async () => {
    for (const { table } of tables) await tx.unsafe(`alter table public.${quoted(table)} enable trigger user`);
    for (const { table, name, definition } of keys) await tx.unsafe(`alter table public.${quoted(table)} add constraint ${quoted(name)} ${definition}`);
  };
}

/** Fills a table with rows in the text of COPY. */
export async function loadTable(tx: postgres.TransactionSql, table: string, columns: readonly string[], rows: AsyncIterable<Uint8Array>): Promise<void> {
  const copy = tx.unsafe(`copy public.${quoted(table)} (${columns.map(quoted).join(", ")}) from stdin`);
  const ended = new AbortController();
  // The driver answers a COPY with a stream and then forgets its errors: one that the server finds after the last byte would leave us waiting for ever.
  const failed = new Promise<never>((_, reject) => Object.assign(copy, { reject }));
  failed.catch(() => ended.abort());
  const stream = await Promise.race([copy.writable(), failed]);
  await Promise.race([pipeline(Readable.from(rows), stream, { signal: ended.signal }), failed]);
}
