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
export function copyTemplate(clusterUrl: string): Promise<FreshUrls> {
  return copyOf(clusterUrl, TEMPLATE);
}

/** A database of its own without a single table. */
export function emptyDatabase(clusterUrl: string): Promise<FreshUrls> {
  return copyOf(clusterUrl, "template0");
}

async function copyOf(clusterUrl: string, template: string): Promise<FreshUrls> {
  const name = `test_${randomBytes(8).toString("hex")}`;
  await asOwner(clusterUrl, (sql) => sql`create database ${sql(name)} template ${sql(template)}`);
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
