import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { processMark } from "./processes";

/** Writes down that this process uses the server: one file per process, named by its number, holding its mark. */
export function register(folder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, String(process.pid)), processMark(process.pid) ?? "");
}

/** Takes this process off the list, and every process that died without doing so; returns how many remain. */
export function unregister(folder: string): number {
  rmSync(path.join(folder, String(process.pid)), { force: true });
  let remaining = 0;
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (processMark(Number(name)) === readFileSync(file, "utf8")) remaining += 1;
    else rmSync(file, { force: true });
  }
  return remaining;
}
