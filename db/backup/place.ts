import { createReadStream, existsSync } from "node:fs";
import { readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

import { UNFINISHED, writeDurably } from "../durably";
import { isStore, shelfOf, type Shelf } from "../s3/address";
import { BackupError } from "./backup-error";

type Environment = Record<string, string | undefined>;
type Check = (written: () => AsyncIterable<Uint8Array>) => Promise<void>;

/** Where archives lie: a folder, or a bucket of an S3-compatible store. */
export interface Place {
  /** As people name it: the path of the folder, or `s3://bucket/folder`. */
  at: string;
  /** Writes an archive, which bears its name only once `check` has read it back; what fails leaves nothing behind. */
  put(name: string, archive: AsyncIterable<Uint8Array>, check: Check): Promise<void>;
  /** The bytes of an archive. Refuses with `absent`. */
  open(name: string): AsyncIterable<Uint8Array>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  /** Clears away what was begun before an instant and never finished. */
  clearUnfinished(before: Date): Promise<void>;
}

/** The place that `to`, else `BACKUP_TO`, else the folder `backups` in `folder` names. Refuses with a `StartupError`. */
export function backupPlace(folder: string, env: Environment = process.env, to: string | undefined = env.BACKUP_TO): Place {
  return to && isStore(to) ? inStore(to, shelfOf("BACKUP_TO", to, env)) : inFolder(to ? path.resolve(to) : path.join(folder, "backups"));
}

/** The place and the name of an archive given by its whole address, a file or `s3://bucket/folder/name`. */
export function archiveAt(address: string, env: Environment = process.env): { place: Place; name: string } {
  const cut = address.lastIndexOf("/");
  if (isStore(address)) return { place: backupPlace("", env, address.slice(0, cut)), name: address.slice(cut + 1) };
  return { place: inFolder(path.dirname(path.resolve(address))), name: path.basename(address) };
}

function absent(at: string, name: string): BackupError {
  return new BackupError("absent", `There is no ${name} in ${at}.`);
}

function inFolder(folder: string): Place {
  const fileOf = (name: string): string => path.join(folder, name);
  return {
    at: folder,
    put: (name, archive, check) => writeDurably(fileOf(name), archive, (draft) => check(() => createReadStream(draft))),
    open(name) {
      if (!existsSync(fileOf(name))) throw absent(folder, name);
      return createReadStream(fileOf(name));
    },
    has: async (name) => existsSync(fileOf(name)),
    remove: (name) => rm(fileOf(name), { force: true }),
    async clearUnfinished(before) {
      for (const name of existsSync(folder) ? await readdir(folder) : []) {
        if (!name.endsWith(UNFINISHED)) continue;
        const found = await stat(fileOf(name)).catch(() => null);
        if (found && found.mtime < before) await rm(fileOf(name), { force: true });
      }
    },
  };
}

function inStore(at: string, { bucket, prefix }: Shelf): Place {
  async function* read(name: string): AsyncGenerator<Uint8Array> {
    const found = await bucket.get(prefix + name);
    if (!found) throw absent(at, name);
    yield* found;
  }
  return {
    at,
    /** A store shows an object only once it is whole, and has no renaming: one that does not stand the check is removed. */
    async put(name, archive, check) {
      await bucket.put(prefix + name, archive);
      try {
        await check(() => read(name));
      } catch (error) {
        await bucket.remove(prefix + name);
        throw error;
      }
    },
    open: read,
    has: (name) => bucket.has(prefix + name),
    remove: (name) => bucket.remove(prefix + name),
    clearUnfinished: async () => {},
  };
}
