import { BACKUP_LOCK } from "../backup/lock";
import { hashesKnown, whileNoBackup } from "../queries/stored-files";
import type { FileStore } from "./file-store";

const DAY = 86_400_000;
/** Files that are asked about at once. */
const BATCH = 500;

/**
 * Removes what no row speaks of: bytes whose transaction never ended well, or whose row has gone. Never what was put within the last day, because its
 * row may be on its way. Does nothing while a backup is taken. Answers how many went.
 */
export async function sweepFiles(files: FileStore, now: Date): Promise<number> {
  const before = new Date(now.getTime() - DAY);
  let removed = 0;
  await whileNoBackup(BACKUP_LOCK, async () => {
    await files.clearUnfinished(before);
    for await (const hashes of inBatches(olderThan(files, before))) {
      const known = await hashesKnown(hashes);
      const stray = hashes.filter((hash) => !known.has(hash));
      for (const hash of stray) await files.remove(hash);
      removed += stray.length;
    }
  });
  return removed;
}

async function* olderThan(files: FileStore, before: Date): AsyncGenerator<string> {
  for await (const { hash, putAt } of files.list()) if (putAt < before) yield hash;
}

async function* inBatches(hashes: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const hash of hashes) {
    batch.push(hash);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
