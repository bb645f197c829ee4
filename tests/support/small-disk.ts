import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A disk of its own, of so many kilobytes, that is as full as any when they are used up. */
export interface SmallDisk {
  folder: string;
  remove(): void;
}

/** Mounts a small disk; null where this machine lets us mount none. */
export function smallDisk(kilobytes: number): SmallDisk | null {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-disk-"));
  const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${kilobytes}k`, "hiwar", folder]).status === 0;
  const remove = (): void => {
    if (mounted) spawnSync("umount", [folder]);
    rmSync(folder, { recursive: true, force: true });
  };
  if (mounted) return { folder, remove };
  remove();
  return null;
}
