import { existsSync } from "node:fs";

import { installFromDebian } from "./debian";

const PROGRAMS = ["/usr/sbin/pgbouncer", "/usr/bin/pgbouncer", "/usr/local/bin/pgbouncer"];

/** The PgBouncer of this machine; `undefined` where there is none. */
export function presentPgBouncer(): string | undefined {
  return PROGRAMS.find((file) => existsSync(file));
}

/** The PgBouncer of this machine; where we are root and there is none, Debian's is installed. `undefined` when none can be had. */
export function findPgBouncer(say: (line: string) => void): string | undefined {
  if (presentPgBouncer() || process.getuid?.() !== 0) return presentPgBouncer();
  say("No PgBouncer here: installing one for the tests.");
  // Its service would start by itself; a runlevel of one says that none may.
  installFromDebian(["pgbouncer"], { RUNLEVEL: "1" });
  return presentPgBouncer();
}
