import fc from "fast-check";
import { expect, test } from "vitest";

import { COMMITMENT_STATES, isOpenCommitment } from "~/domain/commitment";
import { about, addDays, after, before, between, type Day, exactly, UNKNOWN, type When } from "~/domain/days";
import { type Deadline, DEFAULT_THRESHOLDS, latenessOf, silenceOf } from "~/domain/deadlines";

const TODAY = "2021-05-19";
const open: Deadline = { state: "recorded", dueKind: "none", dueOn: null, saidOn: exactly("2021-05-01"), lastSignOn: null, waitsOnAnother: false, doneOn: null };
const lateness = (change: Partial<Deadline>) => latenessOf({ ...open, ...change }, TODAY, DEFAULT_THRESHOLDS);

test("silence counts from the last sign, else from the day it was said", () => {
  expect(silenceOf(exactly("2021-04-02"), null, TODAY)).toEqual({ days: 47, atLeast: false });
  expect(silenceOf(exactly("2021-04-02"), "2021-05-09", TODAY)).toEqual({ days: 10, atLeast: false });
});

test("silence after something said on an inexact day counts from the latest possible day, and says at least", () => {
  expect(silenceOf(before("2021-03-30"), null, TODAY)).toEqual({ days: 50, atLeast: true });
  expect(silenceOf(between("2021-03-01", "2021-03-30"), null, TODAY)).toEqual({ days: 50, atLeast: true });
  expect(silenceOf(about("2021-03-30"), null, TODAY)).toEqual({ days: 50, atLeast: true });
});

test("silence has no length when nothing bounds its start", () => {
  expect(silenceOf(UNKNOWN, null, TODAY)).toBeNull();
  expect(silenceOf(after("2021-01-01"), null, TODAY)).toBeNull();
});

test("silence is spoken of from thirty days on", () => {
  expect(lateness({ saidOn: exactly("2021-04-20") }).silence).toBeNull();
  expect(lateness({ saidOn: exactly("2021-04-19") }).silence).toEqual({ days: 30, atLeast: false });
});

test("a commitment is overdue from the day after its due day, and long overdue after ninety", () => {
  expect(lateness({ dueKind: "on", dueOn: TODAY }).overdueDays).toBeNull();
  expect(lateness({ dueKind: "on", dueOn: "2021-05-18" })).toMatchObject({ overdueDays: 1, longOverdue: false });
  expect(lateness({ dueKind: "on", dueOn: addDays(TODAY, -90) }).longOverdue).toBe(false);
  expect(lateness({ dueKind: "on", dueOn: addDays(TODAY, -91) }).longOverdue).toBe(true);
});

test("a due day within a fortnight is soon, today included", () => {
  expect(lateness({ dueKind: "on", dueOn: TODAY }).dueSoon).toBe(true);
  expect(lateness({ dueKind: "on", dueOn: addDays(TODAY, 14) }).dueSoon).toBe(true);
  expect(lateness({ dueKind: "on", dueOn: addDays(TODAY, 15) }).dueSoon).toBe(false);
});

test("what waits on another is blocked and has a due day only once that is known", () => {
  expect(lateness({ dueKind: "after", waitsOnAnother: true })).toMatchObject({ blocked: true, noDateGiven: false, overdueDays: null });
});

test("what was done after its due day was kept late by that many days", () => {
  expect(lateness({ state: "kept", dueKind: "on", dueOn: "2021-05-01", doneOn: "2021-05-11" }).keptLateDays).toBe(10);
  expect(lateness({ state: "kept", dueKind: "on", dueOn: "2021-05-01", doneOn: "2021-05-01" }).keptLateDays).toBeNull();
});

const day = fc.integer({ min: 0, max: 1500 }).map((offset): Day => addDays("2019-01-01", offset));
const when = fc.oneof<fc.Arbitrary<When>[]>(day.map(exactly), day.map(about), day.map(before), day.map(after), fc.tuple(day, fc.nat(60)).map(([from, span]) => between(from, addDays(from, span))), fc.constant(UNKNOWN));
const deadline = fc.record({
  state: fc.constantFrom(...COMMITMENT_STATES), dueKind: fc.constantFrom("none" as const, "on" as const, "after" as const), dueOn: fc.option(day), saidOn: when, lastSignOn: fc.option(day),
  waitsOnAnother: fc.boolean(), doneOn: fc.option(day),
});

test("what is no longer open is never late, silent, undated or blocked", () => {
  fc.assert(
    fc.property(deadline, day, (given, today) => {
      fc.pre(!isOpenCommitment(given.state));
      expect(latenessOf(given, today, DEFAULT_THRESHOLDS)).toMatchObject({ noDateGiven: false, dueSoon: false, overdueDays: null, longOverdue: false, silence: null, blocked: false });
    }),
  );
});

test("nothing is both overdue and due soon, and what is long overdue is overdue", () => {
  fc.assert(
    fc.property(deadline, day, (given, today) => {
      const found = latenessOf(given, today, DEFAULT_THRESHOLDS);
      expect(found.dueSoon && found.overdueDays !== null).toBe(false);
      if (found.longOverdue) expect(found.overdueDays).toBeGreaterThan(DEFAULT_THRESHOLDS.longOverdueDays);
      if (found.overdueDays !== null) expect(found.overdueDays).toBeGreaterThan(0);
    }),
  );
});

test("a day that passes adds one day to an overdue and to a silence", () => {
  fc.assert(
    fc.property(deadline, day, (given, today) => {
      const [now, next] = [latenessOf(given, today, DEFAULT_THRESHOLDS), latenessOf(given, addDays(today, 1), DEFAULT_THRESHOLDS)];
      if (now.overdueDays !== null) expect(next.overdueDays).toBe(now.overdueDays + 1);
      if (now.silence) expect(next.silence).toEqual({ days: now.silence.days + 1, atLeast: now.silence.atLeast });
    }),
  );
});
