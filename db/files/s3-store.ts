import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import { writeDurably } from "../durably";
import type { Shelf } from "../s3/address";
import type { FileStore } from "./file-store";
import { isHash, measured } from "./hash";

/** Files in a bucket, each under its hash. */
export function s3Store({ bucket, prefix }: Shelf): FileStore {
  return {
    /** The key is known only once everything was read: it waits in a temporary file until then. */
    async put(source) {
      const waiting = await mkdtemp(path.join(tmpdir(), "hiwar-file-"));
      try {
        const { stream, result } = measured(source);
        const draft = path.join(waiting, "file");
        await writeDurably(draft, stream);
        const stored = result();
        await bucket.put(prefix + stored.hash, createReadStream(draft));
        return stored;
      } finally {
        await rm(waiting, { recursive: true, force: true });
      }
    },

    open: (hash) => bucket.get(prefix + hash),
    has: (hash) => bucket.has(prefix + hash),

    async *list() {
      for await (const { key, writtenAt } of bucket.list(prefix)) {
        const hash = key.slice(prefix.length);
        if (isHash(hash)) yield { hash, putAt: writtenAt };
      }
    },

    remove: (hash) => bucket.remove(prefix + hash),

    /** An upload that was never finished is not an object: stores clear it away by their own rule. */
    clearUnfinished: async () => {},
  };
}
