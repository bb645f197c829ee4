import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

import { accountForPostgres, spawnAs } from "@db/embedded/account";
import { pause } from "@db/embedded/processes";
import { userOf } from "@db/roles";

import { presentPgBouncer } from "../../scripts/pgbouncer";

export interface Pooler {
  /** The address of the same database, by way of the pooler. */
  url: string;
  stop(): Promise<void>;
}

/** Puts a real PgBouncer in transaction mode before the database of `appUrl`, with `connections` to the server, configured as `docs/pgbouncer.md` says. */
export async function startPgBouncer(appUrl: string, connections: number): Promise<Pooler> {
  const program = presentPgBouncer();
  if (!program) throw new Error("No PgBouncer here: apt-get install pgbouncer, or run npm test, which leaves this file out where none can be had.");
  const account = accountForPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-pgbouncer-"));
  const port = await freePort();
  const { hostname, port: serverPort, pathname, password } = new URL(appUrl);
  const config = [
    "[databases]",
    `${pathname.slice(1)} = host=${hostname} port=${serverPort}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${port}`,
    "unix_socket_dir =",
    "auth_type = scram-sha-256",
    `auth_file = ${path.join(folder, "users.txt")}`,
    "pool_mode = transaction",
    `default_pool_size = ${connections}`,
    "max_client_conn = 200",
  ].join("\n");
  writeFileSync(path.join(folder, "pgbouncer.ini"), config);
  writeFileSync(path.join(folder, "users.txt"), `"${userOf(appUrl)}" "${decodeURIComponent(password)}"\n`, { mode: 0o600 });
  chmodSync(folder, 0o755);
  if (account) for (const file of ["", "pgbouncer.ini", "users.txt"]) chownSync(path.join(folder, file), account.uid, account.gid);
  const child = spawn(program, [path.join(folder, "pgbouncer.ini")], { ...spawnAs(account), stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const deadline = Date.now() + 10_000;
  while (!output.includes("process up")) {
    if (Date.now() > deadline || child.exitCode !== null) throw new Error(`PgBouncer did not start:\n${output}`);
    await pause(50);
  }
  const url = new URL(appUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    stop: async () => {
      child.kill("SIGKILL");
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
