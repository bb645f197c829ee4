import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

import { askForBackup } from "~/commands/ask-for-backup";
import { changeBackups } from "~/commands/change-backups";
import { takeNotedBackup } from "~/commands/take-backup";
import { archiveName } from "~/domain/backup";
import { newId } from "~/forms/id";
import { afterBackup, backUpOnSchedule } from "~/jobs/back-up";
import { lettersGone, setHouseAddress } from "~/outside/mail";
import { backupPlace, type Place } from "@db/backup/place";
import { noteErasure } from "@db/erasures";
import { fileStore } from "@db/files/open-store";
import { setOwner } from "@db/owner";
import { backupSettings, backupUnderWay, beginRun, latestRuns, runById } from "@db/queries/backups";

import { KEY, newFolder } from "../support/backup";
import { type FreshDatabase, freshDatabase } from "../support/database";
import { openPostBox, type PostBox } from "../support/post-box";
import { buildUnion, NOW, type Union } from "../support/union";

const HOUR = 3_600_000;
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR);
let fresh: FreshDatabase;
let union: Union;
let folder: string;
let place: Place;
let begun: string[];
let box: PostBox;

beforeAll(async () => {
  fresh = await freshDatabase();
  union = await buildUnion();
  box = await openPostBox();
  process.env.SMTP_URL = box.url;
  setHouseAddress("https://hiwar.test");
  setOwner({ url: fresh.ownerUrl, migrate: async () => {}, print: () => {}, backUp: (id) => void begun.push(id) });
});
afterAll(async () => {
  delete process.env.SMTP_URL;
  delete process.env.HIWAR_DATA;
  await box.close();
  await fresh.drop();
});
beforeEach(async () => {
  folder = newFolder();
  process.env.HIWAR_DATA = folder;
  place = backupPlace(folder, {});
  begun = [];
  await fresh.sql`delete from backup_run`;
  await schedule(null, 14);
});

async function schedule(everyHours: number | null, kept: number): Promise<void> {
  await fresh.owner.begin(async (tx) => {
    await tx`select set_config('app.user_id', 'house', true)`;
    await tx`update installation set backup_every_hours = ${everyHours}, backups_kept = ${kept}`;
  });
}

/** Takes the backup that was written down under `id`, or one of its own, at an instant. */
function take(at: Date, { id = newId(), occasion = "scheduled" as "asked" | "scheduled", into = place } = {}) {
  return takeNotedBackup({ id, occasion, clock: () => at, ownerUrl: fresh.ownerUrl, place: into, key: KEY, version: "0.0.0", files: fileStore(folder, {}), secret: null });
}

const archives = (): string[] => readdirSync(path.join(folder, "backups")).filter((name) => name.endsWith(".backup")).toSorted();

test("whoever keeps the installation asks for a backup; pressing twice, and pressing while one is taken, begins one", async () => {
  const id = newId();
  expect(await askForBackup(union.administrator, id, NOW)).toEqual({ ok: true });
  expect(await askForBackup(union.administrator, id, NOW)).toEqual({ ok: true });
  expect(await askForBackup(union.administrator, newId(), NOW)).toEqual({ ok: true });
  expect(begun).toEqual([id]);
  expect(await backupUnderWay(NOW)).toBe(true);
  await take(NOW, { id });
  expect(await backupUnderWay(later(1))).toBe(false);
  expect(await runById(id)).toMatchObject({ occasion: "asked", name: archiveName(id, NOW), refusal: null, finishedAt: NOW });
  expect(archives()).toEqual([archiveName(id, NOW)]);
});

test("nobody else may ask for one or set the schedule", async () => {
  for (const viewer of [union.coordinator, union.bureau, union.member]) {
    expect(await askForBackup(viewer, newId(), NOW)).toEqual({ ok: false, refusal: "forbidden" });
    expect(await changeBackups(viewer, { everyHours: 24, kept: 3, was: "never 14" })).toEqual({ ok: false, refusal: "forbidden" });
  }
  expect(begun).toEqual([]);
});

test("a schedule that somebody changed meanwhile is not overwritten, and the same one twice is the same", async () => {
  expect(await changeBackups(union.administrator, { everyHours: 24, kept: 3, was: "never 14" })).toEqual({ ok: true });
  expect(await changeBackups(union.administrator, { everyHours: 24, kept: 3, was: "never 14" })).toEqual({ ok: true });
  expect(await changeBackups(union.administrator, { everyHours: 6, kept: 9, was: "never 14" })).toEqual({ ok: false, refusal: "stale" });
  expect(await backupSettings()).toEqual({ everyHours: 24, kept: 3 });
});

test("the schedule begins a backup when one is due, and of two processes one begins it", async () => {
  const backUp = (id: string): void => void begun.push(id);
  await backUpOnSchedule(NOW, backUp);
  expect(begun).toEqual([]);
  await schedule(24, 14);
  await Promise.all([backUpOnSchedule(NOW, backUp), backUpOnSchedule(NOW, backUp)]);
  expect(begun).toHaveLength(1);
  await take(NOW, { id: begun[0] });
  await backUpOnSchedule(later(23), backUp);
  expect(begun).toHaveLength(1);
  await backUpOnSchedule(later(24), backUp);
  expect(begun).toHaveLength(2);
});

test("beyond the number to be kept the oldest that the house took by itself go; what was asked for, what is elsewhere and what is not ours stay", async () => {
  await schedule(24, 2);
  await take(NOW, { occasion: "asked" });
  const elsewhere = backupPlace(newFolder(), {});
  await take(later(1), { into: elsewhere });
  for (const hours of [2, 3, 4, 5]) await take(later(hours));
  const runs = await latestRuns(20);
  expect(runs.map(({ at }) => (at.getTime() - NOW.getTime()) / HOUR)).toEqual([5, 4, 1, 0]);
  expect(archives()).toEqual(runs.filter(({ at }) => at.getTime() !== later(1).getTime()).map(({ name }) => name).toSorted());
});

test("a backup that fails is written down with why, leaves the older ones, and administrators are told once a day", async () => {
  await take(NOW);
  const full: Place = { ...place, put: () => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" })) };
  const failed = async (hours: number): Promise<void> => {
    const id = newId();
    await expect(take(later(hours), { id, into: full })).rejects.toMatchObject({ code: "no_space" });
    await afterBackup(id, later(hours), "https://hiwar.test");
    await lettersGone();
  };
  box.received.length = 0;
  await failed(1);
  await failed(2);
  expect(box.received).toHaveLength(1);
  await failed(27);
  expect(box.received).toHaveLength(2);
  expect(box.received[0]).toMatchObject({ to: ["administrator@union.invalid"] });
  expect(box.received[0]?.letter.text).toContain("https://hiwar.test/admin/backups");
  expect((await latestRuns(1))[0]).toMatchObject({ refusal: "no_space" });
  expect(archives()).toHaveLength(1);
});

test("one whose process ended before it did was interrupted", async () => {
  const id = newId();
  await beginRun({ id, occasion: "scheduled", name: "x", at: NOW });
  await afterBackup(id, later(1), "https://hiwar.test");
  expect(await runById(id)).toMatchObject({ refusal: "interrupted", finishedAt: later(1) });
});

test("with each backup goes the list of who was erased", async () => {
  await noteErasure(union.sisterMember.id, NOW);
  await take(NOW);
  expect(existsSync(path.join(folder, "backups", "erased.jsonl"))).toBe(true);
});
