import path from "node:path";

import { isStore, shelfOf } from "../s3/address";
import type { FileStore } from "./file-store";
import { folderStore } from "./folder-store";
import { s3Store } from "./s3-store";

/** The file store of this installation: the folder `files` in `folder`, or the bucket that `FILES_AT` names. Refuses with a `StartupError`. */
export function fileStore(folder: string, env: Record<string, string | undefined> = process.env): FileStore {
  const at = env.FILES_AT;
  if (at && isStore(at)) return s3Store(shelfOf("FILES_AT", at, env));
  return folderStore(at ? path.resolve(at) : path.join(folder, "files"));
}

/** The store of the house that runs here. */
export function ownStore(): FileStore {
  return fileStore(path.resolve(process.env.HIWAR_DATA || ".data"));
}
