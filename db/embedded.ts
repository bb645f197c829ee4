import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import postgres from "postgres";

import { dataFolder, ensureCluster, type Cluster } from "./embedded/cluster";
import { runnableNative, settleHome } from "./embedded/home";
import { withLock } from "./embedded/lock";
import { ownerUrl, runningServer, startServer, stopServer, waitForServer, type Postmaster } from "./embedded/postmaster";
import { register, unregister } from "./embedded/registrations";
import { keptPassword } from "./embedded/secrets";
import { StartupError } from "./startup-error";

const DATABASE = "hiwar";

/** The embedded database, as one of perhaps several processes that use it. */
export interface Embedded {
  /** The owner's address on 127.0.0.1. */
  ownerUrl: string;
  /** Where the data came to live; may differ from the folder asked for. */
  folder: string;
  /** Stops using the server; the last process to leave stops it. */
  leave(): Promise<void>;
}

/**
 * Starts the PostgreSQL that npm installed on the data in `wanted`, or attaches to the one that already runs on them,
 * creating the cluster and the database at the first call. Refuses with a `StartupError`. `log` takes lines for a person.
 */
export async function openEmbedded(wanted: string, log: (line: string) => void): Promise<Embedded> {
  const home = settleHome(wanted, log);
  const run = path.join(home.folder, "run");
  mkdirSync(run, { recursive: true });
  const lock = path.join(home.folder, "lock");
  return withLock(lock, async () => {
    const cluster: Cluster = { ...home, native: runnableNative(home.folder, home.account, log), password: passwordOf(home.folder) };
    ensureCluster(cluster);
    const server = (await attach(cluster)) ?? (await start(cluster));
    await ensureDatabase(cluster, server.port);
    register(run);
    return {
      ownerUrl: ownerUrl(cluster, server.port, DATABASE),
      folder: home.folder,
      leave: () => withLock(lock, () => leave(cluster, run)),
    };
  });
}

function passwordOf(folder: string): string {
  const file = path.join(folder, "owner-password");
  if (existsSync(dataFolder({ folder })) && !existsSync(file)) {
    throw new StartupError(`The password of the embedded database is missing: put ${file} back from a backup.`);
  }
  return keptPassword(file);
}

async function attach(cluster: Cluster): Promise<Postmaster | undefined> {
  const running = runningServer(cluster);
  if (!running) return undefined;
  if (await waitForServer(cluster, running)) return running;
  // It ended while we waited, or it runs and refuses us: in that case a second one must not be tried.
  if (!runningServer(cluster)) return undefined;
  throw new StartupError(`A PostgreSQL (process ${running.pid}) runs on ${dataFolder(cluster)} and refuses the password kept beside the data.`);
}

async function start(cluster: Cluster): Promise<Postmaster> {
  const file = path.join(cluster.folder, "port");
  const remembered = existsSync(file) ? Number(readFileSync(file, "utf8")) : undefined;
  const server = await startServer(cluster, remembered);
  writeFileSync(file, String(server.port));
  return server;
}

async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const sql = postgres(ownerUrl(cluster, port, "postgres"), { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end();
  }
}

async function leave(cluster: Cluster, run: string): Promise<void> {
  if (unregister(run) > 0) return;
  const server = runningServer(cluster);
  if (server) await stopServer(server);
}
