import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { expect, test } from "vitest";

import { withLock } from "@db/embedded/lock";
import { pause, processMark } from "@db/embedded/processes";

test("one at a time holds the lock, and a failure lets it go", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "hiwar-lock-"));
  const lock = path.join(folder, "lock");
  let inside = 0;
  let most = 0;
  const visit = (): Promise<void> =>
    withLock(lock, async () => {
      inside += 1;
      most = Math.max(most, inside);
      await pause(5);
      inside -= 1;
    });
  await expect(withLock(lock, () => Promise.reject(new Error("failed inside")))).rejects.toThrow("failed inside");
  await Promise.all([visit(), visit(), visit()]);
  expect(most).toBe(1);
  rmSync(folder, { recursive: true });
});

test("a process has a mark while it lives, and no mark belongs to none", () => {
  expect(processMark(process.pid)).toBe(processMark(process.pid));
  expect(processMark(process.pid)).not.toBe(processMark(process.ppid));
  expect(processMark(2 ** 22 + 1)).toBeUndefined();
});
