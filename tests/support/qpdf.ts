import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What qpdf finds wrong with a file: its words, and nothing for a sound one. A warning is a fault too. Throws where there is no qpdf. */
export function faultsOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-qpdf-"));
  try {
    const file = path.join(folder, "paper.pdf");
    writeFileSync(file, bytes);
    const { error, status, stdout, stderr } = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
    if (error) throw error;
    return status === 0 && stdout.includes("No syntax or stream encoding errors found") ? "" : `${status}: ${stderr}${stdout}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
