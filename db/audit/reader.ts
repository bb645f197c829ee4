import type postgres from "postgres";

import type { Sql } from "@db/client";

/** A transaction that a check reads in. */
export type Reading = postgres.TransactionSql<{ bigint: number }>;

/** Runs one part of a check in a transaction of its own, so that nothing is held for longer than a part takes. */
export type Reader = <Result>(part: (tx: Reading) => Promise<Result>) => Promise<Result>;

/** How long one part may take, in milliseconds. */
const PART_LIMIT = 120_000;

/** Reads by way of a pool: each part in a read-only transaction, with a limit of time. Instants are written in UTC, whatever the server's own clock says. */
export function readerOf(sql: Sql): Reader {
  return async (part) =>
    (await sql.begin("read only", async (tx) => {
      await prepareReading(tx, PART_LIMIT);
      return { result: await part(tx) };
    })).result;
}

/** Sets for this transaction alone what a check relies on. */
export async function prepareReading(tx: Reading, limit: number): Promise<void> {
  await tx`select set_config('statement_timeout', ${String(limit)}, true), set_config('timezone', 'UTC', true), set_config('search_path', 'pg_catalog', true)`;
}
