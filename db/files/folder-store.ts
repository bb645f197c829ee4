import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

import { syncFolder, writeDurably } from "../durably";
import type { FileStore } from "./file-store";
import { isHash, measured } from "./hash";

/** Files in a folder, as `ab/cdef…`: two letters of the hash, then the rest, so that no folder grows too long. */
export function folderStore(folder: string): FileStore {
  const fileOf = (hash: string): string => path.join(folder, hash.slice(0, 2), hash.slice(2));
  const unfinished = path.join(folder, "new");
  return {
    async put(source) {
      const { stream, result } = measured(source);
      const draft = path.join(unfinished, randomUUID());
      await writeDurably(draft, stream);
      const stored = result();
      const file = fileOf(stored.hash);
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await rename(draft, file);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await Promise.all([syncFolder(path.dirname(file)), syncFolder(folder)]);
      return stored;
    },

    async open(hash) {
      return (await isThere(fileOf(hash))) ? createReadStream(fileOf(hash)) : null;
    },

    has: (hash) => isThere(fileOf(hash)),

    async *list() {
      for (const two of await namesIn(folder)) {
        for (const rest of await namesIn(path.join(folder, two))) {
          const found = await stat(path.join(folder, two, rest)).catch(() => null);
          if (found && isHash(two + rest)) yield { hash: two + rest, putAt: found.mtime };
        }
      }
    },

    remove: (hash) => rm(fileOf(hash), { force: true }),

    async clearUnfinished(before) {
      for (const name of await namesIn(unfinished)) {
        const file = path.join(unfinished, name);
        const found = await stat(file).catch(() => null);
        if (found && found.mtime < before) await rm(file, { force: true });
      }
    },
  };
}

async function isThere(file: string): Promise<boolean> {
  return stat(file).then((found) => found.isFile(), () => false);
}

/** The names in a folder; none while it is not made. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) return [];
    throw error;
  }
}
