import { execFileSync, spawnSync } from "node:child_process";

import { StartupError } from "../startup-error";

/** Whom PostgreSQL runs as: it refuses root, so root lends it `nobody`; anyone else runs it as themselves. */
export interface Account {
  uid: number;
  gid: number;
  name: string;
}

/** The account to start PostgreSQL under; `undefined` means: the one we run as. */
export function accountForPostgres(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (option: string): number => Number(execFileSync("id", [option, "nobody"], { encoding: "utf8" }));
  try {
    return { uid: id("-u"), gid: id("-g"), name: "nobody" };
  } catch {
    throw new StartupError(`PostgreSQL does not run as root and this machine has no user "nobody": start Hiwar as an ordinary user.`);
  }
}

/** The options that make a child process run as `account`. Its folder is `/`, the one place everybody may stand in. */
export function spawnAs(account: Account | undefined): { cwd: string; uid?: number; gid?: number } {
  return account ? { cwd: "/", uid: account.uid, gid: account.gid } : { cwd: "/" };
}

/**
 * Whether `account` can pass through `folder`. Tried with a process of that account rather than read from mode bits,
 * so that access lists, mount options and containers have their say.
 */
export function canEnter(account: Account | undefined, folder: string): boolean {
  return succeeds(account, "/bin/sh", ["-c", 'cd "$1"', "sh", folder]);
}

/** Whether `account` can run `program` (reach it, load its libraries) in the way `--version` shows. */
export function canRun(account: Account | undefined, program: string): boolean {
  return succeeds(account, program, ["--version"]);
}

function succeeds(account: Account | undefined, program: string, args: string[]): boolean {
  return spawnSync(program, args, { ...spawnAs(account), stdio: "ignore" }).status === 0;
}
