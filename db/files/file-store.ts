/** What a file is known by: the SHA-256 of its bytes in hexadecimal, and their number. */
export interface Stored {
  hash: string;
  bytes: number;
}

/**
 * Bytes by their hash. They are written before anything in the database speaks of them, never changed, and removed by the sweep alone; so a row
 * always finds its bytes, and a list of rows is a list of files.
 */
export interface FileStore {
  /** Keeps the bytes, durably once it answers. The same bytes twice are one file, whose age begins anew. */
  put(source: AsyncIterable<Uint8Array>): Promise<Stored>;
  /** The bytes as they come; null when there are none. */
  open(hash: string): Promise<AsyncIterable<Uint8Array> | null>;
  has(hash: string): Promise<boolean>;
  /** Every file, and when it was last put. */
  list(): AsyncIterable<{ hash: string; putAt: Date }>;
  /** Removes a file; one that is not there counts as removed. */
  remove(hash: string): Promise<void>;
  /** Clears away what was begun before an instant and never finished. */
  clearUnfinished(before: Date): Promise<void>;
}
