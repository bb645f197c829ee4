import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * A mark that tells a process from a later one with the same number (its start, and on Linux the boot it belongs to);
 * `undefined` when no such process lives. A zombie does not live.
 */
export function processMark(pid: number): string | undefined {
  return process.platform === "linux" ? linuxMark(pid) : psColumn(pid, "lstart");
}

function linuxMark(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the process, in brackets, may hold anything; what follows the last bracket are plain columns.
    const columns = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (columns[0] === "Z" || columns[0] === "X") return undefined;
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${columns[19]}`;
  } catch {
    return undefined;
  }
}

/** The command line of a process, its arguments joined by blanks; empty when no such process lives. */
export function commandLine(pid: number): string {
  if (process.platform !== "linux") return psColumn(pid, "command") ?? "";
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

function psColumn(pid: number, column: string): string | undefined {
  try {
    return execFileSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim() || undefined;
  } catch {
    return undefined;
  }
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
