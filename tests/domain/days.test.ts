import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { about, addDays, after, before, between, dayAt, daysBetween, earliestPossibleDay, exactDay, exactly, isCoherent, isDay, latestPossibleDay, UNKNOWN } from "~/domain/days";

const anyDay = fc.date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

describe("the day in Morocco", () => {
  test("is an hour ahead of UTC outside Ramadan", () => {
    expect(dayAt(new Date("2026-11-22T23:30:00Z"))).toBe("2026-11-23");
  });
  test("is that of UTC in Ramadan", () => {
    expect(dayAt(new Date("2026-02-25T23:30:00Z"))).toBe("2026-02-25");
  });
});

describe("a day", () => {
  test.each(["2021-02-30", "2021-13-01", "21-01-01", "2021-1-1", "", "2021-02-29T00:00", null, 20210101])("that does not exist is refused: %s", (text) => {
    expect(isDay(text)).toBe(false);
  });
  test("exists on the 29th of February of a leap year alone", () => {
    expect([isDay("2024-02-29"), isDay("2023-02-29")]).toEqual([true, false]);
  });
  test("plus the days to another is that other day", () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => addDays(a, daysBetween(a, b)) === b));
  });
});

describe("a date as far as it is known", () => {
  test("before a day can at the latest be the morning of that day, and has no earliest day", () => {
    expect([latestPossibleDay(before("2021-03-30")), earliestPossibleDay(before("2021-03-30"))]).toEqual(["2021-03-30", null]);
  });
  test("after a day can at the earliest be the day after it, and has no latest day", () => {
    expect([earliestPossibleDay(after("2021-03-30")), latestPossibleDay(after("2021-03-30"))]).toEqual(["2021-03-31", null]);
  });
  test("between two days includes both", () => {
    expect([earliestPossibleDay(between("2021-04-01", "2021-04-05")), latestPossibleDay(between("2021-04-01", "2021-04-05"))]).toEqual(["2021-04-01", "2021-04-05"]);
  });
  test("counts as exact only when it is", () => {
    expect([exactly("2021-04-01"), about("2021-04-01"), before("2021-04-01"), UNKNOWN].map(exactDay)).toEqual(["2021-04-01", null, null, null]);
  });
  test("is refused when the days its kind needs are missing or out of order", () => {
    expect([isCoherent(between("2021-04-05", "2021-04-01")), isCoherent({ kind: "before", from: "2021-04-01", to: null }), isCoherent({ kind: "exact", from: null, to: null })]).toEqual([false, false, false]);
  });
  test("never has its earliest day after its latest", () => {
    const any = fc.oneof(anyDay.map(exactly), anyDay.map(about), anyDay.map(before), anyDay.map(after), fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? between(a, b) : between(b, a))));
    fc.assert(fc.property(any, (when) => isCoherent(when) && (earliestPossibleDay(when) ?? "") <= (latestPossibleDay(when) ?? "9999")));
  });
});
