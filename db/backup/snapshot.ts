import type postgres from "postgres";

import { migrationsApplied } from "../apply-migrations";
import type { FileStore } from "../files/file-store";
import { measured } from "../files/hash";
import { headsOf, quoted, storedHashes, tablesOf } from "./catalogue";
import { contentOf, type Entry } from "./entries";
import type { Manifest, Sums } from "./manifest";

export interface SnapshotOptions {
  /** Of the app that makes it. */
  version: string;
  files: FileStore;
  /** The secret of the installation; null where it is not kept beside the data. */
  secret: string | null;
}

/**
 * The entries of an archive, read in `tx`, which must be `repeatable read, read only` and of the owner: one consistent moment, while everybody works on.
 * Files are added for the rows of that moment. That is safe after the fact: bytes are there before their row is, they never change, and the sweep,
 * which alone removes them, waits for backups to end.
 */
export async function* snapshot(tx: postgres.TransactionSql, { version, files, secret }: SnapshotOptions): AsyncGenerator<Entry> {
  yield { heading: { kind: "manifest", manifest: await manifestOf(tx, version) }, content: contentOf() };
  const sums: Sums = { rows: {}, files: [], missing: [] };
  yield* tableEntries(tx, sums);
  yield* fileEntries(await storedHashes(tx), files, sums);
  if (secret !== null) yield { heading: { kind: "secret" }, content: contentOf(secret) };
  yield { heading: { kind: "sums", sums }, content: contentOf() };
}

async function manifestOf(tx: postgres.TransactionSql, version: string): Promise<Manifest> {
  const [moment] = await tx<{ at: Date }[]>`select now() as at`;
  if (!moment) throw new Error("PostgreSQL does not say what time it is.");
  return { version, at: moment.at.toISOString(), migrations: await migrationsApplied(tx), heads: await headsOf(tx) };
}

async function* tableEntries(tx: postgres.TransactionSql, sums: Sums): AsyncGenerator<Entry> {
  // Whatever the server's own settings are, values come out as every PostgreSQL reads them.
  await tx.unsafe("set local datestyle = 'ISO'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex'; set local extra_float_digits = 1");
  for (const { table, columns } of await tablesOf(tx)) {
    yield { heading: { kind: "table", table, columns }, content: countingRows(rowsOf(tx, table, columns), (rows) => (sums.rows[table] = rows)) };
  }
}

/** The rows of a table in the text of COPY. */
async function* rowsOf(tx: postgres.TransactionSql, table: string, columns: readonly string[]): AsyncGenerator<Uint8Array> {
  const copied = await tx.unsafe(`copy public.${quoted(table)} (${columns.map(quoted).join(", ")}) to stdout`).readable();
  const { _read: listenOn } = copied;
  for await (const chunk of copied) yield chunk as Uint8Array;
  // Where we read slower than rows come, the driver stops listening to its connection until more is asked for, and after the last row nobody asks: what
  // the server says next would never be heard.
  listenOn.call(copied, 0);
}

/** Passes rows on and tells how many there were: in the text of COPY a line break ends a row and is nowhere else. */
export async function* countingRows(copied: AsyncIterable<Uint8Array>, tell: (rows: number) => void): AsyncGenerator<Uint8Array> {
  let rows = 0;
  for await (const chunk of copied) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows += 1;
    yield chunk;
  }
  tell(rows);
}

async function* fileEntries(hashes: readonly string[], files: FileStore, sums: Sums): AsyncGenerator<Entry> {
  for (const hash of hashes) {
    const content = await files.open(hash);
    if (!content) {
      sums.missing.push(hash);
      continue;
    }
    const { stream, result } = measured(content);
    yield { heading: { kind: "file", hash }, content: stream };
    const found = result();
    if (found.hash === hash) sums.files.push(found);
    else sums.missing.push(hash);
  }
}
