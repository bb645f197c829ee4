import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { archiveName, backupAge, BACKUP_OCCASIONS, backupsToRemove, isBackupDue, isBackupOld, type KeptBackup } from "~/domain/backup";

const HOUR = 3_600_000;
const now = new Date("2026-03-04T10:00:00Z");
const ago = (hours: number) => new Date(now.getTime() - hours * HOUR);

describe("the age of the last good backup", () => {
  test.each([[0, 0], [23.9, 0], [24, 1], [71, 2], [-5, 0]])("%f hours are %i whole days", (hours, days) => expect(backupAge(ago(hours), now)).toBe(days));
  test("none has no age, and is old", () => expect([backupAge(null, now), isBackupOld(null, now)]).toEqual([null, true]));
  test.each([[7 * 24, false], [7 * 24 + 0.1, true]])("after %f hours it is old: %s", (hours, old) => expect(isBackupOld(ago(hours), now)).toBe(old));
});

describe("the schedule", () => {
  test("without a rhythm nothing is ever due", () => expect(isBackupDue({ everyHours: null, lastGoodAt: null, lastTriedAt: null }, now)).toBe(false));
  test("with a rhythm and no backup yet one is due at once", () => expect(isBackupDue({ everyHours: 24, lastGoodAt: null, lastTriedAt: null }, now)).toBe(true));
  test("it is due once its hours have passed, however many turns were missed", () => {
    expect(isBackupDue({ everyHours: 24, lastGoodAt: ago(23), lastTriedAt: ago(23) }, now)).toBe(false);
    expect(isBackupDue({ everyHours: 24, lastGoodAt: ago(240), lastTriedAt: ago(240) }, now)).toBe(true);
  });
  test("one that failed rests for an hour", () => {
    expect(isBackupDue({ everyHours: 24, lastGoodAt: ago(30), lastTriedAt: ago(0.5) }, now)).toBe(false);
    expect(isBackupDue({ everyHours: 24, lastGoodAt: ago(30), lastTriedAt: ago(1) }, now)).toBe(true);
  });
});

describe("what may be removed", () => {
  const kept = fc.record({
    id: fc.uuid(), name: fc.constant("x"), occasion: fc.constantFrom(...BACKUP_OCCASIONS), at: fc.date({ min: ago(10_000), max: now, noInvalidDate: true }),
  });
  const some = fc.uniqueArray(kept, { selector: ({ id }) => id, maxLength: 30 });

  test("never what somebody asked for, never the newest, and no more than is beyond the number", () => {
    fc.assert(fc.property(some, fc.integer({ min: 0, max: 30 }), (good: KeptBackup[], number) => {
      const gone = backupsToRemove(good, number);
      const newest = Math.max(...good.map(({ at }) => at.getTime()));
      expect(gone.filter(({ occasion }) => occasion === "asked")).toEqual([]);
      if (good.length > 0) expect(good.filter((each) => !gone.includes(each) && each.at.getTime() === newest).length).toBeGreaterThan(0);
      const byItself = good.filter(({ occasion }) => occasion !== "asked");
      expect(byItself.length - gone.length).toBeGreaterThanOrEqual(Math.min(number, byItself.length));
      expect(byItself.length - gone.length).toBeLessThanOrEqual(Math.max(number, 1));
    }));
  });

  test("what goes is older than everything of its kind that stays", () => {
    fc.assert(fc.property(some, fc.integer({ min: 1, max: 30 }), (good: KeptBackup[], number) => {
      const gone = backupsToRemove(good, number);
      const stays = good.filter((each) => each.occasion !== "asked" && !gone.includes(each));
      for (const each of gone) for (const other of stays) expect(each.at.getTime()).toBeLessThanOrEqual(other.at.getTime());
    }));
  });
});

test("an archive is named by its instant in UTC and the end of its id", () => {
  expect(archiveName("019aa000-0000-7000-8000-00000000abcd", now)).toBe("hiwar-2026-03-04-100000Z-0000abcd.backup");
});
