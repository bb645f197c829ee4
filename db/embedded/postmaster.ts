import { appendFileSync, existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";

import postgres from "postgres";

import { StartupError } from "../startup-error";
import { dataFolder, logFile, OWNER, spawnServer, type Cluster } from "./cluster";
import { commandLine, pause, processMark } from "./processes";

/** A running server of one cluster. */
export interface Postmaster {
  pid: number;
  port: number;
}

/** Crash recovery of a small cluster took four seconds on a busy machine; a large one may take its time. */
const START_LIMIT = 120_000;
const STOP_LIMIT = 20_000;

/** The address of database `name` on a server of `cluster`. */
export function ownerUrl(cluster: Cluster, port: number, name: string): string {
  return `postgres://${OWNER}:${cluster.password}@127.0.0.1:${port}/${name}`;
}

/** The server that runs on this cluster's data, ours or another process's; clears away what a dead one left behind. */
export function runningServer(cluster: Cluster): Postmaster | undefined {
  const file = path.join(dataFolder(cluster), "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (pid > 0 && processMark(pid) && commandLine(pid).includes(dataFolder(cluster))) return { pid, port };
  // The number may meanwhile belong to someone else, and PostgreSQL would then refuse to start.
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Starts the server on `port`, or on a free one where that is taken, and waits until it answers; crash recovery may
 * take its time. Refuses (`StartupError`) with the last line of its log when it ends instead.
 */
export async function startServer(cluster: Cluster, port: number | undefined): Promise<Postmaster> {
  let candidate = port ?? (await freePort());
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline) {
    const pid = await started(cluster, candidate, deadline);
    if (pid) return { pid, port: candidate };
    const log = existsSync(logFile(cluster)) ? readFileSync(logFile(cluster), "utf8") : "";
    if (/could not bind|could not create any TCP/.test(log)) candidate = await freePort();
    // Children of a killed server need a moment to notice.
    else if (/pre-existing shared memory block/.test(log)) await pause(250);
    else throw new StartupError(`The embedded database does not start (${lastComplaint(log) ?? "no reason given"}); see ${logFile(cluster)}.`);
  }
  throw new StartupError(`The embedded database gave no answer within ${START_LIMIT / 1000} seconds; see ${logFile(cluster)}.`);
}

/** The process of a server that answers on `port`; `undefined` when it ended before it did. */
async function started(cluster: Cluster, port: number, deadline: number): Promise<number | undefined> {
  const server = spawnServer(cluster, port);
  server.once("error", (error) => appendFileSync(logFile(cluster), `could not be run: ${error.message}\n`));
  while (server.pid && server.exitCode === null && server.signalCode === null && Date.now() < deadline) {
    if (await answers(cluster, port)) return server.pid;
    await pause(50);
  }
  return undefined;
}

function lastComplaint(log: string): string | undefined {
  return log.match(/(?:FATAL|PANIC|could not).*$/gm)?.at(-1);
}

/** Waits until a server that another process started answers; `false` when it ends instead. */
export async function waitForServer(cluster: Cluster, server: Postmaster): Promise<boolean> {
  const deadline = Date.now() + START_LIMIT;
  while (Date.now() < deadline && processMark(server.pid)) {
    if (await answers(cluster, server.port)) return true;
    await pause(50);
  }
  return false;
}

/** Whether the server on `port` takes our password and serves this very cluster. */
async function answers(cluster: Cluster, port: number): Promise<boolean> {
  const sql = postgres(ownerUrl(cluster, port, "postgres"), { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [row] = await sql<{ folder: string }[]>`select current_setting('data_directory') as folder`;
    return row?.folder === dataFolder(cluster);
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/** Ends the server in good order: connections are cut, everything is written. One that hangs is ended without ceremony. */
export async function stopServer(server: Postmaster): Promise<void> {
  const mark = processMark(server.pid);
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    if (!mark || processMark(server.pid) !== mark) return;
    process.kill(server.pid, signal);
    const deadline = Date.now() + STOP_LIMIT;
    while (processMark(server.pid) === mark && Date.now() < deadline) await pause(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? resolve(address.port) : reject(new Error("no free port"))));
    });
  });
}
