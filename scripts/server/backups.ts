import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

import type { Logger } from "pino";

import { afterBackup } from "~/jobs/back-up";

const SCRIPT = fileURLToPath(new URL("../backup.ts", import.meta.url));

/**
 * Gives a way to take a backup that was written down, in a process of its own: reading a whole union and sealing it would hold up every page. That
 * process uses the database for itself and may outlive this one. `origin` says where links in letters lead.
 */
export function backupTaker(log: Logger, origin: () => string): (runId: string) => void {
  return (runId) => {
    const taker = spawn(process.execPath, ["--import", "tsx", SCRIPT, "--run", runId], { stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    taker.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    taker.once("error", (error) => (said += error.message));
    taker.once("close", (code) => {
      if (code !== 0) log.error({ said: said.trim() }, "a backup failed");
      void afterBackup(runId, new Date(), origin()).catch((error: unknown) => log.error({ err: error }, "could not look after a backup"));
    });
  };
}
