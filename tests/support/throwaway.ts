import { chmodSync, chownSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import postgres from "postgres";

import { accountForPostgres } from "@db/embedded/account";
import { ensureCluster, type Cluster } from "@db/embedded/cluster";
import { runnableNative } from "@db/embedded/home";
import { findNative } from "@db/embedded/native";
import { ownerUrl, runningServer, startServer, stopServer } from "@db/embedded/postmaster";
import { processMark } from "@db/embedded/processes";
import { migrate } from "@db/migrate";
import { ensureAppRole, newPassword } from "@db/roles";

/** The migrated, empty database that every test's own is a copy of. */
export const TEMPLATE = "hiwar_template";

const PREFIX = "hiwar-test-";

/** A cluster for one run of the tests: fast, and safe from nothing. `app` has the same password as the owner. */
export interface TestCluster {
  /** The owner on database `postgres`; the address of every other database differs in its last part. */
  url: string;
  stop(): Promise<void>;
}

/** Starts PostgreSQL in a temporary folder and migrates the template; sweeps up after runs that were killed. */
export async function startTestCluster(): Promise<TestCluster> {
  await sweep();
  const account = accountForPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  if (account) chownSync(folder, account.uid, account.gid);
  const settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];
  const native = runnableNative(folder, account, () => {});
  const cluster: Cluster = { native, folder, account, password: newPassword(), settings };
  ensureCluster(cluster);
  const server = await startServer(cluster, undefined);
  const stop = async (): Promise<void> => {
    await stopServer(server);
    rmSync(folder, { recursive: true, force: true });
  };
  const url = ownerUrl(cluster, server.port, "postgres");
  try {
    await createTemplate(url, cluster.password);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

async function createTemplate(url: string, password: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  await sql`create database ${sql(TEMPLATE)}`;
  await sql.end();
  await ensureAppRole(url, password);
  await migrate(databaseUrl(url, TEMPLATE));
}

/** The address of database `name` on the server of `url`. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || processMark(pid)) continue;
    // What another user left behind is theirs to clear.
    await remove(path.join(tmpdir(), name)).catch(() => {});
  }
}

async function remove(folder: string): Promise<void> {
  const left = runningServer({ native: findNative(), folder, account: undefined, password: "" });
  if (left) await stopServer(left);
  rmSync(folder, { recursive: true, force: true });
}
