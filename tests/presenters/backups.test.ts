import { expect, test } from "vitest";

import type { BackupRow } from "~/domain/rows/backup";
import { backupsPage, backupStanding, sizeInWords } from "~/presenters/backups";

const now = new Date("2026-03-04T10:00:00Z");
const daysAgo = (days: number): Date => new Date(now.getTime() - days * 86_400_000);

test.each([
  ["ar", 0, "أخذت آخر نسخة احتياطية سليمة منذ أقل من يوم"],
  ["ar", 2, "أخذت آخر نسخة احتياطية سليمة منذ يومين"],
  ["ar", 3, "أخذت آخر نسخة احتياطية سليمة منذ 3 أيام"],
  ["ar", 11, "أخذت آخر نسخة احتياطية سليمة منذ 11 يوما"],
  ["fr", 0, "La dernière sauvegarde complète date de moins d’un jour"],
  ["fr", 3, "La dernière sauvegarde complète date de 3 jours"],
  ["en", 1, "The last good backup was taken one day ago"],
] as const)("in %s a backup of %i days ago reads: %s", (language, days, words) => expect(backupStanding(language, daysAgo(days), now).title).toBe(words));

test("a new one is asked for when there is none, and when the last is older than seven days", () => {
  expect(backupStanding("en", null, now)).toMatchObject({ old: true, title: "No backup has been taken yet" });
  expect(backupStanding("en", daysAgo(7), now)).toMatchObject({ old: false, todo: null });
  expect(backupStanding("en", daysAgo(8), now).todo).toMatch(/Take a backup now/);
});

const run = (more: Partial<BackupRow>): BackupRow => ({ id: "a", occasion: "asked", at: now, finishedAt: now, name: "x", bytes: 15_643, sha256: null, refusal: null, ...more });
const shown = (rows: readonly BackupRow[], underWay: boolean) =>
  backupsPage("en", { runs: rows, settings: { everyHours: 24, kept: 14 }, lastGoodAt: null, underWay, places: { archives: "/b", besideData: true, keyFile: null } }, now);

test("each backup says how it ended, and why where it failed", () => {
  const { runs } = shown([run({ finishedAt: null, bytes: null }), run({}), run({ refusal: "no_space", bytes: null }), run({ refusal: "interrupted", bytes: null })], true);
  expect(runs.map(({ state }) => state)).toEqual(["running", "good", "failed", "interrupted"]);
  expect(runs.map(({ why }) => why?.slice(0, 21) ?? null)).toEqual([null, null, "There is no room left", null]);
  expect(runs[1]?.size).toBe("15.6 kB");
});

test("one that has not ended while none is being taken was interrupted", () => {
  expect(shown([run({ finishedAt: null })], false).runs[0]?.state).toBe("interrupted");
});

test.each([["ar", 0, "0 بايت"], ["fr", 999, "999 octets"], ["fr", 1_400_000, "1,4 Mo"], ["en", 2_500_000_000_000, "2,500 GB"]] as const)("in %s %i bytes read %s", (language, bytes, words) =>
  expect(sizeInWords(language, bytes)).toBe(words));
