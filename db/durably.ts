import { randomBytes } from "node:crypto";
import { open, mkdir, rename, rm } from "node:fs/promises";
import path from "node:path";

/** Files that are being written carry this until they are whole. */
export const UNFINISHED = ".part";

/**
 * Writes `source` to `file` so that it is there whole or not at all, also after a power cut: to a name of its own, synced, looked at by `check` while
 * it still bears that name, renamed, and the folder synced. What fails leaves nothing behind.
 */
export async function writeDurably(file: string, source: AsyncIterable<Uint8Array>, check?: (draft: string) => Promise<void>): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomBytes(6).toString("hex")}${UNFINISHED}`;
  try {
    await writeSynced(draft, source);
    await check?.(draft);
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
  await syncFolder(path.dirname(file));
}

async function writeSynced(file: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    for await (const chunk of source) await handle.writeFile(chunk);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Makes the names in `folder` last. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
