import { randomBytes } from "node:crypto";

import postgres from "postgres";

import { urlAs } from "@db/roles";

import { databaseUrl, TEMPLATE } from "./throwaway";

export interface FreshUrls {
  /** As the role that serves requests. */
  appUrl: string;
  /** As the owner of the schema. */
  ownerUrl: string;
  /** Cuts every connection and removes the database. */
  drop(): Promise<void>;
}

/** Copies the template of the cluster at `clusterUrl` into a database of its own: migrated and empty. */
export async function copyTemplate(clusterUrl: string): Promise<FreshUrls> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asOwner(clusterUrl, (sql) => sql`create database ${sql(name)} template ${sql(TEMPLATE)}`);
  const ownerUrl = databaseUrl(clusterUrl, name);
  return {
    ownerUrl,
    appUrl: urlAs(ownerUrl, "app", new URL(clusterUrl).password),
    drop: () => asOwner(clusterUrl, (sql) => sql`drop database if exists ${sql(name)} with (force)`),
  };
}

async function asOwner(clusterUrl: string, run: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => {} });
  try {
    await run(sql);
  } finally {
    await sql.end();
  }
}
