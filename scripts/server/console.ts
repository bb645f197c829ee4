import { BackupError } from "@db/backup/backup-error";
import { StartupError } from "@db/startup-error";

/** Writes a line for the person at the console. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Runs what a script does and ends the process: with 0, or with 1 and one sentence about what was refused. A fault of ours shows where it arose. */
export function runScript(work: () => Promise<void>): void {
  work().then(
    () => leave(0),
    (error: unknown) => {
      const refusal = error instanceof StartupError || error instanceof BackupError;
      process.stderr.write(`${refusal ? error.message : ((error as Error).stack ?? String(error))}\n`);
      leave(1);
    },
  );
}

/** Ends the process once a pipe has taken what was said: a long answer is not cut off. */
function leave(code: number): void {
  process.stdout.write("", () => process.exit(code));
}

const UNITS = ["bytes", "kB", "MB", "GB", "TB"];

/** A number of bytes as a person reads it: `1.4 MB`. */
export function readableSize(bytes: number): string {
  const power = bytes > 0 ? Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3)) : 0;
  const value = bytes / 1000 ** power;
  return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}
