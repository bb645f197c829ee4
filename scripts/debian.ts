import { execFileSync, spawnSync } from "node:child_process";

/** What is installed from outside the project is given five minutes. */
const LIMIT = 300_000;

/** Runs a program that gets something for the tests; whether it succeeded. Standard output stays ours: its last line is the count. */
export function get(program: string, args: readonly string[], given: Readonly<Record<string, string>> = {}): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", ...given };
  return spawnSync(program, args, { env, stdio: ["ignore", process.stderr, process.stderr], timeout: LIMIT }).status === 0;
}

/** Installs packages of Debian where we are root; whether that could be done. `given` is added to what apt-get finds around it. */
export function installFromDebian(packages: readonly string[], given: Readonly<Record<string, string>> = {}): boolean {
  return process.getuid?.() === 0 && get("apt-get", ["update", "-qq"], given) && get("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], given);
}

/** Where a program is that can be called by its name alone; `undefined` where there is none. */
export function onPath(name: string): string | undefined {
  try {
    return execFileSync("/bin/sh", ["-c", 'command -v "$1"', "sh", name], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}
