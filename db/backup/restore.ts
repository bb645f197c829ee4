import postgres from "postgres";

import { applyErasures, type Erasure } from "../erasures";
import type { FileStore } from "../files/file-store";
import { applyMigrations } from "../apply-migrations";
import { dropJobs, layJobTables } from "../jobs/lay";
import { MIGRATION_LOCK } from "../migrate";
import { type Migration, readMigrations } from "../migration-files";
import { grantRights } from "../rights";
import { type Checked, checkArchive, readArchive } from "./archive";
import { asRestoreError, BackupError } from "./backup-error";
import { headsOf, holdsUnion } from "./catalogue";
import { ensureReplaceable } from "./empty";
import type { BackupKey } from "./key";
import { loadTable, prepareToLoad } from "./load";
import { putSecretBack, type SecretOutcome } from "./secret";

export interface RestoreOptions {
  /** The owner's address of the database to fill. */
  ownerUrl: string;
  appRole: string;
  /** Opens the archive from its beginning; it is read twice. */
  archive(): AsyncIterable<Uint8Array>;
  key: BackupKey;
  files: FileStore;
  /** Where the installation keeps its secret. */
  folder: string;
  /** People who were erased, whatever the archive says: they do not come back. */
  erased: readonly Erasure[];
  /** Keeps what is in the database now, before it goes; null where only an empty database may be filled. */
  keepPresent: (() => Promise<void>) | null;
  migrations?: readonly Migration[];
}

export interface Restored extends Checked {
  secret: SecretOutcome;
  /** Chains of the history that do not hold: they did not when the backup was taken either. */
  brokenChains: readonly string[];
}

/**
 * Puts an archive back. It is read to its end first, and nothing is touched unless it is whole; then everything happens in one transaction of the
 * database (files are only ever added), so that whatever fails leaves what was there. Refuses with a `BackupError`: a bad archive, a newer one, a
 * database that holds a union (unless `keepPresent` is given) or tables that are not ours, an app that is running on it.
 */
export async function restore({ ownerUrl, archive, key, keepPresent, migrations = readMigrations(), ...rest }: RestoreOptions): Promise<Restored> {
  const checked = await checkArchive(archive(), key);
  const known = new Set(migrations.map(({ when }) => when));
  if (!checked.manifest.migrations.every((when) => known.has(when))) {
    throw new BackupError("newer", `Hiwar ${checked.manifest.version} made this backup, and it is newer than this one: restore it with that version. Nothing was touched.`);
  }
  const sql = postgres(ownerUrl, { max: 1, connect_timeout: 5, onnotice: () => {}, connection: { application_name: "hiwar restore", lock_timeout: 10_000 } });
  try {
    const [lock] = await sql<{ held: boolean }[]>`select pg_try_advisory_lock(hashtext(${MIGRATION_LOCK})) as held`;
    if (!lock?.held) throw new BackupError("in_use", "Hiwar is starting, or another restore is running, on this database: wait until it has ended.");
    const occupied = await holdsUnion(sql);
    await ensureReplaceable(sql, { occupied, mayReplace: keepPresent !== null });
    if (occupied) await keepPresent?.();
    const filled = await sql.begin((tx) => fill(tx, checked, { archive, key, migrations, ...rest })).catch((error: unknown) => {
      throw asRestoreError(error);
    });
    return { ...checked, ...filled };
  } finally {
    await sql.end({ timeout: 1 });
  }
}

type FillOptions = Omit<RestoreOptions, "ownerUrl" | "keepPresent"> & { migrations: readonly Migration[] };

async function fill(tx: postgres.TransactionSql, checked: Checked, { archive, key, migrations, files, folder, appRole, erased }: FillOptions): Promise<Pick<Restored, "secret" | "brokenChains">> {
  const level = checked.manifest.migrations.at(-1) ?? 0;
  await tx`drop schema if exists public cascade`;
  await tx`drop schema if exists drizzle cascade`;
  await dropJobs(tx);
  await tx`create schema public`;
  await applyMigrations(tx, migrations.filter(({ when }) => when <= level));
  const done = await prepareToLoad(tx);
  let secret: string | null = null;
  for await (const { heading, content } of readArchive(archive(), key)) {
    if (heading.kind === "table") await loadTable(tx, heading.table, heading.columns, content);
    if (heading.kind === "file") await files.put(content);
    if (heading.kind === "secret") secret = await textOf(content);
  }
  await done();
  const brokenChains = await compare(tx, checked);
  await applyMigrations(tx, migrations.filter(({ when }) => when > level));
  await applyErasures((text, parameters) => tx.unsafe(text, parameters as postgres.ParameterOrJSON<never>[]), erased);
  // They may have gone out after the backup was taken, and a letter that came twice is worse than one that did not come.
  await tx`update public.letter set state = 'doubtful' where state in ('waiting', 'sending')`;
  await layJobTables(tx);
  await grantRights(tx, appRole);
  return { brokenChains, secret: await putSecretBack(folder, secret) };
}

async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString("utf8");
}

/** Holds what was loaded against what the archive says of itself. Answers the chains that do not hold; anything else that differs refuses. */
async function compare(tx: postgres.TransactionSql, { manifest, sums }: Checked): Promise<string[]> {
  for (const [table, rows] of Object.entries(sums.rows)) {
    const [found] = await tx<{ rows: string }[]>`select count(*) as rows from ${tx(`public.${table}`)}`;
    if (Number(found?.rows) !== rows) throw new BackupError("rows_refused", `Of the ${rows} rows of ${table}, ${found?.rows ?? 0} arrived. Nothing was changed.`);
  }
  const heads = await headsOf(tx);
  if (JSON.stringify(heads) !== JSON.stringify(manifest.heads)) throw new BackupError("rows_refused", "The history that arrived is not the one that was kept. Nothing was changed.");
  const faults = await tx<{ chain: string }[]>`select distinct h.chain from public.audit_head h, lateral public.audit_verify(h.chain) order by 1`;
  return faults.map(({ chain }) => chain);
}
