import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { StartupError } from "../startup-error";
import { spawnAs, type Account } from "./account";
import type { Native } from "./native";

/** The superuser that owns the schema and migrates it. */
export const OWNER = "hiwar";

/** Everything that stays the same over the life of one cluster. `folder` holds `pg/` (the data proper) and `postgres.log`. */
export interface Cluster {
  native: Native;
  folder: string;
  account: Account | undefined;
  password: string;
  /** Further `name=value` settings of the server. */
  settings?: string[];
}

const SETTINGS = ["listen_addresses=127.0.0.1", "shared_buffers=128MB", "max_connections=60", "jit=off", "timezone=UTC", "log_timezone=UTC"];

/** What initdb and postgres see of our environment: messages in English, because some of them are read. */
const ENVIRONMENT = { LC_ALL: "C", PATH: process.env.PATH ?? "/usr/bin:/bin", TZ: "UTC" } as Record<string, string> as NodeJS.ProcessEnv;

export function dataFolder(cluster: Pick<Cluster, "folder">): string {
  return path.join(cluster.folder, "pg");
}

/**
 * Creates the cluster unless it is there; one begun and not finished is thrown away. UTF-8, locale C.UTF-8 by
 * PostgreSQL's own rules, so that the order of text does not hang on the operating system. Refuses a cluster of
 * another PostgreSQL version.
 */
export function ensureCluster(cluster: Cluster): void {
  const data = dataFolder(cluster);
  if (existsSync(data)) {
    const found = readFileSync(path.join(data, "PG_VERSION"), "utf8").trim();
    if (found === cluster.native.major) return;
    throw new StartupError(otherMajor(cluster, found));
  }
  for (const name of readdirSync(cluster.folder)) {
    if (name.startsWith("pg.new-")) rmSync(path.join(cluster.folder, name), { recursive: true, force: true });
  }
  const begun = path.join(cluster.folder, `pg.new-${process.pid}`);
  const passwordFile = path.join(begun, "password");
  mkdirSync(begun, { mode: 0o700 });
  const fresh = path.join(begun, "pg");
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  if (cluster.account) for (const file of [begun, fresh, passwordFile]) chownSync(file, cluster.account.uid, cluster.account.gid);
  initialise(cluster, fresh, passwordFile);
  renameSync(fresh, data);
  rmSync(begun, { recursive: true, force: true });
}

/** What to do about data of another PostgreSQL: they go through a backup, which every version reads. */
function otherMajor(cluster: Cluster, found: string): string {
  const data = dataFolder(cluster);
  return [
    `The data in ${data} belong to PostgreSQL ${found}, and this version of Hiwar brings ${cluster.native.major}. They are as they were. To take them along:`,
    "1. With the version of Hiwar that made them, run: npm run backup",
    `2. Move them aside: mv ${data} ${data}-${found}`,
    "3. With this version, run: npm run restore -- <the archive that step 1 named>",
    `4. Start Hiwar, look around, and remove ${data}-${found} when all is well.`,
  ].join("\n");
}

function initialise(cluster: Cluster, folder: string, passwordFile: string): void {
  const system = process.platform === "darwin" ? "C" : "C.UTF-8";
  const locale = [`--locale=${system}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--encoding=UTF8"];
  const args = ["-D", folder, "-U", OWNER, "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "--no-instructions", ...locale];
  const done = spawnSync(path.join(cluster.native.folder, "bin", "initdb"), args, { ...spawnAs(cluster.account), env: ENVIRONMENT, encoding: "utf8" });
  if (done.status === 0) return;
  const reason = done.error?.message ?? done.stderr.trim().split("\n").at(-1) ?? "";
  throw new StartupError(`The embedded database could not be created in ${cluster.folder} (${reason}).`);
}

/**
 * Starts the server in a session of its own, so that Ctrl-C at the console reaches us and not it; what it says goes
 * to `postgres.log`. Does not wait.
 */
export function spawnServer(cluster: Cluster, port: number): ChildProcess {
  const log = openSync(logFile(cluster), "w", 0o600);
  const settings = [...SETTINGS, ...(cluster.settings ?? [])].flatMap((setting) => ["-c", setting]);
  const server = spawn(path.join(cluster.native.folder, "bin", "postgres"), ["-D", dataFolder(cluster), "-p", String(port), "-k", "", ...settings], {
    ...spawnAs(cluster.account),
    env: ENVIRONMENT,
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

export function logFile(cluster: Pick<Cluster, "folder">): string {
  return path.join(cluster.folder, "postgres.log");
}
