import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

import { StartupError } from "../startup-error";
import { pause, processMark } from "./processes";

/** Longer than a first start or a crash recovery takes. */
const WAIT_LIMIT = 180_000;

/** Removing a dead holder's lock takes microseconds; a guard older than this belongs to someone who died doing it. */
const GUARD_AGE = 10_000;

/**
 * Runs `work` while holding the lock `file`: one process at a time, first come. A lock whose holder is dead (killed,
 * or from before the machine restarted) is taken over. Gives up with `StartupError` after three minutes.
 */
export async function withLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const mine = `${process.pid} ${processMark(process.pid)}`;
  const deadline = Date.now() + WAIT_LIMIT;
  while (!place(file, mine)) {
    if (Date.now() > deadline) {
      throw new StartupError(`Another process (${contents(file)}) has held ${file} for ${WAIT_LIMIT / 1000} seconds: end it and start again.`);
    }
    if (isDead(contents(file))) clearDead(file, mine);
    else await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** Puts `text` at `file` in one step, so that nobody ever reads a half-written lock; `false` when the place is taken. */
function place(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, text);
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

function contents(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

function isDead(holder: string): boolean {
  const [pid = "", ...mark] = holder.split(" ");
  return holder !== "" && processMark(Number(pid)) !== mark.join(" ");
}

/** Removes a dead holder's lock, under a guard: two who both saw it dead must not remove each other's new one. */
function clearDead(file: string, mine: string): void {
  const guard = `${file}.guard`;
  if (!place(guard, mine)) {
    const age = Date.now() - (statSync(guard, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > GUARD_AGE) rmSync(guard, { force: true });
    return;
  }
  if (isDead(contents(file))) rmSync(file, { force: true });
  rmSync(guard, { force: true });
}
