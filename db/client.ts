import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

import { guarded } from "./guarded";
import { sendingTo } from "./pooled";
import * as schema from "./schema";

export { isDatabaseGone } from "./gone";

/** A pool of connections. `bigint` columns (and `count(*)`) come as numbers, `timestamptz` as `Date`, `date` as `YYYY-MM-DD`. */
export type Sql = postgres.Sql<{ bigint: number }>;

export type Orm = PostgresJsDatabase<typeof schema>;

export interface Database {
  sql: Sql;
  db: Orm;
  /** Waits at most five seconds for running queries, then closes every connection. */
  close(): Promise<void>;
}

const TIMESTAMPTZ = 1184;

/** The server's entry and the bundle of Remix are two module graphs: the one pool lives where both find it. */
const HOLDER = Symbol.for("hiwar.database");
const holder = globalThis as typeof globalThis & { [HOLDER]?: Database };

interface ConnectOptions {
  max?: number;
  /**
   * Whether a pooler in transaction mode stands between (PgBouncer): a statement prepared on one of its connections is unknown to the next, and
   * settings asked for while connecting are not passed on. The role's own settings take their place (`docs/pgbouncer.md`).
   */
  pooled?: boolean;
}

/** Short queries off an index: compiling them, sharing them out and pricing them for turning discs only makes them slower. */
const FOR_SHORT_QUERIES = { jit: "off", max_parallel_workers_per_gather: "0", random_page_cost: "1.1" };

/**
 * Opens a pool on `url`. Nothing is sent before the first query; a server that cannot be reached is reported after five
 * seconds at most, and is tried again with the next query, without a growing delay.
 */
export function connect(url: string, { pooled = false, max = 10 }: ConnectOptions = {}): Database {
  const plain = postgres(url, {
    max,
    connect_timeout: 5,
    backoff: () => 0.1,
    onnotice: () => {},
    ...sendingTo({ pooled }),
    connection: { application_name: "hiwar", TimeZone: "UTC", ...(pooled ? {} : FOR_SHORT_QUERIES) },
    types: { bigint: { to: 20, from: [20], parse: Number, serialize: String } },
  });
  const sql = guarded(plain);
  const db = drizzle(pooled ? sql : preparing(sql), { schema });
  // Drizzle leaves instants as text for its own columns; hand-written SQL wants a Date too, and drizzle accepts one.
  sql.options.parsers[TIMESTAMPTZ] = (text: string) => new Date(text);
  sql.options.serializers[TIMESTAMPTZ] = (value: Date | string) => (value instanceof Date ? value.toISOString() : value);
  return { sql, db, close: () => sql.end({ timeout: 5 }) };
}

/** Drizzle sends its statements unprepared; prepared, one that was sent before is neither read nor planned again. */
function preparing(sql: Sql): Sql {
  return new Proxy(sql, {
    get: (target, name, receiver) =>
      name === "unsafe" ? (...[query, values, options]: Parameters<Sql["unsafe"]>) => target.unsafe(query, values, { ...options, prepare: true }) : Reflect.get(target, name, receiver),
  });
}

/** Makes `database` the one that queries use. */
export function setDatabase(database: Database): void {
  holder[HOLDER] = database;
}

/** The database that the server opened at its start; throws when a query runs before that. */
export function database(): Database {
  const found = holder[HOLDER];
  if (!found) throw new Error("No database is open: call setDatabase first.");
  return found;
}
