import { readdirSync } from "node:fs";
import path from "node:path";

import { afterEach, describe, expect, inject, test } from "vitest";

import { dayAt } from "~/domain/days";
import { scopeOf } from "~/domain/viewer";
import { migrationsApplied } from "@db/apply-migrations";
import { backUpBeforeUpgrade } from "@db/backup/before-upgrade";
import { headsOf } from "@db/backup/catalogue";
import { backupPlace } from "@db/backup/place";
import { connect, setDatabase, type Sql } from "@db/client";
import { migrate } from "@db/migrate";
import { readMigrations } from "@db/migration-files";
import { dossierPage } from "@db/queries/dossier-list";
import { loadInstallation } from "@db/queries/installation";
import { loadViewer } from "@db/queries/sessions";

import { empty, KEY, newFolder, putBack } from "../support/backup";
import type { FreshUrls } from "../support/fresh";
import { archiveOf, asReleased, readRelease } from "../support/release";

const RELEASES = readdirSync("tests/fixtures/releases");
/** Those whose schema this version changes: none of a release whose schema is still the newest. */
const CHANGED = RELEASES.filter((release) => readRelease(release).migrations.length < readMigrations().length);
const NOW = new Date("2026-11-22T10:00:00Z");
const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (let close = opened.pop(); close; close = opened.pop()) await close();
});

async function emptyTarget(): Promise<FreshUrls> {
  const target = await empty();
  opened.push(target.drop);
  return target;
}

/** A database as that release left it, gone after the test. */
async function released(release: string): Promise<FreshUrls> {
  const target = await asReleased(inject("clusterUrl"), release);
  opened.push(target.drop);
  return target;
}

function as(url: string): Sql {
  const database = connect(url, { max: 2 });
  opened.push(database.close);
  setDatabase(database);
  return database.sql;
}

/** Every row of the release is there, its history holds and goes on, and pages can be made of it. */
async function expectWhole(target: FreshUrls, release: string): Promise<void> {
  const owner = as(target.ownerUrl);
  const { tables, heads } = readRelease(release);
  const rowsIn = (name: string) => tables.find(({ table }) => table === name)?.rows ?? 0;
  expect(await migrationsApplied(owner)).toEqual(readMigrations().map(({ when }) => when));
  for (const { table, rows } of tables) {
    const [found] = await owner<{ rows: number }[]>`select count(*) as rows from ${owner(table)}`;
    expect([table, (found?.rows ?? 0) >= rows]).toEqual([table, true]);
  }
  const now = new Map((await headsOf(owner)).map(({ chain, seq }) => [chain, seq]));
  for (const { chain, seq, hash } of heads) {
    expect(now.get(chain)).toBeGreaterThanOrEqual(seq);
    expect(await owner`select encode(hash, 'hex') as hash from audit_event where chain = ${chain} and seq = ${seq}`).toEqual([{ hash }]);
  }
  expect(await owner`select chain, why from audit_head h, lateral audit_verify(h.chain)`).toEqual([]);
  const [coordinator] = await owner<{ id: string }[]>`select account_id as id from role_grant where role = 'coordinator'`;
  as(target.appUrl);
  expect(await loadInstallation()).toMatchObject({ isExample: true });
  const viewer = await loadViewer(coordinator?.id ?? "", dayAt(NOW));
  expect(viewer).not.toBeNull();
  if (viewer) expect((await dossierPage(scopeOf(viewer), { group: "all", organisationId: null, words: "" }, null, dayAt(NOW))).lines).toHaveLength(rowsIn("dossier"));
}

describe.each(RELEASES)("a database of release %s", (release) => {
  test("is brought to this version with all it holds", async () => {
    const target = await released(release);
    expect(await migrate(target.ownerUrl)).toBeUndefined();
    await expectWhole(target, release);
  });

  test("can be put back from a backup that it took", async () => {
    const target = await emptyTarget();
    const { brokenChains } = await putBack(target.ownerUrl, backupPlace(newFolder(), {}), newFolder(), { archive: () => archiveOf(release, KEY) });
    expect(brokenChains).toEqual([]);
    await expectWhole(target, release);
  });
});

describe.each(CHANGED)("a database of release %s", (release) => {
  test("is backed up before it is changed, and a backup that fails keeps it as it is", async () => {
    const target = await released(release);
    const folder = newFolder();
    const before = (env: Record<string, string>) => migrate(target.ownerUrl, "app", {
      beforeUpgrade: async (pending) => void (await backUpBeforeUpgrade(pending, { ownerUrl: target.ownerUrl, folder, id: "019aa000-0000-7000-8000-000000000001", now: NOW, env })),
    });
    const refusal = before({ BACKUP_TO: "package.json/no-folder" });
    await expect(refusal).rejects.toThrow(/^This version changes the database \(.*\), and the backup that is taken before could not be: .* start once with SKIP_BACKUP=1\.$/s);
    expect(await migrationsApplied(as(target.ownerUrl))).toEqual(readRelease(release).migrations);
    await before({});
    expect(readdirSync(path.join(folder, "backups"))).toEqual(["hiwar-2026-11-22-100000Z-00000001.backup"]);
    await expectWhole(target, release);
  });
});

test("SKIP_BACKUP=1 goes on without a backup, and a database without a union needs none", async () => {
  const target = await released(RELEASES[0] ?? "");
  const given = { folder: newFolder(), id: "019aa000-0000-7000-8000-000000000001", now: NOW };
  expect(await backUpBeforeUpgrade([], { ...given, ownerUrl: target.ownerUrl, env: { SKIP_BACKUP: "1", BACKUP_TO: "package.json/no-folder" } })).toBeNull();
  const bare = await emptyTarget();
  expect(await backUpBeforeUpgrade([], { ...given, ownerUrl: bare.ownerUrl, env: { BACKUP_TO: "package.json/no-folder" } })).toBeNull();
});
