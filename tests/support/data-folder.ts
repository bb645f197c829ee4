import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { afterAll, beforeAll } from "vitest";

import { openEmbedded } from "@db/embedded";

const folders: string[] = [];

/** A folder, not made yet, for the embedded database of one test; `removeDataFolders` clears it away. */
export function dataFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return path.join(folder, "data");
}

function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-data-"));
  // As root the server runs as nobody, who passes through here.
  chmodSync(folder, 0o755);
  return folder;
}

/**
 * Makes one cluster before the tests of a file, and gives a way to copies of it, stopped in good order: much quicker than
 * making each anew. Call it at the top of the file.
 */
export function madeFolders(): () => string {
  const pattern = temporaryFolder();
  beforeAll(async () => (await openEmbedded(path.join(pattern, "data"), () => {})).leave());
  afterAll(() => rmSync(pattern, { recursive: true }));
  return () => {
    const folder = dataFolder();
    mkdirSync(folder);
    for (const name of readdirSync(path.join(pattern, "data"))) {
      const made = path.join(pattern, "data", name);
      // A copy of PostgreSQL itself, where one was needed, can be shared; `cp -a` keeps owners and modes, which node:fs does not.
      if (name.startsWith("postgresql-")) symlinkSync(made, path.join(folder, name));
      else execFileSync("cp", ["-a", made, folder]);
    }
    return folder;
  };
}

function pidFile(folder: string): string {
  return path.join(folder, "pg", "postmaster.pid");
}

/** Whether a server runs on `folder`, or was killed there, by what it wrote down itself. */
export function hasServer(folder: string): boolean {
  return existsSync(pidFile(folder));
}

/** The process number of the server that runs on `folder`. */
export function serverOf(folder: string): number {
  return Number(readFileSync(pidFile(folder), "utf8").split("\n")[0]);
}

/** Stops what still runs on the folders of this file's tests, and removes them. */
export async function removeDataFolders(): Promise<void> {
  for (const folder of folders.splice(0)) {
    const data = path.join(folder, "data");
    // Whoever comes after the killed ones and leaves stops the server.
    if (hasServer(data)) await (await openEmbedded(data, () => {})).leave();
    rmSync(folder, { recursive: true, force: true });
  }
}
